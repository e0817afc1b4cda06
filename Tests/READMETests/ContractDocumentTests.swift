import Foundation
import TestSupport
import Testing

/// The contract's format, as `Schemas/README.md` describes it by examples.
@Suite struct ContractDocumentTests {
  /// The contracts that its first part arrives at, step by step.
  private static let steps = ["1-minimal", "2-facts", "3-catalog"].map { "Fixtures/guide/\($0)" }

  /// The contracts that its examples are from. Others of the tests check each of them.
  private static let sources =
    steps.map { "\($0).contract.yaml" } + [
      "Fixtures/clean/datasets.contract.yaml", "Fixtures/clean/satellites.contract.yaml",
      "Fixtures/clean/open-models.contract.yaml",
      "Fixtures/broken/records/related-product-misspelt/contract.yaml",
    ]

  private func examples() throws -> [String] {
    try Document.schemas.blocks().filter { $0.language == "yaml" }
      .map { $0.lines.map { "\($0)\n" }.joined() }
  }

  @Test func `each of its examples is a part of a contract that is checked`() throws {
    let contracts = try Self.sources.map {
      "\n" + String(decoding: try PackageFolder.bytes(of: $0), as: UTF8.self)
    }
    for example in try examples() {
      #expect(contracts.contains { $0.contains("\n\(example)") }, "\(example)")
    }
  }

  @Test(arguments: steps)
  func `a contract of its first part is valid, and gives no finding`(step: String) throws {
    let outcome = try Console().output(
      of: "catalint check --contract \(step).contract.yaml Fixtures/clean/datasets")
    #expect(outcome.text == "8 pages, no findings\n")
    #expect(outcome.status == 0)
  }

  @Test func `every word of the schema is documented`() throws {
    let spans = try Document.schemas.codeSpans()
    let document = try (spans + examples()).joined(separator: " ")
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
