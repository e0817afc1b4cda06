import Contract
import Diagnostics
import Foundation
import Records
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Pages at paths where the contract has none.
@Suite struct MisplacedPageTests {
  private let folder: TemporaryFolder
  private let contract: Contract
  private let sample: [String: [UInt8]]
  private let modelPage = "authors/openai/models/gpt-4.1-mini.md"

  init() throws {
    let catalog = try FixtureCatalog("Fixtures/clean/sample")
    contract = try SmallCatalog(catalog).contract
    sample = catalog.files
    folder = try TemporaryFolder()
    try folder.write(sample)
  }

  private func run(_ parts: String..., filter: PageFilter = PageFilter()) -> LintResult {
    Linter(contract: contract, rules: RuleSettings(), filter: filter, jobs: 2)
      .run(.catalog(root: folder.path, parts: parts))
  }

  private func misplaced(_ result: LintResult) -> [String] {
    result.diagnostics.filter { $0.rule == "misplaced-page" }.map(\.path)
  }

  private func copy(_ path: String, to other: String) throws {
    try folder.write(sample[path] ?? [], to: other)
  }

  private func copySample(
    into folder: String, where isMeant: (String) -> Bool = { _ in true }
  ) throws {
    for (path, bytes) in sample where !path.hasPrefix(".") && isMeant(path) {
      try self.folder.write(bytes, to: "\(folder)/\(path)")
    }
  }

  @Test(arguments: [
    ("authors/openai/model/new.md", "authors/openai/models/new.md"),
    ("author/new/README.md", "authors/new/README.md"),
    ("authors/openai/new.md", "authors/openai/models/new.md"),
    ("authors/openai/llms/new.md", "authors/openai/models/new.md"),
    ("catalog/authors/openai/models/new.md", "authors/openai/models/new.md"),
    ("authors/openai/models/new", "authors/openai/models/new.md"),
    ("authors/openai/models/new-4.1", "authors/openai/models/new-4.1.md"),
    ("authors/openai/models/new.markdown", "authors/openai/models/new.md"),
    ("authors/openai/models/new.MD", "authors/openai/models/new.md"),
    ("authors/openai/models/new.mdx", "authors/openai/models/new.md"),
    ("authors/openai/models/new.txt", "authors/openai/models/new.md"),
  ])
  func `a misplaced page is one error that names the right path`(
    _ path: String, _ meant: String
  )
    throws
  {
    try copy(modelPage, to: path)
    let found = run().diagnostics
    #expect(found.map(\.path) == [path] && found.map(\.rule) == ["misplaced-page"])
    #expect(found.first?.severity == .error && found.first?.fix == nil)
    #expect(found.first?.message.text.contains("did you mean '\(meant)'?") == true)
  }

  @Test func `guides, templates, drafts, data and images are not misplaced`() throws {
    try folder.write(
      "CONTRIBUTING.md", "README.de.md", "index.md", "LICENSE", "docs/README.md", "docs/guide.md",
      "docs/authors/README.md", "docs/authors/openai/README.md", "authors/openai/NOTES.md",
      "authors/openai/notes/x.md", "authors/openai/models/LICENSE", "authors/openai/logo.svg",
      "authors/openai/models/prices.json", "authors/openai/models/gpt-4.1-mini.md~")
    try copy(modelPage, to: "docs/template.md")
    try copy(modelPage, to: "authors/_template.md")
    try copy(modelPage, to: "docs/example/authors/acme/models/example.md")
    try copy(modelPage, to: "docs/authors/acme/models/example.md")
    #expect(misplaced(run()) == [])
  }

  @Test func `a file that the configuration leaves out is not misplaced`() throws {
    try copy(modelPage, to: "authors/openai/model/new.md")
    try copy(modelPage, to: "authors/openai/models/new.markdown")
    try copySample(into: "backup")
    var filter = PageFilter()
    let yaml =
      "version: 1\nexclude: ['backup/**', 'authors/openai/model/**', '**/*.markdown']\n"
    try folder.write(yaml.utf8, to: "settings.yml")
    filter = try ConfigurationReader.read(
      .init(path: "settings.yml", bytes: Array(yaml.utf8))
    ).get().filter
    #expect(run(filter: filter).diagnostics == [])
  }

  @Test func `a catalog inside with a configuration of its own is not misplaced`() throws {
    try copySample(into: "other")
    try folder.write(sample[".catalint.yml"] ?? [], to: "other/.catalint.yml")
    try copy(modelPage, to: "other/authors/openai/model/new.md")
    #expect(misplaced(run()) == [])
  }

