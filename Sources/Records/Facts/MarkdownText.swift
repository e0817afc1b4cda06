import MarkdownSyntax
import SourceText

/// A text as Markdown that shows exactly this text, whatever is around it.
package struct MarkdownText {
  /// What to write; nil where no Markdown of one line shows the text there.
  package let markdown: String?

  package init(_ text: String, at place: ValueStyle.MarkdownPlace) {
    markdown = Self.canBeOneLine(text) ? Self.markdown(text, place) : nil
  }

  /// Whether Markdown in the middle of a line shows a text, without tags and links of its own,
  /// except those of addresses that are shown.
  package static func isShown(_ markdown: String, as text: String) -> Bool {
    let page = ParsedPage(Array("x \(markdown) x\n".utf8))
    guard page.nodes.first?.kind == .paragraph else { return false }
    return page.nodes.dropFirst().allSatisfy { $0.kind == .link && $0.linkForm == .bare }
      && page.plainText(of: 0).hasSameBytes(as: "x \(text) x")
  }

  private static func canBeOneLine(_ text: String) -> Bool {
    let isOneLine = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{2028}" && $0 != "\u{2029}"
    }
    guard isOneLine, let first = text.utf8.first, let last = text.utf8.last else { return false }
    return !first.isWhitespace && !last.isWhitespace
  }

  private static func markdown(_ text: String, _ place: ValueStyle.MarkdownPlace) -> String? {
    if place.isCode {
      return text.utf8.contains { $0 == .backtick || $0 == .pipe && place.isInCell } ? nil : text
    }
    // Another character may begin a list, a quotation or a heading.
    if place == .startOfLine, text.utf8.first.map({ $0.isASCII && !$0.isLetter }) == true {
      return nil
    }
    // In an address that is a link, a backslash is a part of it.
    if text.contains("://") || text.contains("www.") {
      let isUnchanged =
        ValueStyle.isAddress(text) || escaped(text, place, isFull: false).hasSameBytes(as: text)
      return isUnchanged && isRead(text, as: text) ? text : nil
    }
    return [false, true].lazy.map { escaped(text, place, isFull: $0) }
      .first { isRead($0, as: text) }
  }

  /// A text with a backslash before each mark that can be markup there; before `&` and each
  /// backslash too if `isFull`.
  private static func escaped(
    _ text: String, _ place: ValueStyle.MarkdownPlace, isFull: Bool
  ) -> String {
    let bytes = Array(text.utf8)
    let escaped = bytes.indices.flatMap { index -> [UInt8] in
      let isEscaped =
        canBeMarkup(bytes, at: index, place)
        || isFull && (bytes[index] == .backslash || bytes[index] == .ampersand)
      return isEscaped ? [.backslash, bytes[index]] : [bytes[index]]
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether the byte at an offset can be markup together with what may be around the text.
  private static func canBeMarkup(
    _ text: [UInt8], at index: Int, _ place: ValueStyle.MarkdownPlace
  ) -> Bool {
    let before = index > 0 ? text[index - 1] : nil
    let after = index + 1 < text.count ? text[index + 1] : nil
    let isInWord = before?.isAlphanumeric == true && after?.isAlphanumeric == true
    switch text[index] {
    case .backtick, .leftBracket, .rightBracket: return true
    case .asterisk, .tilde: return before != .space || after != .space
    case .underscore: return !isInWord
    case .lessThan: return after.map { $0.isLetter || "/!?".utf8.contains($0) } ?? true
    case .backslash: return after.map { !$0.isAlphanumeric && $0.isASCII && $0 != .space } ?? true
    case .pipe: return place.isInCell
    // At the end of a heading.
    case .hash: return after == nil && before?.isAlphanumeric != true
    default: return false
    }
  }

  /// Whether Markdown is read as a text, all of it, and shown as it.
  private static func isRead(_ markdown: String, as text: String) -> Bool {
    // What is after it may not be escaped.
    guard markdown.utf8.reversed().prefix(while: { $0 == .backslash }).count % 2 == 0 else {
      return false
    }
    let bytes = Array(markdown.utf8)
    let whole = ByteRange(0, bytes.count)
    return bytes.undecorated(whole).range == whole
      && ParsedPage(data: bytes).decodedText(whole).hasSameBytes(as: text)
      && isShown(markdown, as: text)
  }
}
