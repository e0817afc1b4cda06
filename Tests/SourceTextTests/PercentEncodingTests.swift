import SourceText
import Testing

@Suite struct PercentEncodingTests {
  @Test func `a percent sign without two digits stays`() {
    #expect(PercentEncoding.decode("b_c&d%20e") == "b_c&d e")
    #expect(PercentEncoding.decode("100%") == "100%")
    #expect(PercentEncoding.decode("%zz%C3%A9") == "%zzé")
    #expect(PercentEncoding.decode("%FF") == nil)
  }

  @Test func `strict decoding refuses a percent sign without two digits`() {
    #expect(PercentEncoding.decodeStrictly("a%20b") == Array("a b".utf8))
    #expect(PercentEncoding.decodeStrictly("%FF") == [0xFF])
    for text in ["100%", "%4", "%zz"] { #expect(PercentEncoding.decodeStrictly(text) == nil) }
  }
}
