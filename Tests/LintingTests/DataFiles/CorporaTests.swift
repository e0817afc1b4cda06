import Contract
import Diagnostics
import Foundation
import Linting
import Records
import TestSupport
import Testing

/// Public catalogs of data, by the contracts in `Schemas/`: the findings of each rule, which were
/// judged page by page or by class.
@Suite(.takesLong, .enabled(if: PublicData.corpora.isExpected)) struct CorporaTests {
  struct Corpus: CustomTestStringConvertible, Sendable {
    let contract: String
    let folder: String
    let findings: [String: Int]

    var testDescription: String { contract }

    func run() throws -> LintResult {
      let bytes = try PackageFolder.bytes(of: "Schemas/\(contract)/contract.yaml")
      return CatalogRun(
        PublicData.corpora.folder.appending(path: folder).path,
        contract: try ContractReader.read(bytes).get(),
        today: CalendarDate(iso: String(folder.suffix(10)))
      ).result
    }
  }

  private static let modelsDev = Corpus(
    contract: "models.dev", folder: "models.dev-2026-05-02",
    findings: [
      // Providers of one model that state different limits.
      "facts-disagree": 886, "output-exceeds-context": 60, "date-order": 55,
      // `cost.input_audio` and others, in the wrong table or misspelt.
      "unknown-key": 28, "zero-date": 8, "id-differs-from-path": 8, "malformed-date": 3,
      "misplaced-page": 3, "cached-price-exceeds-input": 3, "broken-alias": 1,
      "near-duplicate-id": 1, "mixed-line-endings": 14, "missing-final-newline": 478,
      "check/audio-price-without-audio": 5,
      // Names with a space or a tab at their end.
      "invisible-character": 11,
    ])

  static let all = [
    modelsDev,
    Corpus(
      contract: "starmap", folder: "starmap-data-2026-07-30",
      findings: [
        // When a program ran, for a release date that it did not know.
        "malformed-date": 185,
        // Release dates 18, open weights 11, output modalities 20, knowledge cutoffs 2.
        "facts-disagree": 51, "output-exceeds-context": 12, "date-order": 2,
        // The maker's date of a snapshot.
        "id-date-differs": 8,
      ]),
    Corpus(
      contract: "endoflife", folder: "endoflife-2026-06-02",
      findings: [
        "date-order": 63, "unknown-key": 6, "unsorted-items": 18, "missing-final-newline": 4,
        "broken-table": 1,
        // The dates of a column that the page does not show.
        "check/active-support-without-column": 3, "check/extended-support-without-column": 2,
      ]),
    Corpus(
      contract: "explore", folder: "explore-2026-06-02",
      findings: ["missing-final-newline": 204, "invisible-character": 1, "duplicate-key": 1]),
    Corpus(
      contract: "public-apis", folder: "public-apis-2026-06-02",
      findings: [
        // Most of the rows out of order are the sponsor's; two more have a cell too many. The image is
        // not in the corpus.
        "unsorted-records": 24, "ragged-table": 74, "broken-link": 1,
      ]),
    Corpus(
      contract: "portkey", folder: "portkey-2026-05-29",
      findings: [
        // The price of output, of writing to the cache, or of storage.
        "cached-price-exceeds-input": 26, "unknown-key": 1, "missing-final-newline": 1,
      ]),
  ]

  @Test(arguments: all) func `a catalog has its true findings and no others`(corpus: Corpus) throws
  {
    let result = try corpus.run()
    #expect(result.unread.isEmpty)
    let counts = result.diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    #expect(counts == corpus.findings)
  }

  @Test func `findings of a catalog of TOML are at their places`() throws {
    let found = try Self.modelsDev.run().diagnostics
    func places(_ rule: String) -> [String] { found.filter { $0.rule == rule }.map(\.path) }
    #expect(
      places("malformed-date") == [
        "providers/azure-cognitive-services/models/claude-haiku-4-5.toml",
        "providers/azure/models/claude-haiku-4-5.toml",
        "providers/scaleway/models/qwen3-embedding-8b.toml",
      ])
    #expect(places("broken-alias") == ["providers/zhipuai/models/glm-4.6v-flash.toml"])
    #expect(
      places("misplaced-page") == [
        "providers/aihubmix/models/kimi-k2-thinking", "providers/fastrouter/models/z-ai/glm-4.5",
        "providers/openrouter/models/qwen/qwen3-coder-next",
      ])
  }
}
