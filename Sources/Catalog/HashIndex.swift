import SourceText

/// Numbers, such as those of pages, by a hash of a property: one sorted list, where a dictionary of
/// lists takes memory of its own for each hash.
package struct HashIndex: Sendable {
  /// Sorted by hash, then by number.
  private var entries: [Entry]

  /// A number, and the hash that it is found by.
  package struct Entry: Sendable {
    let hash: UInt64
    let number: UInt32

    package init(_ hash: some FixedWidthInteger, _ number: Int) {
      self.hash = UInt64(truncatingIfNeeded: hash)
      self.number = UInt32(clamping: number)
    }
  }

  package init(_ entries: [Entry]) {
    self.entries = entries
    self.entries.sort { ($0.hash, $0.number) < ($1.hash, $1.number) }
  }

  /// The numbers with a hash, in order.
  package subscript(hash: some FixedWidthInteger) -> Group {
    let hash = UInt64(truncatingIfNeeded: hash)
    return group(from: entries.partitioningIndex { $0.hash >= hash }, of: hash)
  }

  /// Whether a number has a hash.
  func contains(hash: UInt64) -> Bool {
    let place = entries.partitioningIndex { $0.hash >= hash }
    return place < entries.count && entries[place].hash == hash
  }

  private func group(from start: Int, of hash: UInt64) -> Group {
    // Groups mostly have one or two elements, and may have all.
    var end = start
    while end < entries.count, entries[end].hash == hash {
      end += 1
      if end - start == 8 {
        end += entries[end...].partitioningIndex { $0.hash > hash } - end
        break
      }
    }
    return Group(entries: entries[start..<end])
  }

  /// All groups, one after another.
  package var groups: some Sequence<Group> {
    sequence(state: 0) { start -> Group? in
      guard start < entries.count else { return nil }
      let group = group(from: start, of: entries[start].hash)
      start += group.count
      return group
    }
  }

  /// Numbers with one hash, in order.
  package struct Group: RandomAccessCollection, Sendable {
    fileprivate let entries: ArraySlice<Entry>

    package var startIndex: Int { entries.startIndex }
    package var endIndex: Int { entries.endIndex }
    package subscript(index: Int) -> Int { Int(entries[index].number) }
  }
}
