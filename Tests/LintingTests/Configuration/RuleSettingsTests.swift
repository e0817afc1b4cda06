import Diagnostics
import Linting
import Rules
import TestSupport
import Testing

/// The severity of rules on pages, and where it is set.
@Suite struct RuleSettingsTests {
  private let configuration: Configuration

  init() throws {
    configuration = try FullConfiguration.read(Array(FullConfiguration.text.utf8)).get()
  }

  private func setting(_ rule: String, on path: String, _ settings: RuleSettings) -> String? {
    zip(RuleSet.descriptors, settings.settings(for: path)).first { $0.0.id == rule }.map {
      "\($0.1.severity?.rawValue ?? "off"), \($0.1.origin)"
    }
  }

  @Test func `the most specific setting applies`() {
    let settings = RuleSettings(configuration)
    #expect(setting("broken-link", on: "a.md", settings) == "warning, .catalint.yml:13")
    #expect(setting("broken-link", on: "providers/a.md", settings) == "info, .catalint.yml:18")
    #expect(setting("mojibake", on: "a.md", settings) == "off, .catalint.yml:14")
    #expect(setting("invalid-utf8", on: "a.md", settings) == "error, default")
  }

  @Test func `the command line takes precedence`() {
    let selected = RuleSettings(configuration, selected: ["mojibake", "broken-link"])
    #expect(setting("mojibake", on: "a.md", selected) == "error, --select")
    #expect(setting("broken-link", on: "providers/a.md", selected) == "info, .catalint.yml:18")
    #expect(setting("invalid-utf8", on: "a.md", selected) == "off, --select")
    let ignored = RuleSettings(configuration, ignored: ["broken-link"])
    #expect(setting("broken-link", on: "providers/a.md", ignored) == "off, --ignore")
  }

  @Test func `a catalog's findings have the severity of their page`() throws {
    let page = Array("[a](gone.md)\n".utf8)
    let files = ["authors/README.md": page, "providers/README.md": page]
    let folder = try TemporaryFolder()
    try folder.write(files)
    let linter = Linter(
      contract: SmallCatalog.starmap,
      rules: RuleSettings(configuration, selected: ["broken-link"]), jobs: 1)
    let found = linter.run(.catalog(root: folder.path, parts: [])).diagnostics
    #expect(found.map(\.severity) == [.warning, .info])
  }
}
