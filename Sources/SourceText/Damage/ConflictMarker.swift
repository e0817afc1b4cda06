/// The marker lines that a version control system writes into a text whose merge failed.
package enum ConflictMarker: Hashable, Sendable {
  /// `<<<<<<< `: our side begins.
  case ours
  /// `||||||| `: the common ancestor begins (diff3 style).
  case base
  /// `=======`: their side begins.
  case separator
  /// `>>>>>>> `: the conflict ends.
  case end

  /// The markers from `offset` on, which is the start of a line, each with its seven bytes.
  ///
  /// `=======` underlines a heading in Markdown and `|||||||` is a row of empty cells, so these
  /// two count only between an opening and a closing marker.
  static func markers(in bytes: [UInt8], from offset: Int) -> [(ConflictMarker, ByteRange)] {
    var found: [(ConflictMarker, ByteRange)] = []
    var inside: [(ConflictMarker, ByteRange)] = []
    var isOpen = false
    var line = offset
    while line < bytes.count {
      if let marker = ConflictMarker(bytes, atLineStart: line) {
        let place = (marker, ByteRange(line, line + 7))
        switch marker {
        case .ours:
          found.append(place)
          inside = []
          isOpen = true
        case .base, .separator:
          if isOpen { inside.append(place) }
        case .end:
          // Seven nested and empty block quotes are not the end of a conflict without a beginning.
          let hasLabel = line + 7 < bytes.count && bytes[line + 7] == .space
          if isOpen || hasLabel { found += inside + [place] }
          inside = []
          isOpen = false
        }
      }
      while line < bytes.count, !bytes[line].isLineEnd { line += 1 }
      line += 1
    }
    return found
  }

  /// The marker at the start of a line: seven of one character, then a space or the line's end.
  package init?(_ bytes: [UInt8], atLineStart offset: Int) {
    let marker: ConflictMarker
    switch bytes[offset] {
    case .lessThan: marker = .ours
    case .pipe: marker = .base
    case .equals: marker = .separator
    case .greaterThan: marker = .end
    default: return nil
    }
    guard offset + 7 <= bytes.count,
      bytes[offset..<offset + 7].allSatisfy({ $0 == bytes[offset] })
    else { return nil }
    if offset + 7 < bytes.count {
      guard bytes[offset + 7] == .space || bytes[offset + 7].isLineEnd else { return nil }
    }
    self = marker
  }
}
