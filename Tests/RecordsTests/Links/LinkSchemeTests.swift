import Records
import Testing

struct LinkSchemeTests {
  @Test(arguments: [
    ("https://a.b", "https"), ("MAILTO:a@b.c", "mailto"), ("javascript:x", "javascript"),
    (" \tjava\u{1}scr\nipt:x", "javascript"), ("a+b-c.1:x", "a+b-c.1"), ("C:\\x", "c"),
  ])
  func `a scheme is read as browsers read it`(_ address: String, scheme: String) {
    #expect(LinkScheme.scheme(of: address) == scheme)
  }

  @Test(arguments: [
    "", "a.md", "../a:b", "a/b:c", "1:2", ":a", "-a:b", "#a:b", "?a:b", "my page: part 1.md", "é:a",
    "%6Aavascript:x",
  ])
  func `a relative address has no scheme`(_ address: String) {
    #expect(LinkScheme.scheme(of: address) == nil)
  }

  @Test(arguments: [
    ("%6Aavascript:x", "javascript"), ("javascript%3Ax", "javascript"), ("data%3a,x", "data"),
    ("gpt%3A4.md", nil), ("a/javascript%3Ax", nil), ("x", nil), ("%FF%3A", nil),
  ])
  func `a scheme is found under percent encoding`(_ address: String, scheme: String?) {
    #expect(LinkScheme.hiddenScheme(of: address) == scheme)
  }
}
