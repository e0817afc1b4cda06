/// Random numbers that are the same in every run and everywhere, so that a failure comes back:
/// SplitMix64.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension SeededRandom {
  /// `bytes` with a few of them changed, removed, inserted or copied elsewhere.
  package mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes.replaceSubrange(place..<end, with: [])
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      case 2:
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &self))
      case 3: bytes.insert(Self.occurrence.randomElement(using: &self) ?? 0, at: place)
      default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &self) }
      }
    }
    return bytes
  }

  /// Mutations of the bytes of some texts, so many of `each`: one to three of them one after another.
  package mutating func mutations(of texts: [String], each count: Int) -> [[UInt8]] {
    var mutations: [[UInt8]] = []
    for text in texts {
      for _ in 0..<count {
        var bytes = Array(text.utf8)
        for _ in 0...Int.random(in: 0..<3, using: &self) { bytes = mutate(bytes) }
        mutations.append(bytes)
      }
    }
    return mutations
  }

  /// `original` after one to four edits: a byte replaced, three removed, a part of its end copied,
  /// the rest cut off, or one of the `pieces` inserted.
  package mutating func mutate(_ original: [UInt8], with pieces: [String]) -> [UInt8] {
    var bytes = original
    for _ in 0...Int.random(in: 0..<4, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 3))
      case 2: bytes.insert(contentsOf: original.suffix(place % 40), at: place)
      case 3: bytes.removeLast(bytes.count - place)
      default: bytes.insert(contentsOf: (pieces.randomElement(using: &self) ?? "").utf8, at: place)
      }
    }
    return bytes
  }

  /// The bytes that mean something in a page.
  private static let occurrence = Array("|-[]()!#`*_:\"'<>\\\n\r\t ✅❌&;{}0".utf8)
}
