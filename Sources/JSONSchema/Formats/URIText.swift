internal import SourceText

/// Checks URIs and references against the grammar of RFC 3986 (appendix A).
enum URIText {
  typealias Bytes = Substring.UTF8View

  /// `URI`: with a scheme.
  static func isURI(_ text: String) -> Bool {
    guard let colon = schemeEnd(text.utf8[...]) else { return false }
    return isRest(text.utf8[...][text.utf8.index(after: colon)...])
  }

  /// `URI-reference`
  static func isReference(_ text: String) -> Bool {
    if isURI(text) { return true }
    // A colon in the first segment of a relative path would make it a scheme.
    let path = text.utf8.prefix { $0 != .questionMark && $0 != .hash }
    guard !path.prefix(while: { $0 != .slash }).contains(.colon) else { return false }
    return isRest(text.utf8[...])
  }

  /// The colon after a scheme.
  private static func schemeEnd(_ text: Bytes) -> Bytes.Index? {
    guard text.first?.isLetter == true, let colon = text.firstIndex(of: .colon) else { return nil }
    let isScheme = text[..<colon].allSatisfy {
      $0.isAlphanumeric || $0 == .plus || $0 == .hyphen || $0 == .period
    }
    return isScheme ? colon : nil
  }

  /// `[//authority] path [?query] [#fragment]`
  private static func isRest(_ text: Bytes) -> Bool {
    var rest = text
    if let hash = rest.firstIndex(of: .hash) {
      guard consists(rest[rest.index(after: hash)...], of: ":@/?") else { return false }
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: .questionMark) {
      guard consists(rest[rest.index(after: mark)...], of: ":@/?") else { return false }
      rest = rest[..<mark]
    }
    if rest.starts(with: "//".utf8) {
      let authority = rest.dropFirst(2).prefix { $0 != .slash }
      guard isAuthority(authority) else { return false }
      rest = rest[authority.endIndex...]
    }
    return consists(rest, of: ":@/")
  }

  private static func isAuthority(_ text: Bytes) -> Bool {
    var rest = text
    if let at = rest.lastIndex(of: .at) {
      guard consists(rest[..<at], of: ":") else { return false }
      rest = rest[rest.index(after: at)...]
    }
    if rest.first == .leftBracket {
      guard let end = rest.firstIndex(of: .rightBracket) else { return false }
      let literal = rest[rest.index(after: rest.startIndex)..<end]
      guard IPText.isVersion6(literal) || isFutureAddress(literal) else { return false }
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != .colon }
      guard consists(name, of: "") else { return false }
      rest = rest[name.endIndex...]
    }
    guard !rest.isEmpty else { return true }
    return rest.first == .colon && rest.dropFirst().allSatisfy(\.isDigit)
  }

  /// `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`
  private static func isFutureAddress(_ text: Bytes) -> Bool {
    guard text.first?.lowercased == UInt8(ascii: "v"), let dot = text.firstIndex(of: .period)
    else { return false }
    let version = text[..<dot].dropFirst()
    let address = text[text.index(after: dot)...]
    return !version.isEmpty && version.allSatisfy { $0.hexadecimalValue != nil }
      && !address.isEmpty && !address.contains(.percent) && consists(address, of: ":")
  }

  /// Whether all is `unreserved`, `sub-delims`, percent-encoded or one of `others`.
  private static func consists(_ text: Bytes, of others: String) -> Bool {
    var rest = text
    while let byte = rest.popFirst() {
      if byte == .percent {
        guard rest.popFirst()?.hexadecimalValue != nil, rest.popFirst()?.hexadecimalValue != nil
        else { return false }
      } else {
        guard
          byte.isAlphanumeric || "-._~!$&'()*+,;=".utf8.contains(byte)
            || others.utf8.contains(byte)
        else { return false }
      }
    }
    return true
  }
}
