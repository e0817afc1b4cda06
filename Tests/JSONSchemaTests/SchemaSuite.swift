import DataSyntax
import Foundation
import JSONSchema
import SourceText
import TestSupport

/// The official JSON Schema Test Suite for 2020-12, parsed with the project's own parser.
struct SchemaSuite {
  /// One test: a schema, a value, and whether the value is valid.
  struct Case: CustomStringConvertible {
    let file: String
    let group: String
    let name: String
    let schema: SchemaDocument
    let value: DataNode
    let isValid: Bool

    var description: String { "\(file): \(group): \(name)" }
  }

  static let folder = "json-schema/tests/draft2020-12"

  /// The schemas that the suite's schemas refer to: the remotes and the meta-schemas.
  static func registry() throws -> SchemaRegistry {
    var registry = SchemaRegistry()
    for (path, base) in [
      ("json-schema/remotes", "http://localhost:1234/"),
      ("json-schema/metaschemas", "https://json-schema.org/draft/2020-12/"),
    ] {
      let root = PublicData.conformance.folder.appending(path: path).path + "/"
      for url in try PublicData.conformance.files(below: path, ending: "") {
        guard let data = try? Data(contentsOf: url), data.first == UInt8(ascii: "{") else {
          continue
        }
        var name = String(url.path.dropFirst(root.count))
        if name == "metaschema.json" { name = "schema" }
        if name.hasPrefix("vocabularies/") { name = "meta/" + name.dropFirst(13) }
        let file = SourceFile(path: name, bytes: [UInt8](data))
        if let document = SchemaDocument(uri: base + name, file: file) { registry.add(document) }
      }
    }
    return registry
  }

  /// The tests of the files directly in a folder.
  static func cases(in subfolder: String = "") throws -> [Case] {
    let path = folder + subfolder
    let root = PublicData.conformance.folder.appending(path: path)
    let urls = try FileManager.default.contentsOfDirectory(
      at: root, includingPropertiesForKeys: nil)
    var cases: [Case] = []
    for url in urls.sorted(by: { $0.path < $1.path }) where url.pathExtension == "json" {
      let file = SourceFile(path: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
      let document = JSONDocument.parse(file)
      for group in document.root?.items ?? [] {
        guard let schema = group.mapping?["schema"],
          let groupName = group.mapping?["description"]?.string
        else { continue }
        for test in group.mapping?["tests"]?.items ?? [] {
          guard let value = test.mapping?["data"], let name = test.mapping?["description"]?.string
          else { continue }
          cases.append(
            Case(
              file: file.path, group: groupName, name: name,
              schema: SchemaDocument(uri: "", file: file, root: schema), value: value,
              isValid: test.mapping?["valid"]?.scalar?.value == .boolean(true)))
        }
      }
    }
    return cases
  }
}
