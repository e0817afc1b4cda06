package import SourceText

/// The entries of a mapping in the order of the source, duplicates included.
package struct DataMapping: Sendable {
  package let entries: [Entry]
  /// The header of a TOML table with its brackets, `[limit]` or `[[cost]]`, which the table's range
  /// leaves out; nil for a table without its own, and for any other mapping.
  package let header: ByteRange?

  package init(entries: [Entry], header: ByteRange? = nil) {
    self.entries = entries
    self.header = header
  }

  /// A key and its value.
  package struct Entry: Sendable {
    package let key: DataNode
    package let value: DataNode

    package init(key: DataNode, value: DataNode) {
      self.key = key
      self.value = value
    }

    /// The key's text; nil where the key is not a scalar.
    package var name: String? { key.scalar?.text }
  }

  /// The first entry whose key has exactly these bytes, found by looking at each in turn.
  package func entry(named name: String) -> Entry? {
    // By index, since a copy of an entry takes longer than the comparison.
    entries.indices.first { entries[$0].name?.hasSameBytes(as: name) == true }.map { entries[$0] }
  }

  /// The value of the first entry whose key has exactly these bytes.
  package subscript(name: String) -> DataNode? { entry(named: name)?.value }
}
