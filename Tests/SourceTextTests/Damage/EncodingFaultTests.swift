import SourceText
import Testing

struct EncodingFaultTests {
  @Test(arguments: [
    ([0x61, 0x80, 0x62], 1..<2), ([0xC0, 0xAF], 0..<1), ([0xC3], 0..<1), ([0xC3, 0x28], 0..<1),
    ([0xE2, 0x82], 0..<2), ([0xE2, 0x28, 0xA1], 0..<1), ([0xE0, 0x80, 0x80], 0..<1),
    ([0xED, 0xA0, 0x80], 0..<1), ([0xF0, 0x9F, 0x98, 0x20], 0..<3), ([0xF0, 0x80, 0x80], 0..<1),
    ([0xF4, 0x90, 0x80, 0x80], 0..<1), ([0xF5, 0x80], 0..<1), ([0x0A, 0xE9, 0x0A], 1..<2),
  ])
  func `the first sequence that is not UTF-8 is reported at its maximal subpart`(
    _ bytes: [UInt8], _ range: Range<Int>
  ) {
    let expected = EncodingFault(
      kind: .illFormedSequence, range: ByteRange(range.lowerBound, range.upperBound))
    #expect(EncodingFault.first(in: bytes) == expected)
    #expect(TextDamage(bytes).encodingFault == expected)
  }

  @Test(arguments: ["", "a", "é", "€", "😀", "\u{10FFFF}", "\u{D7FF}\u{E000}", "a\u{0}b", "\u{0}"])
  func `sound text has no fault`(_ text: String) {
    #expect(EncodingFault.first(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: ["# Model\n\n| a | b |\n", "---\ntitle: \"模型\"\n---\n", "# 中文模型目录\n\n- a: b\n"])
  func `UTF-16 and UTF-32 are recognised with and without a byte order mark`(_ text: String) {
    for isBigEndian in [false, true] {
      for hasMark in [false, true] {
        let marked = (hasMark ? "\u{FEFF}" : "") + text
        let narrow = marked.utf16.flatMap { unit in bytes(of: UInt32(unit), 2, isBigEndian) }
        let wide = marked.unicodeScalars.flatMap { bytes(of: $0.value, 4, isBigEndian) }
        #expect(
          EncodingFault.first(in: narrow)
            == EncodingFault(
              kind: isBigEndian ? .utf16BigEndian : .utf16LittleEndian, range: ByteRange(0, 2)))
        #expect(
          EncodingFault.first(in: wide)
            == EncodingFault(
              kind: isBigEndian ? .utf32BigEndian : .utf32LittleEndian, range: ByteRange(0, 4)))
      }
    }
  }

  @Test func `every scalar is read back from its bytes`() {
    var text = String.UnicodeScalarView()
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    let bytes = Array(String(text).utf8)
    var offset = 0
    for scalar in text {
      let sequence = UTF8Sequence(bytes, at: offset)
      #expect(sequence?.scalar == scalar)
      offset += sequence?.count ?? 1
    }
    #expect(offset == bytes.count)
  }

  private func bytes(of unit: UInt32, _ count: Int, _ isBigEndian: Bool) -> [UInt8] {
    let little = (0..<count).map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * $0)) }
    return isBigEndian ? little.reversed() : little
  }
}
