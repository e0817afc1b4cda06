internal import SourceText

/// Writes texts as scalars, in place of scalars that exist.
///
/// What it writes is parsed again, so that it is certainly the same text.
package struct ScalarWriter {
  private let format: DataFormat

  package init(_ format: DataFormat) { self.format = format }

  /// What to write between the quotes of a scalar of this style; nil where the style has no escape
  /// for a character of the text, and for a style without quotes.
  package func quotedText(_ text: String, _ style: ScalarStyle) -> String? {
    let inner: String?
    let quote: String
    switch style {
    case .doubleQuoted: (inner, quote) = (escaped(text), "\"")
    case .multilineBasic: (inner, quote) = (escaped(text), "\"\"\"")
    case .singleQuoted where format == .yaml:
      (inner, quote) = (text.replacing(ascii: .singleQuote, with: "''"), "'")
    case .singleQuoted: (inner, quote) = (text, "'")
    case .multilineLiteral: (inner, quote) = (text, "'''")
    case .plain, .literal, .folded: return nil
    }
    let hasBreak = text.unicodeScalars.contains { needsEscape($0) && $0 != "\t" }
    guard let inner, style.hasEscapes || !hasBreak, isRead(quote + inner + quote, as: text) else {
      return nil
    }
    return inner
  }

  /// What to write in place of a scalar without quotes: the text, or the text in quotes where it
  /// needs them, or where `isText` is set and it would not be read as text. Nil where the format
  /// cannot have it.
  package func plainText(_ text: String, isText: Bool) -> String? {
    guard format == .yaml else {
      // Only numbers, booleans and dates have no quotes.
      return !text.utf8.contains(where: \.isWhitespace) && isRead(text, as: text) ? text : nil
    }
    if isPlain(text), !isText || DataValue.isText(inAnyVersion: text) { return text }
    return quotedText(text, .doubleQuoted).map { "\"\($0)\"" }
  }

  /// What to write in place of a key without quotes.
  package func key(_ name: String) -> String? {
    let isBare = name.utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen || $0 == .underscore }
    if isBare, !name.isEmpty, format == .toml { return name }
    return format == .yaml
      ? plainText(name, isText: true) : quotedText(name, .doubleQuoted).map { "\"\($0)\"" }
  }

  /// Whether a text needs no quotes in any place of YAML: in a block, in brackets and in a key.
  private func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.last?.isWhitespace == false, bytes.last != .colon else {
      return false
    }
    let isMarked = first == .hyphen || first == .period || first == .plus
    let startsWord =
      first.isAlphanumeric || !first.isASCII || "_$/(~\\^;<".utf8.contains(first)
      || isMarked && bytes.count > 1 && (bytes[1].isAlphanumeric || bytes[1] == .period)
    guard startsWord, !text.unicodeScalars.contains(where: needsEscape) else { return false }
    for (index, byte) in bytes.enumerated() {
      if "[]{},".utf8.contains(byte) { return false }
      if byte == .colon, !bytes[index + 1].isAlphanumeric, bytes[index + 1] != .slash {
        return false
      }
      if byte == .hash, bytes[index - 1].isWhitespace { return false }
    }
    return isRead(text, as: text) && isRead("[\(text)]", as: text)
  }

  /// Whether a text without quotes is a number.
  package func isNumber(_ text: String) -> Bool {
    if case .number? = scalar(text)?.value { true } else { false }
  }

  /// Whether a value is the text when it is parsed.
  private func isRead(_ value: String, as text: String) -> Bool {
    scalar(value)?.text.hasSameBytes(as: text) == true
  }

  /// The scalar that a value is when it is parsed; nil for none.
  private func scalar(_ value: String) -> DataScalar? {
    let file =
      switch format {
      case .yaml: "k: \(value)\n"
      case .json: "{\"k\": \(value)}"
      case .toml: "k = \(value)\n"
      }
    let bytes = Array(file.utf8)
    let document = DataDocument.parse(bytes, in: ByteRange(0, bytes.count), as: format)
    guard document.problems.isEmpty, let entries = document.root?.mapping?.entries,
      entries.count == 1
    else { return nil }
    let node = entries[0].value
    return node.scalar ?? (node.items?.count == 1 ? node.items?[0].scalar : nil)
  }

  /// A text with the escapes of double quotes.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where needsEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + digits.withLeadingZeros(to: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a character breaks a line for some parser, or is not allowed in a text without
  /// escapes.
  private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension ScalarStyle {
  /// Whether it has escapes, so that it can have any text.
  fileprivate var hasEscapes: Bool { self == .doubleQuoted || self == .multilineBasic }
}

extension DataValue {
  /// Whether a scalar without quotes is a text in YAML 1.1 and in YAML 1.2, and not a number, a
  /// date, a boolean or null.
  static func isText(inAnyVersion text: String) -> Bool {
    guard DataValue(plain: text) == .string, let first = text.utf8.first else { return false }
    if DataScalar(text: text, style: .plain, value: .string).oldBoolean != nil { return false }
    guard first.isDigit || first == .hyphen || first == .plus || first == .period else {
      return true
    }
    // `1:30`, `1_000`, `0b1`, `2025-04-14T07:32:00Z`
    return !text.utf8.allSatisfy { $0.isHexadecimalOrMark }
  }
}

extension UInt8 {
  /// Whether numbers and dates of YAML 1.1 have it.
  fileprivate var isHexadecimalOrMark: Bool {
    hexadecimalValue != nil || "_:.+-xXoOtTzZ ".utf8.contains(self)
  }
}
