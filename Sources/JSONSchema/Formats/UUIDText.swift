internal import SourceText

/// UUIDs of RFC 4122, of any version and variant.
enum UUIDText {
  static func isUUID(_ text: Substring.UTF8View) -> Bool {
    guard text.count == 36 else { return false }
    return text.enumerated().allSatisfy { place, byte in
      [8, 13, 18, 23].contains(place) ? byte == .hyphen : byte.hexadecimalValue != nil
    }
  }
}
