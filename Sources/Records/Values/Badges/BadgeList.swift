import Contract
import SourceText

/// The items of a badge's value: separated by commas, with spaces around them in any encoding.
enum BadgeList {
  /// Whether a value has a comma with nothing before or after it.
  static func hasEmptyItem(in range: ByteRange, of bytes: [UInt8]) -> Bool {
    guard let text = BadgeText(bytes[range.offsets]) else { return false }
    return text.bytes.split(separator: .comma, omittingEmptySubsequences: false)
      .contains { $0.allSatisfy { $0 == .space } }
  }

  /// Empty for a value that is not a badge's.
  static func items(in range: ByteRange, of bytes: [UInt8]) -> [Badge.Part] {
    guard let text = BadgeText(bytes[range.offsets]) else { return [] }
    return text.bytes.indices.split { text.bytes[$0] == .comma }.compactMap { item in
      var item = item
      while let first = item.first, text.bytes[first] == .space { item.removeFirst() }
      while let last = item.last, text.bytes[last] == .space { item.removeLast() }
      return item.isEmpty ? nil : text.part(item)
    }
  }
}
