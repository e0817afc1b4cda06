import Diagnostics
import Linting
import Records
import Rules
import SourceText
import TestSupport

/// A catalog with a defect to fix: an example of a rule, or a broken fixture.
struct FixCase: CustomStringConvertible, Sendable {
  let description: String
  private let files: @Sendable () throws -> FixtureCatalog?
  private let example: Example?

  static let examples = RuleSet.descriptors.flatMap { rule in
    rule.examples.map { example in
      FixCase(description: "\(rule.id): \(example.title)", files: { nil }, example: example)
    }
  }

  static let fixtures = FixtureCatalog.brokenCases.map { name in
    FixCase(description: name, files: { try FixtureCatalog.broken(name) }, example: nil)
  }

  /// The catalog in a folder.
  func bench() throws -> FixBench {
    if let fixture = try files() { return try FixBench(fixture) }
    var texts = example?.others ?? [:]
    if let example { texts[example.path] = MarkedText(example.bad).text }
    return try FixBench(
      texts.mapValues { Array($0.utf8) },
      contract: example?.contract.map { SmallCatalog.contract($0) } ?? SmallCatalog.starmap)
  }
}
