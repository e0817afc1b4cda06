import Catalog
import SourceText
import Testing

struct PageLinkTests {
  private func links(_ text: String) -> [PageLink] {
    PageSummary(Page.reading("authors/README.md", text)).links
  }

  @Test(arguments: [
    ("../a.md", "../a.md"), ("a.md#top", "a.md"), ("a.md?raw=1", "a.md"), ("a%20b.md", "a b.md"),
    ("<a b.md>", "a b.md"), ("a&amp;b.md", "a&b.md"), ("a\\_b.md", "a_b.md"),
    ("a%FF.md", "a%FF.md"),
    ("a%3Fb", "a?b"), ("./", "./"), ("1:2", "1:2"), ("a/b:c", "a/b:c"),
  ])
  func `a relative link has its path, decoded`(_ written: String, path: String) throws {
    let link = try #require(links("[x](\(written))\n").first)
    #expect(link.path == path)
  }

  @Test(arguments: [
    "https://example.com", "HTTP://x", "mailto:a@b.c", "javascript:alert(1)", "/a", "//a/b", "#top",
    "?q", "", "tel:1", "a+b-c.d:x", "java&#115;cript:x", "&#35;top",
  ])
  func `a link to a place that is not relative is none`(_ written: String) {
    #expect(links("[x](\(written))\n").isEmpty)
  }

  @Test func `bare addresses and images are no relative links`() {
    #expect(links("<https://a.b> www.a.b ![x](y.png)\n").isEmpty)
  }

  @Test func `the ranges of a link are those of its destination and path`() throws {
    let page = Page.reading("README.md", "é [x](<a b.md?c#d>) [y]\n\n[y]: ../y.md#e\n")
    let found = PageSummary(page).links
    #expect(found.map { page.source.text($0.range) } == ["a b.md?c#d", "../y.md#e"])
    #expect(found.map { page.source.text($0.pathRange) } == ["a b.md", "../y.md"])
    #expect(found.map(\.written) == ["a b.md?c#d", "../y.md#e"])
  }

  @Test func `a link is of the sort of its column, its label or its text`() {
    let text = """
      [top](a.md)

      - **Provider**: [Groq](b.md)

      | [Head](c.md) | Model |
      |---|---|
      | x | [y](d.md) |
      | [z](e.md) | |

      [end](f.md)
      """
    #expect(
      links(text).map(\.element) == [
        "link 'top'", "link behind 'Provider'", "link in column '[Head](c.md)'",
        "link in column 'Model'", "link in column '[Head](c.md)'", "link 'end'",
      ])
  }
}
