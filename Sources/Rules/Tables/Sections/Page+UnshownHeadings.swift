import Contract
import Diagnostics
import MarkdownSyntax
import Records
import SourceText

/// A line intended as a heading that is shown as text: `##Title`.
struct UnshownHeading {
  let level: Int
  /// The number signs with what is around them, up to the text.
  let marks: ByteRange
  let text: ByteRange
  var range: ByteRange { marks.union(text) }
}

extension Page {
  /// The lines of paragraphs that begin with number signs, with no space after them or an invisible
  /// character before them.
  var unshownHeadings: [UnshownHeading] {
    syntax.nodes.filter { $0.kind == .paragraph }.flatMap { paragraph in
      bytes[paragraph.range.offsets].split(whereSeparator: \.isLineEnd).compactMap(unshownHeading)
    }
  }

  private func unshownHeading(_ line: ArraySlice<UInt8>) -> UnshownHeading? {
    let signs = line.withoutBlanks
    let level = signs.prefix { $0 == .hash }.count
    let text = signs.dropFirst(level).withoutBlanks
    guard (1...6).contains(level), !text.isEmpty else { return nil }
    return UnshownHeading(
      level: level, marks: ByteRange(line.startIndex, text.startIndex),
      text: ByteRange(text.startIndex, lineEnd(before: text.endIndex)))
  }

  /// Writes number signs and a space.
  func fix(_ heading: UnshownHeading) -> Fix? {
    let text = String(repeating: "#", count: heading.level) + " "
    return .write(text, .unsafe, edit(heading.marks, text))
  }
}

extension ArraySlice<UInt8> {
  /// The text after spaces, also those without a break, and characters that are not shown.
  fileprivate var withoutBlanks: Self {
    var text = drop(while: \.isSpaceOrTab)
    while let blank = ["\u{A0}", "\u{FEFF}", "\u{200B}", " "].first(where: { $0.isPrefix(of: text) }
    ) {
      text = text.dropFirst(blank.utf8.count)
    }
    return text
  }
}

extension Diagnostic.Message {
  /// `marks` is what is before the text.
  static func unshown(_ text: String, _ marks: String, _ level: Int) -> Self {
    let signs = String(repeating: "#", count: level)
    let message: Self =
      "'\(text)' is not shown as a heading; expected a line that begins with '\(signs) '"
    guard let scalar = marks.unicodeScalars.first(where: { !$0.isASCII }) else { return message }
    return message + ", and not with \(scalar.nameInMessages)"
  }
}
