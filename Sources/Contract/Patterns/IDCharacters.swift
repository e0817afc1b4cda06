import SourceText

/// The ASCII characters that a component of an ID can have; `/` separates components.
package struct IDCharacters: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No characters.
  init() {}

  /// Reads `A-Z a-z 0-9 . _ - space`: characters, ranges of them and the word for the space,
  /// separated by spaces; nil for any other text.
  init?(_ written: String) {
    for part in written.utf8.split(separator: UInt8.space) {
      let ends = Array(part)
      switch ends.count {
      case 1: insert(ends[0])
      case _ where part.elementsEqual("space".utf8): insert(.space)
      case 3 where ends[1] == .hyphen && ends[0] <= ends[2]:
        for byte in ends[0]...ends[2] { insert(byte) }
      default: return nil
      }
      guard ends.allSatisfy({ $0 > .space && $0 < 0x7F && $0 != .slash }) else { return nil }
    }
    guard low | high != 0 else { return nil }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 &<< UInt64(byte & 63)
    if byte < 64 { low |= bit } else if byte < 128 { high |= bit }
  }

  package func contains(_ byte: UInt8) -> Bool {
    byte < 128 && ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 != 0
  }
}
