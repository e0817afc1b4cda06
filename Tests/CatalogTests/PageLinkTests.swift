import Catalog
import Contract
import Records
import SourceText
import TestSupport
import Testing

struct PageLinkTests {
  private func summary(_ text: String) -> PageSummary {
    PageSummary(Page.reading("authors/README.md", text))
  }

  @Test(arguments: [
    ("../a.md", "../a.md"), ("a.md#top", "a.md"), ("a.md?raw=1", "a.md"), ("a%20b.md", "a b.md"),
    ("<a b.md>", "a b.md"), ("a&amp;b.md", "a&b.md"), ("a\\_b.md", "a_b.md"),
    ("a%FF.md", "a%FF.md"),
    ("a%3Fb", "a?b"), ("./", "./"), ("1:2", "1:2"), ("a/b:c", "a/b:c"),
  ])
  func `a relative link has its path, decoded`(_ written: String, path: String) throws {
    let page = summary("[x](\(written))\n")
    #expect(page.path(of: try #require(page.links.first)) == path)
  }

  @Test(arguments: [
    "https://example.com", "HTTP://x", "mailto:a@b.c", "javascript:alert(1)", "/a", "//a/b", "#",
    "?q", "", "tel:1", "a+b-c.d:x", "java&#115;cript:x",
  ])
  func `a link that is not relative has no path`(_ written: String) {
    #expect(summary("[x](\(written))\n").links.isEmpty)
  }

  @Test func `addresses are not relative links, images and attributes are`() {
    let page = summary(
      "<https://a.b> www.a.b ![x](y.png) <a href='z.md'><img src=\"logo.svg\"></a>\n")
    #expect(page.links.map(page.path(of:)) == ["y.png", "z.md", "logo.svg"])
    #expect(page.links.map(\.isImage) == [true, false, true])
    #expect(page.links.allSatisfy { $0.name == nil })
  }

  @Test(arguments: [
    ("media/a.png", ["media/a.png"]), ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
    ("a,b.png,c.png 2x,, d.png", ["a,b.png,c.png", "d.png"]),
    (" , a.png,\n b.png ,", ["a.png", "b.png"]),
    ("a.png 100w 50h, https://a.b/c.png 2x", ["a.png"]), (", ,", []), ("a.png 1x b.png", ["a.png"]),
  ])
  func `each address in a set of sources is an image`(_ sources: String, _ paths: [String]) {
    let page = summary("<picture>\n<source srcset=\"\(sources)\">\n</picture>\n")
    #expect(page.links.map(page.path(of:)) == paths)
    #expect(page.links.allSatisfy { $0.isImage })
  }

  @Test func `a link to a place has a fragment, decoded, on its own page or another`() {
    let page = summary("[x](#-a) [x](a.md#%C3%A9) [x](a.md)\n")
    #expect(page.links.map(page.path(of:)) == ["", "a.md", "a.md"])
    #expect(page.links.map(page.fragment(of:)) == ["-a", "é", nil])
  }

  @Test func `the ranges of a link are those of its destination and path`() throws {
    let page = Page.reading("README.md", "é [x](<a b.md?c#d>) [y]\n\n[y]: ../y.md#e\n")
    let summary = PageSummary(page)
    let links = summary.links
    #expect(links.map { page.source.text($0.range) } == ["a b.md?c#d", "../y.md#e"])
    #expect(links.map { page.source.text(summary.pathRange(of: $0)) } == ["a b.md", "../y.md"])
    #expect(links.map(summary.destination(of:)) == ["a b.md?c#d", "../y.md#e"])
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
    let page = summary(text)
    #expect(
      page.links.map(page.element(of:)) == [
        "link at the top", "link in a heading", "link behind 'Provider'",
        "link in column '[Head](c.md)'",
        "link in column 'Model'", "link in column '[Head](c.md)'",
        "link below 'Below [this](a.md)'",
      ])
  }
}
