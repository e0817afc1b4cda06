import SourceText
import Testing

@testable import MarkdownSyntax

@Suite struct ByteSetTests {
  @Test func `the constants are the sets of their characters`() {
    #expect(ByteSet.destinationStops == ByteSet("\\() \t\n\u{0B}\u{0C}\r"))
    #expect(ByteSet.inlineStarts == ByteSet("\\`<![]:w@"))
    #expect(ByteSet.blockStarts == ByteSet(">#`~<=-*_+:|0123456789"))
    #expect(ByteSet.emphasisMarks == ByteSet("*_~\\"))
  }

  @Test func `every search of eight bytes at a time finds what one byte at a time finds`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<20 {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
        bytes[place] = byte
        if place > 2 { bytes[place - 2] = 0xFF }
        for end in [20, place + 1, place] {
          let text = bytes.span
          let isStart = ByteSet.inlineStarts.contains(byte) && place < end
          let isStop = ByteSet.destinationStops.contains(byte) && place < end
          let start = text.firstOffset(of: .inlineStarts, from: 0, to: end) { $0.inlineStarts }
          let stop = text.firstOffset(of: .destinationStops, from: 0, to: end) {
            $0.destinationStops
          }
          #expect(start == (isStart ? place : end))
          #expect(stop == (isStop ? place : end))
          #expect(
            text.firstOffset(of: byte, from: 0, to: end) == bytes[..<end].firstIndex(of: byte))
        }
        #expect(bytes.span.lineEnd(from: 0) == (byte.isLineEnd ? place : 20))
      }
    }
  }

  @Test func `bytes beyond ASCII are in no set`() {
    let set = ByteSet("aé")
    #expect((UInt8.min...UInt8.max).filter(set.contains) == [UInt8(ascii: "a")])
  }
}
