package import SourceText

/// A line intended as a heading that is shown as text: `##Title`, or `**Title**`.
package struct UnshownHeading: Sendable {
  /// The number of its number signs; nil for a text in bold.
  package let level: Int?
  /// What is before the text: number signs with what is around them, or the marks of emphasis.
  package let marks: ByteRange
  package let text: ByteRange
  /// The text with all marks.
  package let range: ByteRange
  /// Whether it begins with a number sign, as no other text does.
  package let isPlain: Bool

  /// The same line of a text that begins `offset` bytes later, modulo 2^32.
  func moved(by offset: UInt32) -> UnshownHeading {
    UnshownHeading(
      level: level, marks: marks.moved(by: offset), text: text.moved(by: offset),
      range: range.moved(by: offset), isPlain: isPlain)
  }
}

extension SyntaxNode {
  /// Adds the lines of a paragraph or of indented code that begin with number signs, with no space
  /// after them or an invisible character or a backslash before them; a paragraph that is bold.
  func addUnshownHeadings(of bytes: [UInt8], to headings: inout [UnshownHeading]) {
    switch kind {
    case .paragraph, .indentedCode: break
    default: return
    }
    let text = bytes[range.offsets]
    if kind == .paragraph, let heading = text.boldHeading {
      headings.append(heading)
    } else if bytes.has(.hash, in: range.offsets) {
      headings += text.split(whereSeparator: \.isLineEnd)
        .compactMap { $0.plainHeading(inCode: kind == .indentedCode) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text as a heading, where it is bold: `**Title**`.
  fileprivate var boldHeading: UnshownHeading? {
    guard count > 4, let mark = first, mark == .asterisk || mark == .underscore,
      prefix(2).allSatisfy({ $0 == mark }), suffix(2).allSatisfy({ $0 == mark }),
      !contains(where: \.isLineEnd)
    else { return nil }
    let text = dropFirst(2).dropLast(2)
    guard !text.isEmpty, !text.contains(mark) else { return nil }
    return UnshownHeading(
      level: nil, marks: ByteRange(startIndex, text.startIndex),
      text: ByteRange(text.startIndex, text.endIndex), range: ByteRange(startIndex, endIndex),
      isPlain: false)
  }

  /// The line as a heading, where it begins with number signs.
  fileprivate func plainHeading(inCode isCode: Bool) -> UnshownHeading? {
    let start = withoutBlanks
    let signs = start.prefix { $0 == .hash || $0 == .backslash }
    let level = signs.count { $0 == .hash }
    let text = start.dropFirst(signs.count).withoutBlanks
    guard (1...6).contains(level), !text.isEmpty else { return nil }
    var words = text.drop(while: \.isWhitespace)
    while words.last?.isWhitespace == true { words.removeLast() }
    return UnshownHeading(
      level: level, marks: ByteRange(startIndex, text.startIndex),
      text: ByteRange(words.startIndex, words.endIndex),
      range: ByteRange(startIndex, words.endIndex), isPlain: !isCode && level == signs.count)
  }

  /// The text after spaces, also those without a break, and characters that are not shown.
  private var withoutBlanks: Self {
    var text = drop(while: \.isSpaceOrTab)
    while let blank = ["\u{A0}", "\u{FEFF}", "\u{200B}", " "].first(where: { $0.isPrefix(of: text) }
    ) {
      text = text.dropFirst(blank.utf8.count)
    }
    return text
  }
}
