import SourceText

/// Numbers, such as those of pages, by a hash of a property: one sorted list, where a dictionary of
/// lists takes memory of its own for each hash.
package struct HashIndex: Sendable {
  /// Sorted by key, then by number.
  private let entries: [Entry]

  /// A number, and the hash that it is found by.
  package struct Entry: Sendable {
    /// The hash, mixed: all of its bits decide about the highest ones.
    fileprivate let key: UInt64
    let number: UInt32

    package init(_ hash: some FixedWidthInteger, _ number: Int) {
      key = Self.key(of: hash)
      self.number = UInt32(clamping: number)
    }

    /// Different for each hash, since the factor is odd.
    fileprivate static func key(of hash: some FixedWidthInteger) -> UInt64 {
      UInt64(truncatingIfNeeded: hash) &* 0x9e37_79b9_7f4a_7c15
    }

    fileprivate func precedes(_ other: Entry) -> Bool {
      (key, number) < (other.key, other.number)
    }
  }

  package init(_ entries: [Entry]) { self.entries = Self.sorted(entries) }

  /// Sorts by the highest bits of the keys first: there are about as many values of these as
  /// entries, so that few entries have one in common.
  private static func sorted(_ entries: [Entry]) -> [Entry] {
    let bits = Int.bitWidth - 1 - max(1, entries.count).leadingZeroBitCount
    func bucket(of entry: Entry) -> Int {
      Int(truncatingIfNeeded: entry.key >> (UInt64.bitWidth - bits))
    }
    var starts = [Int](repeating: 0, count: (1 << bits) + 1)
    for entry in entries { starts[bucket(of: entry) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var sorted = entries
    var ends = starts
    var steps = 0
    for entry in entries {
      let bucket = bucket(of: entry)
      var place = ends[bucket]
      while place > starts[bucket], entry.precedes(sorted[place - 1]) {
        sorted[place] = sorted[place - 1]
        place -= 1
        steps += 1
      }
      // Chosen names can have hashes of one bucket.
      if steps > 8 * entries.count { return entries.sorted { $0.precedes($1) } }
      sorted[place] = entry
      ends[bucket] += 1
    }
    return sorted
  }

  /// The numbers with a hash, in order.
  package subscript(hash: some FixedWidthInteger) -> Group {
    let key = Entry.key(of: hash)
    return group(from: entries.partitioningIndex { $0.key >= key }, of: key)
  }

  /// Whether a number has a hash.
  func contains(hash: UInt64) -> Bool {
    let key = Entry.key(of: hash)
    let place = entries.partitioningIndex { $0.key >= key }
    return place < entries.count && entries[place].key == key
  }

  private func group(from start: Int, of key: UInt64) -> Group {
    // Groups mostly have one or two elements, and may have all.
    var end = start
    while end < entries.count, entries[end].key == key {
      end += 1
      if end - start == 8 {
        end += entries[end...].partitioningIndex { $0.key > key } - end
        break
      }
    }
    return Group(entries: entries[start..<end])
  }

  /// All groups, one after another.
  package var groups: some Sequence<Group> {
    sequence(state: 0) { start -> Group? in
      guard start < entries.count else { return nil }
      let group = group(from: start, of: entries[start].key)
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
