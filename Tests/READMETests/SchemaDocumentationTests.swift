import Foundation
import TestSupport
import Testing

/// JSON Schemas as editors show them.
@Suite struct SchemaDocumentationTests {
  @Test(arguments: ["config", "contract", "report"])
  func `a schema has an address, and every key a description`(name: String) throws {
    let path = "Schemas/\(name).schema.json"
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(try PackageFolder.bytes(of: path)))
        as? [String: Any])
    #expect(
      schema["$id"] as? String
        == "https://raw.githubusercontent.com/catalint/catalint/main/\(path)")
    #expect(schema["title"] is String && schema["description"] is String)
    let parts = schema["$defs"] as? [String: [String: Any]] ?? [:]
    #expect(undescribed(in: schema, parts).sorted() == [])
  }

  /// The paths of properties without a description, their own or that of the part that they refer
  /// to.
  private func undescribed(
    in value: Any, _ parts: [String: [String: Any]], at path: String = ""
  ) -> [String] {
    if let list = value as? [Any] { return list.flatMap { undescribed(in: $0, parts, at: path) } }
    guard let schema = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    // Conditions repeat properties that are described where they are defined.
    let isCondition = ["/if", "/then", "/else"].contains { path.hasSuffix($0) }
    let missing =
      isCondition
      ? []
      : properties.compactMap { key, value -> String? in
        guard let property = value as? [String: Any] else { return nil }
        let part = (property["$ref"] as? String)?.split(separator: "/").last.map(String.init)
        let isDescribed =
          property["description"] != nil || part.flatMap { parts[$0]?["description"] } != nil
        return isDescribed ? nil : "\(path)/\(key)"
      }
    return missing + schema.flatMap { undescribed(in: $1, parts, at: "\(path)/\($0)") }
  }
}
