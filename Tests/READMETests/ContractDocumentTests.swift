import Foundation
import TestSupport
import Testing

/// The contract's format, as `Schemas/README.md` describes it by examples.
@Suite struct ContractDocumentTests {
  private static let datasets = "Fixtures/clean/datasets.contract.yaml"

  /// The contracts of the document, each joined from its `yaml` blocks. Blocks of `yml` belong to none.
  private func contracts() throws -> [String] {
    let starmap = try text("Schemas/starmap/contract.yaml")
    let blocks = try Document.schemas.blocks().filter { $0.language == "yaml" }
      .map { $0.lines.map { "\($0)\n" }.joined() }
    return blocks.filter { !starmap.contains($0) }.reduce(into: []) { contracts, block in
      if block.hasPrefix("contract:") { contracts.append("") }
      contracts[contracts.endIndex - 1] += block
    }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try PackageFolder.bytes(of: path), as: UTF8.self)
  }

  @Test func `its examples are the contract of the catalog of datasets, part by part`() throws {
    let contracts = try contracts()
    #expect(contracts.count == 2)
    try Golden.expect(contracts.last ?? "", at: Self.datasets)
  }

  @Test func `the minimal contract is valid, and gives no finding`() throws {
    let script = """
      cat > least.yaml <<'END'
      \(try contracts().first ?? "")END
      catalint check --contract least.yaml Fixtures/clean/datasets
      """
    let outcome = try Console().output(of: script)
    #expect(outcome.text == "8 pages, no findings\n")
    #expect(outcome.status == 0)
  }

  @Test func `every word of the schema is documented`() throws {
    let spans = try Document.schemas.codeSpans()
    let document = try (spans + contracts()).joined(separator: " ")
    let stated = Set(document.split { !$0.isLetter && $0 != "-" }.map(String.init))
    let schema = try JSONSerialization.jsonObject(
      with: Data(try PackageFolder.bytes(of: "Schemas/contract.schema.json")))
    let words = words(of: schema)
    #expect(words.count > 70)
    #expect(words.subtracting(stated).sorted() == [])
  }

  /// The names of properties and the values of enumerations anywhere in a schema.
  private func words(of value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(words(of: $1)) } }
    guard let schema = value as? [String: Any] else { return [] }
    var found = Set(schema["enum"] as? [String] ?? [])
    found.formUnion((schema["properties"] as? [String: Any] ?? [:]).keys)
    return schema.values.reduce(into: found) { $0.formUnion(words(of: $1)) }
  }
}
