import BuiltInSchemas
import Contract
import Foundation
import SourceText
import TestSupport
import Testing

/// The schema of contracts, `Schemas/contract.schema.json`.
struct ContractFormTests {
  @Test(
    arguments: BuiltInContract.names.map { "Schemas/\($0)/contract.yaml" } + [
      "Fixtures/clean/datasets.contract.yaml"
    ])
  func `a contract has the form of one`(_ path: String) throws {
    let file = SettingsFile(
      SourceFile(path: path, bytes: try PackageFolder.bytes(of: path)),
      schema: BuiltInSchema.contract)
    #expect(file.root != nil)
    #expect(file.problems == [])
  }

  @Test func `the words of enumerations are those of the code`() throws {
    let parts = try parts()
    func words(_ part: String, _ key: String) throws -> [String] {
      let properties = try #require(parts[part]?["properties"] as? [String: [String: Any]])
      return try #require(properties[key]?["enum"] as? [String])
    }
    #expect(try words("fieldDefinition", "type") == ValueType.allCases.map(\.rawValue))
    #expect(try words("fieldDefinition", "role") == Role.allCases.map(\.rawValue))
    #expect(
      try words("place", "markdown") == Renderer.MarkdownHook.allCases.map(\.rawValue))
  }

  @Test func `every part has a description for editors`() throws {
    for (name, part) in try parts() {
      for (key, value) in part["properties"] as? [String: Any] ?? [:] {
        let property = try #require(value as? [String: Any])
        let isReference = property["$ref"] != nil && property.count == 1
        #expect(property["title"] != nil || isReference, "\(name): \(key)")
      }
    }
  }

  /// The schema and its definitions.
  private func parts() throws -> [String: [String: Any]] {
    let data = Data(BuiltInSchema.contract)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    return definitions.merging(["": schema]) { first, _ in first }
  }
}
