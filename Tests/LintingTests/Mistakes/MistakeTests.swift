import DataSyntax
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Mistakes of people and programs are found at their places, and nowhere else.
@Suite struct MistakeTests {
  private static let run = Result { try SampleRun() }

  @Test(arguments: MistakeReader.groups)
  func `a mistake is found on its line, and nothing where nothing was changed`(
    _ group: String
  )
    throws
  {
    let run = try Self.run.get()
    let known = try Self.knownMisses()
    for mistake in try MistakeReader.mistakes(group) {
      let outcome = try #require(MistakeOutcome(of: mistake, in: run), "\(mistake.name)")
      #expect(
        outcome.isFound == (known[mistake.name] == nil),
        "\(mistake.name): \(outcome.diagnostics.map(\.line))")
      #expect(outcome.strays.map(\.line) == [], "\(mistake.name)")
    }
  }

  @Test func `there are twelve hundred mistakes of two hundred kinds, nearly all found`() throws {
    let mistakes = try MistakeReader.groups.flatMap(MistakeReader.mistakes)
    let names = Set(mistakes.map(\.name))
    #expect(names.count == mistakes.count)
    #expect(mistakes.count >= 1_200)
    #expect(Set(mistakes.map(\.kind)).count >= 200)
    let known = try Self.knownMisses()
    #expect(known.keys.filter { !names.contains($0) } == [])
    #expect(known.count * 100 <= mistakes.count * 2)
  }

  /// The mistakes that are not found, each with its reason.
  private static func knownMisses() throws -> [String: String] {
    let path = "Tests/LintingTests/known-misses.yaml"
    let document = YAMLDocument.parse(
      SourceFile(path: path, bytes: try PackageFolder.bytes(of: path)))
    #expect(document.problems.isEmpty)
    var misses: [String: String] = [:]
    for entry in document.root?.mapping?.entries ?? [] {
      let name = try #require(entry.name)
      let reason = try #require(entry.value.string, "\(name)")
      misses[name] = reason
    }
    return misses
  }
}

extension Diagnostic {
  fileprivate var line: String { "\(path): \(message) [\(rule)]" }
}
