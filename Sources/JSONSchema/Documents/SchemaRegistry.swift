internal import DataSyntax
internal import SourceText

/// The documents that references may reach. Nothing else is ever read: a reference to another
/// document is a problem of the schema.
package struct SchemaRegistry: Sendable {
  private var documents: [UTF8Key: SchemaDocument] = [:]

  /// Of two documents with one URI, the first counts.
  package init(_ documents: [SchemaDocument] = []) {
    for document in documents { add(document) }
  }

  package mutating func add(_ document: SchemaDocument) {
    add(document, at: document.uri)
  }

  /// Adds another URI of a document.
  package mutating func add(_ document: SchemaDocument, at uri: String) {
    let key = Self.key(uri)
    if documents[key] == nil { documents[key] = document }
  }

  func document(at uri: SchemaURI) -> SchemaDocument? { documents[Self.key(uri.description)] }

  private static func key(_ uri: String) -> UTF8Key {
    UTF8Key(text: SchemaURI(uri).withoutFragment.description)
  }
}
