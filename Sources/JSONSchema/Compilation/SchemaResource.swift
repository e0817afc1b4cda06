internal import DataSyntax
internal import SourceText

/// A schema with a URI of its own, and everything below it that has none: what anchors and
/// pointers are looked up in.
struct SchemaResource {
  let uri: SchemaURI
  /// The schema at its root.
  let root: Int
  let rootNode: DataNode
  let document: Int
  let vocabularies: Set<Vocabulary>
  /// `$anchor` and `$dynamicAnchor`.
  var anchors: [UTF8Key: Int] = [:]
  var dynamicAnchors: [UTF8Key: Int] = [:]
}

/// A place in a document where a schema stands.
struct SchemaSite {
  let node: DataNode
  let document: Int
  var resource: Int
  /// Its keywords, those with a wrong value left out.
  var keywords: [SchemaKeyword: DataMapping.Entry] = [:]
}

/// What tells a value of a document from all others: no two begin and end at the same bytes.
struct SiteKey: Hashable {
  let document: Int
  let start: UInt32
  let end: UInt32

  init(_ node: DataNode, document: Int) {
    self.document = document
    start = node.range.lower
    end = node.range.upper
  }
}
