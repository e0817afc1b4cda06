import Contract
import Diagnostics
import Foundation
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// The findings on public catalogs of data, compared with those of a program that was written from
/// the description of the formats alone.
@Suite(
  .enabled(if: DataOpinion.canRun, "needs python3 with PyYAML"),
  .enabled(if: PublicData.corpora.isExpected))
struct DataOpinionTests {
  /// The checks of the program, and the rules that find the same.
  private static let checks = [
    "date-not-real": "malformed-date", "date-order": "date-order",
    "output-exceeds-context": "output-exceeds-context", "facts-disagree": "facts-disagree",
    "unknown-key": "unknown-key", "id-differs-from-path": "id-differs-from-path",
    "cached-price-exceeds-input": "cached-price-exceeds-input", "misplaced-page": "misplaced-page",
    "dangling-link": "broken-alias", "duplicate-key": "duplicate-key",
    "number-of-cells": "ragged-table", "date-order-releaseDate-latestReleaseDate": "date-order",
    "space-at-an-end": "invisible-character",
    "key-without-column": "check/*-without-column", "date-is-a-timestamp": "malformed-date",
    "unsorted-tags": "unsorted-items",
    "unsorted-rows": "unsorted-records", "too-few-rows": "too-few-records",
    "duplicate-path": "value-not-unique", "duplicate-alias": "value-not-unique",
    "alias-is-a-topic": "value-not-unique", "alias-is-related": "value-not-unique",
    "names-itself": "value-not-unique", "missing-index-entry": "dangling-reference",
  ]

  /// Whether a rule has a name, in which `*` is any text.
  private static func isNamed(_ rule: String, by name: String) -> Bool {
    guard let star = name.firstIndex(of: "*") else { return rule == name }
    return rule.hasPrefix(name[..<star]) && rule.hasSuffix(name[name.index(after: star)...])
  }

  @Test(arguments: [
    ("models.dev", "models.dev-2026-05-02"), ("endoflife", "endoflife-2026-06-02"),
    ("explore", "explore-2026-06-02"), ("portkey", "portkey-2026-05-29"),
    ("starmap-data", "starmap-data-2026-07-30"),
    ("public-apis", "public-apis-2026-06-02"),
  ])
  func `the findings are at the same places`(name: String, folder: String) throws {
    let root = PublicData.corpora.folder.appending(path: folder).path
    let schemas = name == "starmap-data" ? "starmap" : name
    let contract = try ContractReader.read(
      PackageFolder.bytes(of: "Schemas/\(schemas)/contract.yaml")
    ).get()
    let result = CatalogRun(
      root, contract: contract, today: CalendarDate(iso: String(folder.suffix(10)))
    ).result
    var expected: [String: Set<String>] = [:]
    // The other catalogs have defects that the two report at different columns.
    let hasColumns = name == "starmap-data"
    for (check, line, column) in try DataOpinion.findings(in: name) {
      guard let rule = Self.checks[check] else { continue }
      expected[rule, default: []].insert(hasColumns ? "\(line):\(column)" : line)
    }
    for (rule, places) in expected {
      var found: Set<String> = []
      for finding in result.diagnostics where Self.isNamed(finding.rule, by: rule) {
        let bytes = (try? FileReader().read("\(root)/\(finding.path)").get()) ?? []
        let lines = LineTable(bytes)
        let line = lines.line(at: finding.range.start)
        // The program reports the quote before a text.
        let quote = bytes[..<finding.range.start].last == UInt8(ascii: "\"") ? 1 : 0
        let column = finding.range.start - lines.range(ofLine: line).start - quote + 1
        found.insert("\(finding.path):\(line + 1)" + (hasColumns ? ":\(column)" : ""))
      }
      #expect(found.symmetricDifference(places).sorted().prefix(5) == [], "\(rule)")
    }
  }
}

/// The results of `Tests/Tools/data_opinion`.
private enum DataOpinion {
  static let canRun = SecondOpinion.canRun(["-c", "import yaml"])

  /// The checks of a catalog's findings, the places, as `path:line`, and the columns.
  static func findings(
    in catalog: String
  ) throws -> [(check: String, place: String, column: String)] {
    let program = PackageFolder.root.appending(path: "Tests/Tools/data_opinion").path
    let output = try SecondOpinion.run([program, PublicData.corpora.folder.path, catalog])
    return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      // Paths can have colons and spaces: `a b/c:d.toml:12:3: check: facts`.
      guard let match = line.firstMatch(of: #/^(.*?:[0-9]+):([0-9]+): ([a-zA-Z-]+): /#) else {
        return nil
      }
      return (String(match.3), String(match.1), String(match.2))
    }
  }
}
