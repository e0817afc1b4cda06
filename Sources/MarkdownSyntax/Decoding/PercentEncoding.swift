import SourceText

/// Percent-encoding of URLs.
package enum PercentEncoding {
  /// `text` with every `%` and two hexadecimal digits decoded to a byte; nil where the bytes are
  /// not UTF-8. A `%` without two digits stays.
  package static func decode(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(.percent) else { return text }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == .percent, index + 2 < bytes.count,
        let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
