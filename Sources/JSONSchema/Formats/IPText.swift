internal import SourceText

/// Addresses of the Internet Protocol, as RFC 3986, section 3.2.2, writes them.
enum IPText {
  /// Four numbers up to 255, without leading zeros.
  static func isVersion4(_ text: Substring.UTF8View) -> Bool {
    guard text.count <= 15 else { return false }
    let parts = text.split(separator: .period, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        1...3 ~= part.count && part.allSatisfy(\.isDigit)
          && (part.count == 1 || part.first != UInt8(ascii: "0"))
          && part.reduce(0, { $0 * 10 + Int($1 - UInt8(ascii: "0")) }) <= 255
      }
  }

  /// Eight groups of up to four hexadecimal digits, one run of zero groups written `::`, the last
  /// two written as version 4 where one likes.
  static func isVersion6(_ text: Substring.UTF8View) -> Bool {
    guard text.count <= 45 else { return false }
    var parts = text.split(separator: .colon, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    var groups = 0
    if let last = parts.last, last.contains(.period) {
      guard isVersion4(last) else { return false }
      parts.removeLast()
      groups = 2
      // `::1.2.3.4` leaves only what is before the address.
      if parts.count == 2, parts.allSatisfy(\.isEmpty) { return true }
    }
    // A `::` at an end leaves two empty parts there, elsewhere one.
    var isShortened = false
    if parts.count >= 2, parts[0].isEmpty {
      guard parts[1].isEmpty else { return false }
      isShortened = true
      parts.removeFirst(2)
      if parts.count == 1, parts[0].isEmpty { return true }
    }
    if groups == 0, let last = parts.last, last.isEmpty {
      guard !isShortened, parts.count >= 2, parts[parts.count - 2].isEmpty else { return false }
      isShortened = true
      parts.removeLast(2)
    }
    for part in parts {
      if part.isEmpty {
        guard !isShortened else { return false }
        isShortened = true
      } else {
        guard part.count <= 4, part.allSatisfy({ $0.hexadecimalValue != nil }) else { return false }
        groups += 1
      }
    }
    return isShortened ? groups <= 7 : groups == 8
  }
}
