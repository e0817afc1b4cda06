internal import SourceText

/// Mailboxes of RFC 5321, section 4.1.2.
enum EmailText {
  static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8[...]
    guard let at = bytes.lastIndex(of: .at) else { return false }
    return isLocalPart(bytes[..<at]) && isDomain(bytes[bytes.index(after: at)...])
  }

  private static func isLocalPart(_ text: Substring.UTF8View) -> Bool {
    guard text.first == .doubleQuote else {
      return text.split(separator: .period, omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0.allSatisfy(isAtomByte)
      }
    }
    guard text.count >= 2, text.last == .doubleQuote else { return false }
    var isEscape = false
    for byte in text.dropFirst().dropLast() {
      guard byte >= .space, byte < 0x7F, isEscape || byte != .doubleQuote else { return false }
      isEscape = !isEscape && byte == .backslash
    }
    return !isEscape
  }

  /// `atext` of RFC 5322.
  private static func isAtomByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isDomain(_ text: Substring.UTF8View) -> Bool {
    guard text.first == .leftBracket else { return isHostName(text) }
    guard text.last == .rightBracket, text.count > 2 else { return false }
    let literal = text.dropFirst().dropLast()
    let tag = "ipv6:".utf8
    guard literal.prefix(tag.count).map(\.lowercased).elementsEqual(tag) else {
      return IPText.isVersion4(literal)
    }
    return IPText.isVersion6(literal.dropFirst(tag.count))
  }

  /// Labels of letters, digits and inner hyphens.
  private static func isHostName(_ text: Substring.UTF8View) -> Bool {
    text.count <= 255
      && text.split(separator: .period, omittingEmptySubsequences: false).allSatisfy { label in
        1...63 ~= label.count && label.allSatisfy { $0.isAlphanumeric || $0 == .hyphen }
          && label.first != .hyphen && label.last != .hyphen
      }
  }
}
