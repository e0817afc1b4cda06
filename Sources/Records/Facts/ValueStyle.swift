package import DataSyntax
import MarkdownSyntax
import SourceText

/// How a value is written on its page, so that a fix can write another one in its place.
package enum ValueStyle: Hashable, Sendable {
  /// In a form that no text can replace.
  case fixed
  /// As a part of a text without quotes, where only words are safe.
  case word
  /// In Markdown.
  case markdown(MarkdownPlace)
  /// As the destination of a link.
  case address
  /// As the value of a badge, in its address.
  case badge
  /// As a scalar; `isText` for one without quotes that is a text, and not a number or a boolean.
  case scalar(DataFormat, ScalarStyle, isText: Bool)

  /// Where in Markdown a text is, which determines the characters that need a backslash.
  package enum MarkdownPlace: Hashable, Sendable {
    case text, startOfLine, cell, linkText, linkTextInCell, code, codeInCell

    fileprivate var isInCell: Bool {
      self == .cell || self == .linkTextInCell || self == .codeInCell
    }

    fileprivate var isLinkText: Bool { self == .linkText || self == .linkTextInCell }
    fileprivate var isCode: Bool { self == .code || self == .codeInCell }
  }
}

extension ValueStyle {
  /// What has to be written in place of the value, so that it is read as `text`; nil where it cannot
  /// be written exactly. For a `literal`, such as a number or a date, the type that YAML gives it does
  /// not matter.
  package func writing(_ text: String, isLiteral: Bool = false) -> String? {
    switch self {
    case .fixed: nil
    case .word: Self.isWord(text) ? text : nil
    case .address: Self.isAddress(text) ? text : nil
    case .badge: Self.isAlphanumeric(text) ? text : nil
    case .markdown(let place): Self.markdown(text, place)
    case .scalar(let format, .plain, let isText):
      ScalarWriter(format).plainText(text, isText: isText && !isLiteral)
    case .scalar(let format, let style, _): ScalarWriter(format).quotedText(text, style)
    }
  }

  /// A text of letters, digits and marks between them, which is the same everywhere.
  private static func isWord(_ text: String) -> Bool {
    guard text.utf8.first?.isAlphanumeric == true, text.utf8.last?.isAlphanumeric == true else {
      return false
    }
    return text.utf8.allSatisfy { $0.isAlphanumeric || " -_./+".utf8.contains($0) }
  }

  private static func isAlphanumeric(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isAlphanumeric)
  }

  private static func isAddress(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0.isAlphanumeric || "-._~:/?#@!$+,;=%".utf8.contains($0) }
  }

  private static func markdown(_ text: String, _ place: MarkdownPlace) -> String? {
    let isOneLine = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{2028}" && $0 != "\u{2029}"
    }
    guard isOneLine, let first = text.utf8.first, !first.isWhitespace,
      text.utf8.last?.isWhitespace == false
    else { return nil }
    if place.isCode {
      return text.utf8.contains { $0 == .backtick || $0 == .pipe && place.isInCell } ? nil : text
    }
    // Another character may begin a list, a quotation or a heading.
    if place == .startOfLine, !first.isLetter, first.isASCII { return nil }
    return [false, true].lazy.map { escaped(text, place, isFull: $0) }
      .first { isRead($0, as: text) }
  }

  /// A text with a backslash before each mark that would end it; before `&` and each backslash too if
  /// `isFull`.
  private static func escaped(_ text: String, _ place: MarkdownPlace, isFull: Bool) -> String {
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      let isEscaped =
        byte == .pipe && place.isInCell
        || (byte == .leftBracket || byte == .rightBracket) && place.isLinkText
        || isFull && (byte == .backslash || byte == .ampersand)
      return isEscaped ? [.backslash, byte] : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether Markdown is read as a text, all of it.
  private static func isRead(_ markdown: String, as text: String) -> Bool {
    // What is after it may not be escaped.
    guard markdown.utf8.reversed().prefix(while: { $0 == .backslash }).count % 2 == 0 else {
      return false
    }
    let bytes = Array(markdown.utf8)
    let whole = ByteRange(0, bytes.count)
    return bytes.undecorated(whole).range == whole
      && ParsedPage(data: bytes).decodedText(whole).hasSameBytes(as: text)
  }
}
