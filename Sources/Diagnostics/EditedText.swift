import SourceText

/// A file's bytes after as many fixes as fit together.
package struct EditedText: Sendable {
  package let bytes: [UInt8]
  /// Which fixes were applied, by their index.
  package let applied: [Int]

  /// Applies `fixes` to the file at `path`, in order; a fix is skipped whole where one of its edits
  /// overlaps an edit applied before, lies outside the file, or names another file.
  package init(_ original: [UInt8], path: String, applying fixes: [Fix]) {
    var accepted: [Edit] = []
    var applied: [Int] = []
    for (index, fix) in fixes.enumerated() {
      let new = fix.edits.filter { !accepted.contains($0) }
      let fits = new.allSatisfy { edit in
        edit.path == path && edit.range.end <= original.count
          && !accepted.contains { Self.collide($0, edit) }
      }
      guard fits else { continue }
      accepted += new
      applied.append(index)
    }
    accepted.sort { $0.range < $1.range }
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
    self.applied = applied
  }

  /// Two edits collide where they share a byte, or both insert at one place.
  private static func collide(_ one: Edit, _ other: Edit) -> Bool {
    one.range.overlaps(other.range)
      || (one.range.start == other.range.start && (one.range.isEmpty || other.range.isEmpty))
  }
}
