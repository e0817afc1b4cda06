internal import DataSyntax
internal import SourceText

/// A schema with its own URI, and everything below it that has none: the scope of anchors and
/// pointers.
struct SchemaResource {
  let uri: SchemaURI
  /// The schema at its root.
  let root: Int
  let rootNode: DataNode
  let document: Int
  let vocabularies: [Vocabulary]
  /// `$anchor` and `$dynamicAnchor`.
  var anchors: [UTF8Key: Int] = [:]
  var dynamicAnchors: [UTF8Key: Int] = [:]
}

/// A place in a document that has a schema.
struct SchemaSite {
  let node: DataNode
  let document: Int
  var resource: Int
  /// Its keywords, those with a wrong value left out.
  var keywords = KeywordEntries()
}

/// Keywords and their entries: a handful, so a list is the fastest map.
struct KeywordEntries {
  private var list: [(keyword: SchemaKeyword, entry: DataMapping.Entry)] = []

  subscript(keyword: SchemaKeyword) -> DataMapping.Entry? {
    list.first { $0.keyword == keyword }?.entry
  }

  /// Adds a keyword that is not there yet.
  mutating func add(_ keyword: SchemaKeyword, _ entry: DataMapping.Entry) {
    list.append((keyword, entry))
  }
}

/// The identity of a value in a document: no two begin and end at the same bytes.
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
