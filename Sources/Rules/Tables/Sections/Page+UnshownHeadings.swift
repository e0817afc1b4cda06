import Contract
import Diagnostics
import MarkdownSyntax
import Records
import SourceText

/// Findings about lines intended as headings that are shown as text.
extension Page {
  /// Writes number signs and a space, without the spaces of code before them; nil where the level
  /// is not known.
  func fix(_ heading: UnshownHeading, level: Int?) -> Fix? {
    guard let level else { return nil }
    let line = line(at: heading.range.start)
    let isIndented = bytes[line.start..<heading.range.start].allSatisfy(\.isSpaceOrTab)
    let start = isIndented ? line.start : heading.range.start
    let signs = String(repeating: "#", count: level) + " "
    // The marks of emphasis are also after a text in bold.
    return heading.level == nil
      ? .write(
        signs + source.text(heading.text), .unsafe,
        edit(ByteRange(start, heading.range.end), signs + source.text(heading.text)))
      : .write(signs, .unsafe, edit(ByteRange(start, heading.text.start), signs))
  }

  /// What is wrong with a line intended as a heading of a level.
  func message(about heading: UnshownHeading, level: Int?) -> Diagnostic.Message {
    .unshown(source.text(heading.text), source.text(heading.marks), level)
  }
}

extension Diagnostic.Message {
  /// `marks` is what is before the text.
  fileprivate static func unshown(_ text: String, _ marks: String, _ level: Int?) -> Self {
    guard let level else { return "'\(text)' is not shown as a heading" }
    let signs = String(repeating: "#", count: level)
    let message: Self =
      "'\(text)' is not shown as a heading; expected a line that begins with '\(signs) '"
    guard let scalar = marks.unicodeScalars.first(where: { !$0.isASCII }) else { return message }
    return message + ", and not with \(scalar.nameInMessages)"
  }
}
