import SourceText

/// A source line with carets below a range of it; a long line is cut to a window around the range.
struct Excerpt {
  /// The line, printable.
  let text: String
  /// Spaces, then a caret for each column of the range; at least one.
  let carets: String

  /// The most columns that are shown of a line.
  static let width = 96
  /// How much of a long line stands in front of the range.
  private static let lead = 24

  init(_ range: ByteRange, in lines: SourceLines) {
    let start = lines.position(of: range.start)
    let line = lines.content(ofLine: start.line)
    let before = Self.printable(lines.file.text(ByteRange(line.start, range.start)))
    let markedEnd = min(max(range.end, range.start), line.end)
    let marked = Self.printable(lines.file.text(ByteRange(range.start, markedEnd)))
    let after = Self.printable(lines.file.text(ByteRange(markedEnd, line.end)))

    let isLong = DisplayWidth.of(before + marked + after) > Self.width
    let shownBefore = isLong ? Self.tail(of: before, columns: Self.lead) : before
    let room = Self.width - DisplayWidth.of(shownBefore)
    let shownMarked = Self.head(of: marked, columns: room)
    let shownAfter = Self.head(
      of: after, columns: max(0, room - DisplayWidth.of(shownMarked)))
    text = String(String.UnicodeScalarView(shownBefore + shownMarked + shownAfter))
    let caretCount = max(1, DisplayWidth.of(shownMarked))
    carets =
      String(repeating: " ", count: DisplayWidth.of(shownBefore))
      + String(repeating: "^", count: caretCount)
      + (range.end > line.end + 2 ? " …" : "")
  }

  private static func printable(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0 == "\t" ? " " : PrintableText.standIn(for: $0) ?? $0 }
  }

  /// The last `columns` of a text, with `…` for what is left out.
  private static func tail(of text: [Unicode.Scalar], columns: Int) -> [Unicode.Scalar] {
    var taken = 0
    var start = text.count
    while start > 0, taken + DisplayWidth.of(text[start - 1]) <= columns {
      start -= 1
      taken += DisplayWidth.of(text[start])
    }
    return start == 0 ? text : ["…"] + text[start...]
  }

  /// The first `columns` of a text, with `…` for what is left out.
  private static func head(of text: [Unicode.Scalar], columns: Int) -> [Unicode.Scalar] {
    var taken = 0
    for (index, scalar) in text.enumerated() {
      taken += DisplayWidth.of(scalar)
      if taken > columns { return text[..<index] + ["…"] }
    }
    return text
  }
}
