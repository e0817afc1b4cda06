import SourceText
import TestSupport
import Testing

@Suite(.takesLong, .serialized) struct HostileTextTests {
  private static let pieces: [[UInt8]] =
    [
      "Ã", "©", "√", "π", "‚", "Ä", "î", "â", "€", "™", "ð", "Ÿ", "\u{F8FF}", "üòÄ", "’", "é", " ",
      "\n", "\r", "a", "Z", "«", "\u{A0}", "\u{81}", "\u{9D}", "\u{FFFD}", "\u{FEFF}", "\u{200D}",
      "😀", "<<<<<<< x\n", "=======\n", "\n>>>>>>> y\n", "\u{0}", "Ð¸", "–∏", "\u{E0061}", "Ã¢â‚¬",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F], [0x80]]

  @Test(arguments: UInt64(1)...40)
  func `no bytes trap, and every range is in the text on character boundaries`(_ seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    for round in 0..<50 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        if round.isMultiple(of: 2) {
          bytes += Self.pieces.randomElement(using: &generator) ?? []
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let damage = TextDamage(bytes)
    let ranges = damage.places.map(\.range) + damage.mojibake.map(\.range)
    #expect(ranges.allSatisfy { !$0.isEmpty && $0.end <= bytes.count })
    for range in ranges {
      #expect(bytes.characterBoundary(atOrBefore: range.start) == range.start)
      #expect(bytes.characterBoundary(atOrBefore: range.end) == range.end)
    }
    for list in [damage.places.map(\.range), damage.mojibake.map(\.range)] {
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    #expect(isUTF8 || damage.encodingFault != nil)
    let table = LineTable(bytes)
    #expect(table.range(ofLine: table.count - 1).end == bytes.count)
    for offset in -1...(bytes.count + 1) {
      let boundary = bytes.characterBoundary(atOrBefore: offset)
      #expect(boundary <= max(0, offset) && boundary >= 0 && boundary > offset - 4)
    }
  }

  @Test func `an offset inside of a character is rounded down to its start`() {
    let bytes = Array("aé€😀".utf8)
    #expect(
      (0...12).map { bytes.characterBoundary(atOrBefore: $0) }
        == [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10, 10])
  }

  @Test(arguments: [
    "Ã", "Ã©", "√©", "Ã©√", "’é", "’éÃ©", "√π", "‚Äî", "‚Äîâ€™", "Ð¸", "Ãƒâ€šÃ‚", "ðŸ", "â€",
    "√É¬©", "Ôø", "ü", "\u{F8FF}üòÄ", "–∏Ã©", "Œ±Î±", "Ã ", "\u{81}", "\u{200D}", "😀\u{200D}",
    "\u{E0061}", "<<<<<<< \n", "<<<<<<< \n=======\n", "=======\n", "\r", "\r\n", "\n", "<",
    ">>>>>>>",
    "1\u{FE0F}", "a", "’’é", "Ã\u{83}Â\u{83}Ã©",
  ])
  func `time is linear in the size of the text`(_ piece: String) {
    Growth.expectLinear(piece, upTo: 24_000 / piece.utf8.count) {
      Array(String(repeating: piece, count: $0).utf8)
    } _: { bytes in
      _ = TextDamage(bytes)
      _ = EncodingFault.first(in: bytes)
      _ = LineTable(bytes)
    }
  }
}
