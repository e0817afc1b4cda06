/// The lengths of a few words, in bytes: most texts are excluded by their length alone.
struct WordLengths: Sendable {
  /// A bit for each length; the last one for all that are longer.
  private let bits: UInt64

  init(_ words: [String]) {
    bits = words.reduce(0) { $0 | Self.bit($1.utf8.count) }
  }

  /// Whether one of the words has this length.
  func contains(_ length: Int) -> Bool { bits & Self.bit(length) != 0 }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
