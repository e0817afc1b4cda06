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
    "https://example.com", "HTTP://x", "mailto:a@b.c", "javascript:alert(1)", "/a", "//a/b", "#",
    "?q", "", "tel:1", "a+b-c.d:x", "java&#115;cript:x",
  ])
  func `a link to a place that is not relative is none`(_ written: String) {
    #expect(links("[x](\(written))\n").isEmpty)
  }

  @Test func `addresses are no relative links, images and attributes are`() {
    let found = links(
      "<https://a.b> www.a.b ![x](y.png) <a href='z.md'><img src=\"logo.svg\"></a>\n")
    #expect(found.map(\.path) == ["y.png", "z.md", "logo.svg"])
    #expect(found.map(\.isImage) == [true, false, true])
    #expect(found.allSatisfy { $0.name == nil })
  }

  @Test func `a link to a place has a fragment, decoded, on its own page or another`() {
    let found = links("[x](#-a) [x](a.md#%C3%A9) [x](a.md)\n")
    #expect(found.map(\.path) == ["", "a.md", "a.md"])
    #expect(found.map(\.fragment) == ["-a", "é", nil])
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

      ## Below [this](a.md)

      - **Provider**: [Groq](b.md)

      | [Head](c.md) | Model |
      |---|---|
      | x | [y](d.md) |
      | [z](e.md) | |

      [end](f.md)
      """
    #expect(
      links(text).map(\.element) == [
        "link at the top", "link in a heading", "link behind 'Provider'",
        "link in column '[Head](c.md)'",
        "link in column 'Model'", "link in column '[Head](c.md)'",
        "link below 'Below [this](a.md)'",
      ])
  }
}