  @Test(arguments: ["backup", "docs/old", "authors", "authors/openai/models/copy"])
  func `a copy of the catalog inside itself is one finding`(_ place: String) throws {
    try copySample(into: place) { place != "authors" || $0.contains("/") }
    let found = run().diagnostics
    #expect(found.map(\.rule) == ["misplaced-page"])
    #expect(found.first?.path.hasPrefix("\(place)/") == true)
    #expect(found.first?.message.text.hasPrefix("'\(place)' is a copy of the catalog") == true)
  }

  @Test func `a copy has the severity and the number of its findings`() throws {
    try copySample(into: "backup")
    let damaged = (sample[modelPage] ?? []) + "A \u{7} bell.\n".utf8
    try folder.write(damaged, to: "backup/\(modelPage)")
    let verdict = try #require(run().diagnostics.first)
    #expect(run().diagnostics.count == 1 && verdict.consequenceCount == 1)
    #expect(verdict.message.text.hasSuffix("; 1 finding follows from this"))
    #expect(run("backup/\(modelPage)").diagnostics.map(\.message) == [verdict.message])
    #expect(run(modelPage).diagnostics == [])
    let all = Linter(contract: contract, rules: RuleSettings(), reportsAll: true, jobs: 2)
      .run(.catalog(root: folder.path, parts: []))
    #expect(all.diagnostics.map(\.rule).sorted() == ["control-character", "misplaced-page"])
  }

  @Test func `if most pages match no kind there is one message and no finding`() throws {
    let other = try TemporaryFolder()
    for (path, bytes) in sample { try other.write(bytes, to: "x/\(path)") }
    try other.write("x/authors/openai/model/a.md")
    let result = Linter(contract: contract, rules: RuleSettings(), jobs: 2)
      .run(.catalog(root: other.path, parts: []))
    #expect(misplaced(result) == [] && result.mismatch != nil)
  }

  /// Pages whose facts are in frontmatter, in a folder of each.
  private static let topics = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {name: {type: text, role: title}, link: {type: text}, date: {type: text}}
    kinds:
      topic:
        title: a topic's page
        paths: ["topics/{topic}/index.md"]
        frontmatter: {fields: {name: name, link: link, date: date}}
    """)

  @Test(arguments: [
    ("topics/go/go.md", "topics/go/index.md"), ("topics/go/README.md", "topics/go/index.md"),
    ("topics/go.md", "topics/go/index.md"), ("topics/go/index.yaml", "topics/go/index.md"),
    ("topics/go/index.yml", "topics/go/index.md"), ("topics/go/index.mdx", "topics/go/index.md"),
    // There is a page, so that others in its folder are not it.
    ("topics/c/notes.md", nil), ("topics/c.md", nil), ("docs/index.md", nil), ("docs/go.md", nil),
    ("topics/go.txt", nil),
  ])
  func `a page under another name of the file is reported where its folder has no page`(
    _ path: String, _ meant: String?
  ) throws {
    let folder = try TemporaryFolder()
    let text = "---\nname: ab\nlink: cd\ndate: ef\n---\nText\n"
    for path in ["topics/c/index.md", path] { try folder.write(text.utf8, to: path) }
    let found = CatalogRun(folder.path, contract: Self.topics).result.diagnostics
    #expect(found.map(\.rule) == (meant == nil ? [] : ["misplaced-page"]))
    #expect(found.first?.message.text.hasSuffix("did you mean '\(meant ?? "")'?") ?? true)
  }

  @Test(arguments: [
    ("go/index.md", "topics/go/index.md"), ("topics/c/go/index.md", "topics/go/index.md"),
    // Examples in guides, and a page whose title is not the name of its folder.
    ("docs/go/index.md", nil), ("docs/topics/go/index.md", nil), ("rust/index.md", nil),
  ])
  func `a page in a folder of its own is reported if its title is the name of the folder`(
    _ path: String, _ meant: String?
  ) throws {
    let folder = try TemporaryFolder()
    let text = "---\nname: Go\nlink: cd\ndate: ef\n---\nText\n"
    for path in ["topics/c/index.md", path] { try folder.write(text.utf8, to: path) }
    let found = CatalogRun(folder.path, contract: Self.topics).result.diagnostics
    #expect(found.map(\.rule) == (meant == nil ? [] : ["misplaced-page"]))
    #expect(found.first?.message.text.hasSuffix("did you mean '\(meant ?? "")'?") ?? true)
  }
}
