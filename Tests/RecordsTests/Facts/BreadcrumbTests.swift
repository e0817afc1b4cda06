import Contract
import Records
import TestSupport
import Testing

struct BreadcrumbTests {
  private func crumbs(_ text: String) -> [String] {
    let page = Page.reading(AuthorPage.path, text + "\n\n# x\n")
    return page.contents.facts.filter { $0.place == .breadcrumb }.map { page.text(of: $0) }
  }

  @Test(arguments: [
    "[Catalog](../..) / [Authors](..) / [OpenAI](.) / **gpt**",
    "[Catalog](../..) / [Authors](..) / [OpenAI](.) / gpt",
    "[Catalog](../..) / [Authors](..) / [OpenAI](.) / [gpt](gpt.md)",
    "[Catalog](../..) / [Authors](..) / [OpenAI](.) / **[gpt](gpt.md)**",
    "**[Catalog](../..) / [Authors](..) / [OpenAI](.) / gpt**",
    "*[Catalog](../..)* / [Authors](..) / **[OpenAI](.)** / `gpt`  ",
    "[Catalog](../..)/[Authors](..)/[OpenAI](.)/gpt",
    "[Catalog](../..) / [Authors](..)\n/ [**OpenAI**](.) /\n**gpt**",
    "  [Catalog][1] / [Authors](..) / [OpenAI](<a / b>) / ***gpt***\n\n[1]: x",
    "> [Catalog](../..) / [Authors](..) / [OpenAI](.) / **gpt**",
    "Welcome.\n\n[Catalog](../..) / [Authors](..) / [OpenAI](a\\)b) / __gpt__",
  ])
  func `the way from the catalog to the page is found`(_ text: String) {
    #expect(
      crumbs(text).map { $0.hasSuffix("**") ? String($0.dropLast(2)) : $0 } == ["OpenAI", "gpt"])
  }

  @Test func `a name with a slash is one crumb`() {
    let start = "[Catalog](../..) / [Authors](..) / [Meta](..)"
    #expect(crumbs(start + " / **meta-llama/guard**") == ["Meta", "meta-llama/guard"])
    #expect(crumbs(start + " / meta-llama / guard") == ["Meta", "meta-llama / guard"])
  }

  @Test(arguments: [
    "[OpenAI](.)", "OpenAI / gpt", "[OpenAI](.) - gpt", "See [OpenAI](.) / gpt",
    "[a](b) [c](d) / e", "[a](b) // [c](d)", "", "/ [a](b) / c", "[a](b), [c](d)",
    "## Section\n\n[OpenAI](.) / gpt", "`[OpenAI](.) / gpt`", "<!-- [OpenAI](.) / gpt -->",
  ])
  func `another paragraph is not a breadcrumb`(_ text: String) {
    #expect(crumbs(text).isEmpty)
  }

  @Test func `the first of two counts`() {
    let start = "[Catalog](../..) / [Authors](..) / "
    #expect(crumbs("\(start)[a](b) / c\n\n\(start)[d](e) / f") == ["a", "c"])
  }

  @Test(arguments: [
    "[Catalog](../..) / [OpenAI](.) / gpt", "[OpenAI](.) / gpt",
    "[Catalog](../..) / [Authors](..) / [OpenAI](.) / [Models](.) / gpt",
  ])
  func `of a breadcrumb with other steps than expected, none is a fact`(_ text: String) {
    #expect(crumbs(text).isEmpty)
  }
}
