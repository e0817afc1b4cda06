import SourceText

/// The text of a part of a badge: `--` is a hyphen, `__` an underscore, `_` a space, `%20` a byte.
package struct BadgeText {
  /// The decoded bytes.
  package private(set) var bytes: [UInt8] = []
  /// The offset in the source of each of them, and of the end.
  private var offsets: [Int] = []

  /// All of a part, decoded; nil where the result is not text.
  package static func part(_ part: ArraySlice<UInt8>) -> Badge.Part? {
    guard part.contains(where: isEscape) else {
      // Without escapes, it is text like all of its page.
      return Badge.Part(
        text: String(decoding: part, as: UTF8.self),
        range: ByteRange(part.startIndex, part.endIndex))
    }
    return BadgeText(part).flatMap { $0.part($0.bytes.indices) }
  }

  private static func isEscape(_ byte: UInt8) -> Bool {
    byte == .underscore || byte == .hyphen || byte == .percent || byte == .backslash
  }

  /// The index itself, or the next one where it has a backslash of Markdown.
  package static func unescaped(at index: Int, in part: ArraySlice<UInt8>) -> Int {
    guard index + 1 < part.endIndex, part[index] == .backslash,
      part[index + 1] == .hyphen || part[index + 1] == .underscore
    else { return index }
    return index + 1
  }

  /// Nil where `%` is not followed by two hexadecimal digits.
  package init?(_ part: ArraySlice<UInt8>) {
    bytes.reserveCapacity(part.count)
    offsets.reserveCapacity(part.count + 1)
    var index = part.startIndex
    while index < part.endIndex {
      offsets.append(index)
      index = Self.unescaped(at: index, in: part)
      let byte = part[index]
      let next = Self.unescaped(at: index + 1, in: part)
      let isDoubled = next < part.endIndex && part[next] == byte
      switch byte {
      case .hyphen where isDoubled, .underscore where isDoubled:
        bytes.append(byte)
        index = next + 1
      case .underscore:
        bytes.append(.space)
        index += 1
      case .percent:
        guard index + 2 < part.endIndex, let high = part[index + 1].hexadecimalValue,
          let low = part[index + 2].hexadecimalValue
        else { return nil }
        bytes.append(high << 4 | low)
        index += 3
      default:
        bytes.append(byte)
        index += 1
      }
    }
    offsets.append(part.endIndex)
  }

  /// The encoding of a text as a part of an address.
  package static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(\.isAlphanumeric) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      switch byte {
      case .hyphen, .underscore: bytes += [byte, byte]
      case .space: bytes.append(.underscore)
      case .percent: bytes += "%25".utf8
      case .slash: bytes += "%2F".utf8
      case .questionMark: bytes += "%3F".utf8
      case .hash: bytes += "%23".utf8
      case .leftParenthesis: bytes += "%28".utf8
      case .rightParenthesis: bytes += "%29".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The decoded bytes as a part of a badge; nil where they are not text.
  package func part(_ range: Range<Int>) -> Badge.Part? {
    guard let text = String(validating: bytes[range], as: UTF8.self) else { return nil }
    return Badge.Part(
      text: text, range: ByteRange(offsets[range.lowerBound], offsets[range.upperBound]))
  }
}
