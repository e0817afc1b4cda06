import SourceText

/// A file's bytes after as many fixes as fit together.
package struct EditedText: Sendable {
  package let bytes: [UInt8]
  /// Which fixes were applied, by their index.
  package let applied: [Int]

  /// Applies `fixes` to the file at `path`, by place; of two whose spans overlap the first is applied
  /// and the other skipped whole, as is one that leaves the file or names another.
  package init(_ original: [UInt8], path: String, applying fixes: [Fix]) {
    let candidates = fixes.indices
      .filter { Self.fits(fixes[$0], path: path, length: original.count) }
      .sorted { Self.place(of: fixes[$0]) < Self.place(of: fixes[$1]) }
    var accepted: [Edit] = []
    var applied: [Int] = []
    for index in candidates {
      let edits = fixes[index].edits.sorted { $0.range < $1.range }
      if let last = accepted.last, let first = edits.first, first != last, Self.collide(last, first)
      {
        continue
      }
      accepted += edits.first == accepted.last ? edits.dropFirst() : edits[...]
      applied.append(index)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    var position = 0
    for edit in accepted {
      bytes += original[position..<edit.range.start]
      bytes += edit.replacement.utf8
      position = edit.range.end
    }
    bytes += original[position...]
    self.bytes = bytes
    self.applied = applied.sorted()
  }

  private static func place(of fix: Fix) -> ByteRange {
    fix.edits.dropFirst().reduce(fix.edits[0].range) { $0.union($1.range) }
  }

  /// Whether a fix has edits, all in this file and none over another.
  private static func fits(_ fix: Fix, path: String, length: Int) -> Bool {
    let edits = fix.edits.sorted { $0.range < $1.range }
    return !edits.isEmpty && edits.allSatisfy { $0.path == path && $0.range.end <= length }
      && zip(edits, edits.dropFirst()).allSatisfy { !collide($0, $1) }
  }

  /// Two edits, by place, collide where they share a byte, or where both insert at one.
  private static func collide(_ one: Edit, _ other: Edit) -> Bool {
    other.range.start < one.range.end
      || (one.range.start == other.range.start && (one.range.isEmpty || other.range.isEmpty))
  }
}
