import SourceText

/// A file's bytes after the fixes that do not conflict.
package struct EditedText: Sendable {
  package let bytes: [UInt8]
  /// The indices of the applied fixes.
  package let applied: [Int]
  /// The edits that were made, by place; they do not overlap.
  package let edits: [Edit]

  /// Applies `fixes` to the file at `path`, by place; of two whose spans overlap the first is
  /// applied and the other skipped entirely, as is one that is out of bounds or for another file.
  /// Edits that several fixes have in common are made once.
  package init(_ original: [UInt8], path: String, applying fixes: [Fix]) {
    var accepted: [Edit] = []
    var applied: [Int] = []
    for candidate in Self.candidates(fixes, path: path, length: original.count) {
      let edits = candidate.edits
      let common = accepted.reversed().prefix(edits.count + 1)
        .prefix { $0.range.start >= edits[0].range.start }.count
      if common > 0 {
        guard accepted.suffix(common) == edits.prefix(common) else { continue }
      } else if let last = accepted.last, Self.collide(last, edits[0]) {
        continue
      }
      accepted += edits.dropFirst(common)
      applied.append(candidate.index)
    }
    bytes = Self.applying(accepted, to: original)
    self.applied = applied.sorted()
    edits = accepted
  }

  /// Whether a fix could be applied by itself to a file of `length` bytes; does not copy the file.
  package static func canApply(_ fix: Fix, path: String, length: Int) -> Bool {
    !candidates([fix], path: path, length: length).isEmpty
  }

  /// A fix that could be applied by itself: its edits by place, and its index.
  private struct Candidate {
    let edits: [Edit]
    let index: Int

    var span: ByteRange { ByteRange(edits[0].range.start, edits[edits.count - 1].range.end) }
  }

  /// The fixes with edits, all of them in this file and without overlaps; by place.
  private static func candidates(_ fixes: [Fix], path: String, length: Int) -> [Candidate] {
    fixes.enumerated()
      .compactMap { index, fix in
        // By bytes: in Unicode two encodings of `é` are equal, in files they are not.
        let isInside = fix.edits.allSatisfy {
          $0.path.utf8.elementsEqual(path.utf8) && $0.range.end <= length
        }
        let edits = fix.edits.count == 1 ? fix.edits : fix.edits.sorted { $0.range < $1.range }
        guard !edits.isEmpty, isInside, !zip(edits, edits.dropFirst()).contains(where: collide)
        else { return nil }
        return Candidate(edits: edits, index: index)
      }
      .sorted { ($0.span, $0.index) < ($1.span, $1.index) }
  }

  /// Whether two edits, by place, share a byte, or one inserts where the other begins.
  private static func collide(_ one: Edit, _ other: Edit) -> Bool {
    other.range.start < one.range.end
      || (one.range.start == other.range.start && (one.range.isEmpty || other.range.isEmpty))
  }

  /// The bytes with `edits`, which are in order and do not overlap.
  private static func applying(_ edits: [Edit], to original: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    var position = 0
    for edit in edits {
      bytes += original[position..<edit.range.start]
      bytes += edit.replacement.utf8
      position = edit.range.end
    }
    bytes += original[position...]
    return bytes
  }
}
