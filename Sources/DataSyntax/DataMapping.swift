package import SourceText

/// The entries of a mapping in the order of the source, duplicates included.
package final class DataMapping: Sendable {
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
    /// The mark of the key's text; `none` where the key is not a scalar.
    package let mark: TextMark

    package init(key: DataNode, value: DataNode) {
      self.key = key
      self.value = value
      mark = key.scalar?.text.mark ?? .none
    }

    /// The same, where the mark of the key's text is known.
    package init(key: DataNode, value: DataNode, mark: TextMark) {
      self.key = key
      self.value = value
      self.mark = mark
    }

    /// The key's text; nil where the key is not a scalar.
    package var name: String? { key.scalar?.text }

    /// The same entry elsewhere in the source.
    func moved(by delta: Int) -> Entry {
      Entry(key: key.moved(by: delta), value: value.moved(by: delta), mark: mark)
    }
  }

  /// The first entry whose key has exactly these bytes, found by looking at each in turn.
  package func entry(named name: String) -> Entry? {
    index(named: name, mark: name.mark).map { entries[$0] }
  }

  /// The place of that entry, for a name whose mark is known: a copy of an entry takes longer than
  /// the search.
  package func index(named name: String, mark: TextMark) -> Int? {
    for index in entries.indices where hasKey(at: index, named: name, mark: mark) { return index }
    return nil
  }

  /// The place of an entry with this key, where it does not matter which; most likely at `guess`.
  func index(named name: String, mark: TextMark, guess: Int) -> Int? {
    var index = guess
    for _ in entries.indices {
      if index >= entries.count { index = 0 }
      if hasKey(at: index, named: name, mark: mark) { return index }
      index += 1
    }
    return nil
  }

  /// Whether the entry at a place has this key.
  package func hasKey(at index: Int, named name: String, mark: TextMark) -> Bool {
    entries[index].mark == mark
      && (mark.isWhole || entries[index].name?.hasSameBytes(as: name) == true)
  }

  /// More known names are not compared with each unknown key.
  private static let mostCandidates = 1_000

  /// The known names that it lacks, of which a key may be a misspelling; none where there are too
  /// many to compare.
  package func candidates(among known: [String]) -> [String] {
    guard known.count <= Self.mostCandidates else { return [] }
    let there = Set(entries.compactMap(\.name))
    return known.filter { !there.contains($0) }
  }

  /// The value of the first entry whose key has exactly these bytes.
  package subscript(name: String) -> DataNode? {
    index(named: name, mark: name.mark).map { entries[$0].value }
  }
}
