package import SourceText

/// A label at the start of a line, in whatever marks: `• **Max Output**: 32k`, `Max Output: 32k`.
package struct LooseLabel {
  /// Characters that are shown like the bullet of an item, besides hyphens and plus signs.
  private static let bullets = ["•", "·", "‣", "–", "—"]
  private static let boxes = ["[ ] ", "[x] ", "[X] "]
  private static let marks = ["*", "_", "`", "\\*", "\\_", "<b>", "</b>", "<strong>", "</strong>"]
  private static let fullWidthColon = "："
  private static let dashes = ["-", "–", "—", "="]

  /// The words of the label.
  package let label: ByteRange
  /// The start of the marks before it.
  package let start: Int
  /// The end of the marks after it, and of a colon there.
  package let end: Int
  /// Whether a bullet is before the label and its marks.
  package let hasBullet: Bool
  /// Whether exactly two stars are on both sides.
  package let isBold: Bool
  /// Whether a colon, also of full width, and a text are after it.
  package let hasColon: Bool
  /// What is in place of a colon of the label in bold.
  package let separator: ByteRange?

  /// Nil where none of `labels` is at the start of a line, or no text after it.
  package init?(in line: ByteRange, of bytes: [UInt8], among labels: [String]) {
    var rest = bytes[line.offsets].drop(while: \.isSpaceOrTab)
    let first = rest.startIndex
    if let bullet = Self.bullets.first(where: { "\($0) ".isPrefix(of: rest) }) {
      rest = rest.dropFirst(bullet.utf8.count)
    }
    rest = rest.drop { $0.isSpaceOrTab || $0 == .hyphen || $0 == .plus }
    hasBullet = rest.startIndex > first
    if Self.boxes.contains(where: { $0.isPrefix(of: rest) }) { rest = rest.dropFirst(4) }
    start = rest.startIndex
    rest = Self.withoutMarks(rest)
    let opening = bytes[start..<rest.startIndex]
    let label = labels.filter { label in
      label.isPrefix(of: rest)
        && rest.dropFirst(label.utf8.count).first.map { !$0.isAlphanumeric } ?? false
    }.max { $0.utf8.count < $1.utf8.count }
    guard let label else { return nil }
    self.label = ByteRange(rest.startIndex, rest.startIndex + label.utf8.count)
    rest = rest.dropFirst(label.utf8.count)
    let closing = rest.startIndex
    var colon = Self.skipColon(&rest)
    let marksStart = rest.startIndex
    rest = Self.withoutMarks(rest)
    let closingMarks = bytes[marksStart..<rest.startIndex]
    isBold = "**".isSpelled(opening) && "**".isSpelled(closingMarks)
    let marksEnd = rest.startIndex
    var separator: ByteRange?
    if colon == 0 {
      rest = rest.drop(while: \.isSpaceOrTab)
      colon = Self.skipColon(&rest)
      if colon > 1 { separator = ByteRange(marksEnd, rest.startIndex) }
      if colon == 0, rest.startIndex > marksEnd,
        let dash = Self.dashes.first(where: { "\($0) ".isPrefix(of: rest) })
      {
        separator = ByteRange(marksEnd, rest.startIndex + dash.utf8.count)
      }
    } else if colon > 1 {
      separator = ByteRange(closing, rest.startIndex)
    }
    self.separator = separator
    hasColon = colon > 0
    end = colon > 0 ? rest.startIndex : marksEnd
    guard bytes[end..<line.end].contains(where: { !$0.isSpaceOrTab }) else { return nil }
  }

  /// Drops a colon; returns its length.
  private static func skipColon(_ text: inout ArraySlice<UInt8>) -> Int {
    let length = text.first == .colon ? 1 : fullWidthColon.isPrefix(of: text) ? 3 : 0
    text = text.dropFirst(length)
    return length
  }

  private static func withoutMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let mark = marks.first(where: { $0.isPrefix(of: text) }) {
      text = text.dropFirst(mark.utf8.count)
    }
    return text
  }
}
