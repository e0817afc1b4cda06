import SourceText

/// A source line with carets below a range of it; a long line is cut to a window around the range.
struct Excerpt {
  /// The line, printable.
  let text: String
  /// Spaces, then a caret for each column of the range; at least one.
  let carets: String
  /// The line in three parts: before the range, the range, and after it.
  let parts: (before: String, marked: String, after: String)

  /// How much of a long line is shown before the range.
  private static let lead = 24
  /// The most bytes that are shown of a line: a line of characters without a width stays short, and
  /// a finding far out in a line of a megabyte costs no more than another.
  private static let bytes = 320

  /// Of a range over several lines, the first line.
  init(_ range: ByteRange, in lines: SourceLines, width: Int = 96) {
    let number = lines.position(of: range.start).line
    let line = lines.content(ofLine: number)
    let marked = ByteRange(min(range.start, line.end), min(range.end, line.end))
    let cells = Self.cells(of: line, around: marked, width: width, in: lines.file)

    let isCutInFront = cells.first.map { $0.range.start > line.start } ?? false
    var parts = (before: isCutInFront ? "…" : "", marked: "", after: "")
    var columns = isCutInFront ? 1 : 0
    var end = line.start
    var caretStart: Int?
    var caretEnd = 0
    for cell in cells {
      guard columns + cell.width <= width else { break }
      if cell.range.end > marked.start { caretStart = caretStart ?? columns }
      if cell.range.end <= marked.start {
        parts.before.append(cell.character)
      } else if cell.range.start < marked.end {
        parts.marked.append(cell.character)
      } else {
        parts.after.append(cell.character)
      }
      columns += cell.width
      end = cell.range.end
      if cell.range.start < marked.end { caretEnd = columns }
    }
    if end < line.end {
      parts.after += "…"
      if end < marked.end { caretEnd = columns + 1 }
    }
    let start = caretStart ?? columns
    self.parts = parts
    text = PrintableText.withoutCommands(parts.before + parts.marked + parts.after)
    carets =
      String(repeating: " ", count: start) + String(repeating: "^", count: max(1, caretEnd - start))
      + (range.end > lines.end(ofLine: number) ? " …" : "")
  }

  /// The text of a range itself, printable, up to the end of its line.
  static func text(of range: ByteRange, width: Int, in lines: SourceLines) -> String {
    let line = lines.content(ofLine: lines.position(of: range.start).line)
    let end = min(range.end, line.end)
    let shown = ByteRange(min(range.start, end), min(end, range.start + bytes))
    let cells = Cell.cells(of: shown, upTo: width, in: lines.file)
    let text = PrintableText.withoutCommands(String(cells.map(\.character)))
    let isCut = range.end > line.end || (cells.last.map { $0.range.end < end } ?? false)
    return isCut ? text + "…" : text
  }

  /// The characters of the line where they fit, else those from a little before `marked`.
  private static func cells(
    of line: ByteRange, around marked: ByteRange, width: Int, in file: SourceFile
  ) -> [Cell] {
    if line.count <= bytes {
      let cells = Cell.cells(of: line, upTo: width, in: file)
      if cells.reduce(0, { $0 + $1.width }) <= width { return cells }
    }
    let start = Cell.start(
      of: min(lead, width / 4), bytes: bytes / 4, before: marked.start, from: line.start, in: file)
    let window = ByteRange(start, min(line.end, start + bytes))
    return Cell.cells(of: window, upTo: width, in: file)
  }
}
