import Contract
import Diagnostics
import TestSupport
import Testing

/// Pages of Markdown that are generated from data, and data about one thing under several IDs.
@Suite struct GeneratedPageTests {
  private static let folder = "Fixtures/clean/open-models"

  private func files() throws -> (files: [String: [UInt8]], contract: Contract) {
    let contract = try ContractReader.read(
      PackageFolder.bytes(of: "\(Self.folder).contract.yaml")
    ).get()
    return (try FixtureCatalog(Self.folder).files, contract)
  }

  /// The findings after texts are replaced, by path.
  private func findings(
    _ edits: (path: String, old: String, new: String)...
  ) throws -> [Diagnostic] {
    var (files, contract) = try files()
    for (path, old, new) in edits {
      let text = String(decoding: try #require(files[path]), as: UTF8.self)
      #expect(text.contains(old))
      files[path] = Array(text.replacing(old, with: new).utf8)
    }
    return SmallCatalog(files, contract: contract).diagnostics()
  }

  private func lines(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.path) \($0.rule): \($0.message.text)" }
  }

  private static let page = "providers/groq/openai/gpt-oss-20b.md"
  private static let data = "providers/groq/openai/gpt-oss-20b.yaml"
  private static let llama = "providers/groq/llama-3.3-70b-versatile.yaml"

  @Test func `the catalog of open models is clean`() throws {
    #expect(lines(try findings()) == [])
    #expect(try files().files.count == 9)
  }

  @Test func `a generated page is compared with the data of the same path`() throws {
    let found = try findings((Self.data, "0.075", "0.1"))
    #expect(
      lines(found) == [
        """
        \(Self.page) differs-from-source: input price is '$0.07/1M' here, but '0.1' in \
        '\(Self.data)', which the page is generated from
        """
      ])
    #expect(found[0].related.map(\.path) == [Self.data])
    #expect(found[0].fix?.edits.map(\.replacement) == ["$0.10/1M"])
  }

  @Test func `the path of data can have an ID whose page is in lower case`() throws {
    let found = try findings(
      ("authors/meta/Llama-3.3-70B-Instruct.yaml", "Llama 3.3 70B", "Llama 3.3 72B"))
    #expect(found.map(\.path) == ["authors/meta/llama-3.3-70b-instruct.md"])
  }

  @Test func `a value that the data lacks is reported on the page`() throws {
    #expect(
      lines(try findings((Self.data, "released: 2025-08-05\n", ""))) == [
        """
        \(Self.page) differs-from-source: release date is '2025-08-05' here, but '\(Self.data)', which \
        the page is generated from, has none
        """
      ])
  }

  @Test(arguments: [
    // A name that a program may write in its place, and a value that cannot be read.
    (data, "  name: GPT OSS 20B\n", ""),
    (data, "released: 2025-08-05", "released: 2025-18-05"),
  ])
  func `a value that the data may have is not reported`(
    _ path: String, _ old: String, _ new: String
  ) throws {
    let found = try findings((path, old, new))
    #expect(found.filter { $0.rule == "differs-from-source" }.isEmpty)
  }

  @Test(arguments: [
    // Halfway between two prices with two decimals, which programs round up or down.
    ("$0.07/1M", "$0.08/1M"), ("131k", "131,072"), ("131k", "131.1k"), ("$0.30/1M", "$0.3000/1M"),
    ("**Released**: 2025-08-05\n", ""), ("**Context window**: 131k\n", ""),
  ])
  func `a value that is rounded or left out does not differ`(old: String, new: String) throws {
    #expect(lines(try findings((Self.page, old, new))) == [])
  }

  @Test(arguments: [
    ("0.3\n", "0.45\n", "$0.45/1M"), ("0.3\n", "12\n", "$12.00/1M"), ("0.3\n", "0.1251\n", nil),
    ("0.3\n", "1e-3\n", nil), ("131072", "200000", "200k"), ("131072", "262144", nil),
    ("131072", "1000000", nil), ("2025-08-05", "2025-08-04", "2025-08-04"),
    ("GPT OSS 20B", "GPT-OSS (20B)", "GPT-OSS (20B)"), ("GPT OSS 20B", "GPT | OSS", nil),
    ("GPT OSS 20B", "GPT *OSS*", nil),
  ])
  func `a fix writes the value as the page does, if that is certain`(
    old: String, new: String, fixed: String?
  ) throws {
    let found = try findings((Self.data, old, new)).filter { $0.rule == "differs-from-source" }
    #expect(found.count == 1)
    #expect(found.first?.fix?.edits.map(\.replacement) == fixed.map { [$0] })
    #expect(found.first?.fix?.safety != .safe)
  }

  @Test func `a page that contradicts itself is not compared`() throws {
    let found = try findings(
      (Self.page, "**Input**: $0.07/1M", "**Input**: $0.10/1M\n**Input**: $0.07/1M"))
    #expect(found.filter { $0.rule == "differs-from-source" }.isEmpty)
  }

  @Test func `data names the thing that it is about by a field`() throws {
    let found = try findings((Self.llama, "2024-12-06", "2024-12-09"))
    // Of two places that differ, the one of the first kind is reported.
    #expect(
      lines(found).filter { $0.contains("facts-disagree") } == [
        """
        authors/meta/Llama-3.3-70B-Instruct.yaml facts-disagree: release date is '2024-12-06' \
        here, but '2024-12-09' in '\(Self.llama)'
        """
      ])
  }

  @Test func `data about another thing need not agree`() throws {
    let found = try findings(
      (Self.llama, "2024-12-06", "2024-12-09"),
      (Self.llama, "meta/Llama-3.3-70B-Instruct", "meta/Llama-3.3-70B"))
    #expect(found.filter { $0.rule == "facts-disagree" }.isEmpty)
  }

  @Test func `the Markdown of the built-in contract is compared with the data next to it`() throws {
    var files = try FixtureCatalog("Fixtures/clean/sample").files
    files["providers/openai/models/gpt-4.1-mini.yaml"] = Array(
      """
      id: gpt-4.1-mini
      model: openai/gpt-4.1-mini
      limits: {context_window: 1047576, output_tokens: 16384}
      pricing:
        currency: USD
        tokens: {input: {per_1m: 0.4}, output: {per_1m: 1.6}, cache_read: {per_1m: 0.1}}
      metadata: {release_date: 2025-04-14, knowledge_cutoff: 2024-06-01}

      """.utf8)
    let found = SmallCatalog(files).diagnostics(["differs-from-source"])
    #expect(
      lines(found) == [
        """
        providers/openai/models/gpt-4.1-mini.md differs-from-source: max output is '32,768 tokens' \
        here, but '16384' in 'providers/openai/models/gpt-4.1-mini.yaml', which the page is \
        generated from
        """
      ])
  }

  @Test func `a release date with a time is fixed only after review`() throws {
    let time = try findings((Self.llama, "2024-12-06", "\"2024-12-06T17:04:09Z\""))
    let malformed = time.first { $0.rule == "malformed-date" }
    #expect(malformed?.fix?.edits.map(\.replacement) == ["2024-12-06"])
    #expect(malformed?.fix?.safety == .unsafe)
    let midnight = try findings((Self.llama, "2024-12-06", "\"2024-12-06T00:00:00Z\""))
    #expect(midnight.first { $0.rule == "malformed-date" }?.fix?.safety == .safe)
  }
}
