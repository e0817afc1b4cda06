package import DataSyntax
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
  /// As a scalar.
  case scalar(DataFormat, ScalarStyle)

  /// Where in Markdown a text is, which determines the characters that need a backslash.
  package enum MarkdownPlace: Hashable, Sendable {
    case text, startOfLine, cell, linkText, linkTextInCell, code, codeInCell

    var isInCell: Bool { self == .cell || self == .linkTextInCell || self == .codeInCell }
    var isCode: Bool { self == .code || self == .codeInCell }
  }
}

extension ValueStyle {
  /// What has to be written in place of the value, so that it is read as `text`; nil where it
  /// cannot be written exactly. Only a `literal`, such as a number or a date, may be read by YAML
  /// as something other than text.
  package func writing(_ text: String, isLiteral: Bool = false) -> String? {
    switch self {
    case .fixed: nil
    case .word: Self.isWord(text) ? text : nil
    case .address: Self.isAddress(text) ? text : nil
    case .badge: Self.isAlphanumeric(text) ? text : nil
    case .markdown(let place): MarkdownText(text, at: place).markdown
    case .scalar(let format, .plain): ScalarWriter(format).plainText(text, isText: !isLiteral)
    case .scalar(let format, let style): ScalarWriter(format).quotedText(text, style)
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

  /// A text of the characters of addresses that are the same everywhere.
  static func isAddress(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0.isAlphanumeric || "-._~:/?#@!$+,;=%".utf8.contains($0) }
  }
}
