import SourceText
import Testing

@Suite
struct TextNumbersTests {
  @Test func `a text is found by its bytes and its context`() {
    var numbers = TextNumbers()
    let page = Array("one two one twofold".utf8)
    numbers.add(ByteRange(0, 3), of: page, TextContext(1))
    numbers.add(ByteRange(4, 7), of: page, TextContext(1, shape: 2))
    #expect(numbers.number(of: ByteRange(8, 11), in: page, TextContext(1)) == 0)
    #expect(numbers.number(of: ByteRange(8, 11), in: page, TextContext(2)) == nil)
    #expect(numbers.number(of: ByteRange(12, 15), in: page, TextContext(1, shape: 2)) == 1)
    #expect(numbers.number(of: ByteRange(12, 15), in: page, TextContext(1)) == nil)
    #expect(numbers.number(of: ByteRange(12, 19), in: page, TextContext(1, shape: 2)) == nil)
    #expect(numbers.number(of: ByteRange(at: 4), in: page, TextContext(1)) == nil)
  }

  @Test func `as many texts are remembered as there is room for`() {
    var numbers = TextNumbers()
    let page = (0..<3_000).flatMap { Array("text \($0) ".utf8) }
    var texts: [ByteRange] = []
    var start = 0
    for end in page.indices where page[end] == .space && page[start] != .space {
      texts.append(ByteRange(start, end))
      start = end + 1
    }
    var count = 0
    for (context, text) in texts.enumerated() where !numbers.isFull {
      numbers.add(text, of: page, TextContext(UInt64(context)))
      count += 1
    }
    for (context, text) in texts.prefix(count).enumerated() {
      #expect(numbers.number(of: text, in: page, TextContext(UInt64(context))) == context)
    }
    numbers.removeAll()
    #expect(numbers.number(of: texts[0], in: page, TextContext(0)) == nil)
  }
}
