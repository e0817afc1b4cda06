import Contract
import Records
import TestSupport
import Testing

struct FrontmatterFactTests {
  private func page(_ yaml: String) -> Page {
    Page.reading(AuthorPage.path, "---\n\(yaml)\n---\n")
  }

  @Test(arguments: [
    ("title: gpt-4", "gpt-4"), ("title: 'gpt-4'", "gpt-4"), ("title: \"gpt-4\"", "gpt-4"),
    ("title: \"gpt\\u002D4\"", "gpt-4"), ("title: 'it''s'", "it's"), ("title: |\n  gpt\n", "gpt"),
    ("title: >\n  gpt\n  4\n\n", "gpt 4"),
    ("title: |\n  a\n  b\n", "a\nb"), ("title: \"a\\n\"", "a\n"),
    ("title: 4", "4"), ("  \ntitle: a # b", "a"), ("title: x**", "x**"),
  ])
  func `a value is read as YAML means it`(_ yaml: String, value: String) throws {
    let page = page(yaml)
    #expect(page.text(of: try page.fact("title")) == value)
  }

  @Test(arguments: ["title:", "title: ~", "title: null", "title: \"\"", "title: '-'", "title: N/A"])
  func `a text for no value is missing`(_ yaml: String) throws {
    guard case .missing = try page(yaml).fact("title").value else {
      Issue.record("'\(yaml)' has a value")
      return
    }
  }

  @Test(arguments: ["title: [a]", "title: {a: b}", "titel: a", "- title"])
  func `a value that is not a scalar is not a fact`(_ yaml: String) {
    #expect(page(yaml).texts(of: "title").isEmpty)
  }
}
