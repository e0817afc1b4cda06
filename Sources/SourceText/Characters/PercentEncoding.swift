/// Percent-encoding of URLs: `%41` is `A`.
package enum PercentEncoding {
  /// `text` with every `%` and two hexadecimal digits decoded to a byte; nil where the bytes are
  /// not UTF-8. A `%` without two digits stays.
  package static func decode(_ text: String) -> String? {
    guard text.utf8.contains(.percent) else { return text }
    return bytes(of: text, isStrict: false).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The decoded bytes; nil where a `%` is followed by anything but two digits.
  package static func decodeStrictly(_ text: some StringProtocol) -> [UInt8]? {
    bytes(of: text, isStrict: true)
  }

  private static func bytes(of text: some StringProtocol, isStrict: Bool) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == .percent, index + 2 < bytes.count,
        let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else if isStrict, bytes[index] == .percent {
        return nil
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }
}
