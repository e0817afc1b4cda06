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
    "key-without-column": "schema-violation", "unsorted-tags": "unsorted-items",
    "unsorted-rows": "unsorted-records", "too-few-rows": "too-few-records",
    "duplicate-path": "value-not-unique", "duplicate-alias": "value-not-unique",
    "alias-is-a-topic": "value-not-unique", "alias-is-related": "value-not-unique",
    "names-itself": "value-not-unique", "missing-index-entry": "dangling-reference",
  ]

  @Test(arguments: [
    ("models.dev", "models.dev-2026-05-02"), ("endoflife", "endoflife-2026-06-02"),
    ("explore", "explore-2026-06-02"), ("portkey", "portkey-2026-05-29"),
    ("public-apis", "public-apis-2026-06-02"),
  ])
  func `the findings are at the same places`(name: String, folder: String) throws {
    let root = PublicData.corpora.folder.appending(path: folder).path
    let contract = try ContractReader.read(
      PackageFolder.bytes(of: "Schemas/\(name)/contract.yaml")
    ).get()
    let result = CatalogRun(
      root, contract: contract, today: CalendarDate(iso: String(folder.suffix(10)))
    ).result
    var expected: [String: Set<String>] = [:]
    for (check, line) in try DataOpinion.findings(in: name) {
      if let rule = Self.checks[check] { expected[rule, default: []].insert(line) }
    }
    for (rule, places) in expected {
      var found: Set<String> = []
      for finding in result.diagnostics where finding.rule == rule {
        let bytes = (try? FileReader().read("\(root)/\(finding.path)").get()) ?? []
        found.insert("\(finding.path):\(LineTable(bytes).line(at: finding.range.start) + 1)")
      }
      #expect(found.symmetricDifference(places).sorted().prefix(5) == [], "\(rule)")
    }
  }
}

/// The results of `Tests/Tools/data_opinion`.
private enum DataOpinion {
  static let canRun = SecondOpinion.canRun(["-c", "import yaml"])

  /// The checks of a catalog's findings, and the places, as `path:line`.
  static func findings(in catalog: String) throws -> [(check: String, place: String)] {
    let program = PackageFolder.root.appending(path: "Tests/Tools/data_opinion").path
    let output = try SecondOpinion.run([program, PublicData.corpora.folder.path, catalog])
    return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      // Paths can have colons and spaces: `a b/c:d.toml:12:3: check: facts`.
      guard let match = line.firstMatch(of: #/^(.*?:[0-9]+):[0-9]+: ([a-zA-Z-]+): /#) else {
        return nil
      }
      return (String(match.2), String(match.1))
    }
  }
}
