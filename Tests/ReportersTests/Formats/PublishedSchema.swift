import DataSyntax
import Foundation
import JSONSchema
import SourceText
import TestSupport

/// The published schema of a format that is JSON.
struct PublishedSchema {
  private let schema: Schema

  /// A schema of the conformance data, or a file of the package.
  init(_ path: String, ofPackage: Bool = false) throws {
    let bytes =
      ofPackage ? try PackageFolder.bytes(of: path) : try PublicData.conformance.bytes(of: path)
    // These schemas have nothing in which draft 4 differs from 2020-12.
    let text = String(decoding: bytes, as: UTF8.self).replacing(
      "http://json-schema.org/draft-04/schema#",
      with: "https://json-schema.org/draft/2020-12/schema")
    let file = SourceFile(path: path, text: text)
    let document = SchemaDocument(uri: "https://example.com/\(path)", file: file)
    let options = SchemaOptions(unknownKeywords: .areAnnotations, formats: .areAnnotations)
    guard let document else { throw Unreadable(path: path, problems: "it is not JSON") }
    let compiled = Schema.compile(document, registry: SchemaRegistry(), options: options)
    guard let schema = compiled.schema else {
      throw Unreadable(path: path, problems: "\(compiled.problems)")
    }
    self.schema = schema
  }

  struct Unreadable: Error {
    let path: String
    let problems: String
  }

  /// The violations of the schema in a text.
  func failures(in text: String) -> [String] {
    let document = JSONDocument.parse(SourceFile(path: "report", text: text))
    guard let root = document.root, document.problems.isEmpty else { return ["it is not JSON"] }
    return schema.failures(in: root).map { "\($0.message)" }
  }
}
