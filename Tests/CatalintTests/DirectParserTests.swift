import ArgumentParser
import Testing

@testable import catalint

/// Arguments that are parsed directly are parsed as `ArgumentParser` parses them.
struct DirectParserTests {
  @Test(arguments: [
    "", ".", "check", "check .", "fix", "fix a b", "-", "check - --stdin-path a/b.md",
    "a --quiet b",
    "check --root=a --config b --contract=starmap --settings-from HEAD", "--changed-since HEAD~1 .",
    "check --staged --no-group --quiet", "fix --ignore-unknown a.json", "fix --unsafe --diff",
    "fix --no-report a/b",
    "--select a,b --ignore c --jobs 2 --today 2025-09-04", "--baseline b.json",
    "check --write-baseline b.json .", "--format json --output o --fail-on warning",
    "--color always --paths root", "--format=sarif", "-", "chekc", "check check",
    "--format sarif:a.sarif", "--statistics --exit-zero", "--exclude drafts/** .",
    "fix --fix-only links", "--output o --format text",
    "--statistics --format json", "--show-settings a", "fix --show-settings --format json",
  ])
  func `complete arguments are parsed the same`(_ line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let direct = try #require(DirectParser.command(arguments))
    #expect(try Self.contents(of: direct) == Self.contents(of: Catalint.parseAsRoot(arguments)))
  }

  @Test(arguments: [
    "--help", "-h", "--version", "check --help", "help check", "rules", "explain a", "facts .",
    "config", "init", "check --quiet --quiet", "--jobs", "--jobs 0", "--jobs two", "--today now",
    "check --unsafe", "fix --write-baseline b", "fix --staged", "--format none", "--root -a", "--",
    "check -- -a", "--quiet=yes", "--root=", "-q", "--select a --select b",
    "--format text --format sarif:a", "--format text:", "--exclude a --exclude b", "--fix-only a",
    "check --fix-only a", "--statistics --format sarif", "--output o --format json:a",
    "--staged --changed-since a", "--baseline a --write-baseline b", "fix --no-report --output o",
  ])
  func `anything else is left to the argument parser`(_ line: String) {
    #expect(DirectParser.command(line.split(separator: " ").map(String.init)) == nil)
  }

  /// The values of all options, by the names of their properties.
  private static func contents(of arguments: any ParsableArguments) -> [String] {
    Mirror(reflecting: arguments).children.flatMap { property -> [String] in
      let wrapper = Mirror(reflecting: property.value).children
      guard let parsed = wrapper.first(where: { $0.label == "_parsedValue" }),
        let value = Mirror(reflecting: parsed.value).children.first,
        value.label == "value"
      else { return ["\(property.label ?? "") is not set"] }
      if let group = value.value as? any ParsableArguments { return contents(of: group) }
      return ["\(property.label ?? ""): \(String(reflecting: value.value))"]
    }
  }
}
