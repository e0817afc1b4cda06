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

  /// The markers from `offset` on, which is the start of the first line, each with its seven bytes.
  ///
  /// `=======` underlines a heading in Markdown and `|||||||` is a row of empty cells, so these two
  /// count between an opening and a closing marker; elsewhere only as text that readers see:
  /// `=======` where it underlines nothing, and `||||||| a1b2c3d` with its label.
  static func markers(in bytes: [UInt8], from offset: Int) -> [(ConflictMarker, ByteRange)] {
    var found: [(ConflictMarker, ByteRange)] = []
    var inside: [(ConflictMarker, ByteRange)] = []
    var isOpen = false
    var literal = LiteralText()
    var previous: Int?
    var line = offset
    while line < bytes.count {
      literal.readLine(bytes, at: line)
      if let marker = ConflictMarker(bytes, atLineStart: line) {
        let place = (marker, ByteRange(line, line + 7))
        switch marker {
        case .ours:
          found.append(place)
          inside = []
          isOpen = true
        case .base, .separator:
          if isOpen {
            inside.append(place)
          } else if !literal.isOpen {
            let above = bytes[(previous ?? line)..<line]
            let isAlone =
              marker == .base
              ? isLabelled(bytes, atLineStart: line)
              : previous != nil && isLeftover(bytes, atLineStart: line, below: above)
            if isAlone { found.append(place) }
          }
        case .end:
          // Seven nested and empty block quotes are not the end of a conflict without a beginning.
          let hasLabel = line + 7 < bytes.count && bytes[line + 7] == .space
          if isOpen || hasLabel { found += inside + [place] }
          inside = []
          isOpen = false
        }
      }
      previous = line
      while line < bytes.count, !bytes[line].isLineEnd { line += 1 }
      line += LineEndings.length(at: line, in: bytes)
    }
    return found
  }

  /// Whether `|||||||` has a label, and is not a row of a table.
  private static func isLabelled(_ bytes: [UInt8], atLineStart offset: Int) -> Bool {
    let label = bytes[(offset + 7)...].prefix { !$0.isLineEnd }
    return label.contains { !$0.isSpaceOrTab } && !label.contains(.pipe)
  }

  /// Whether `=======` is alone in its line, and the line above is not text that it underlines, but
  /// blank, a heading, a row of a table or an item of a list.
  private static func isLeftover(
    _ bytes: [UInt8], atLineStart offset: Int, below line: ArraySlice<UInt8>
  ) -> Bool {
    guard offset + 7 == bytes.count || bytes[offset + 7].isLineEnd else { return false }
    guard line.contains(where: { !$0.isWhitespace }), let first = line.first else { return true }
    switch first {
    case .pipe: return true
    case .hash, .hyphen, .asterisk, .plus:
      let marks = line.prefix { $0 == first }
      let isMark = marks.count <= (first == .hash ? 6 : 1)
      return isMark && line.dropFirst(marks.count).first?.isSpaceOrTab == true
    default: return false
    }
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
