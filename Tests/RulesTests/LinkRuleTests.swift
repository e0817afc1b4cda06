import Diagnostics
import TestSupport
import Testing

/// Findings about links that several rules could report, or none should.
@Suite struct LinkRuleTests {
  private static let indexes = [
    "README.md": "# Catalog of Models\n\n[All Authors](authors/)\n",
    "authors/README.md": "# Authors\n\n[OpenAI](openai/)\n",
    "authors/openai/README.md":
      "# <img src=\"https://a.b/c.svg\"> OpenAI\n\n## Models\n\n## Models\n",
    "authors/openai/models/gpt-4.1.md": "# gpt-4.1\n",
    "authors/openai/models/gpt-5.md": "# gpt-5\n",
    "providers/openai/README.md": "# OpenAI\n", "providers/openai/models/gpt-5.md": "# gpt-5\n",
    "providers/groq/README.md": "# Groq\n", "providers/groq/models/gpt-5.md": "# gpt-5\n",
  ]

  /// The rules of links that find something on one page, and on its twin if it is an index.
  private func rules(_ text: String, on path: String = "authors/README.md") -> [String] {
    var texts = Self.indexes
    texts[path] = "# Authors\n\n\(text)\n"
    for (path, text) in texts where path.hasSuffix("README.md") {
      texts[path.replacing("README.md", with: "_index.md")] = text
    }
    return SmallCatalog(texts: texts).diagnostics()
      .filter { $0.path == path && $0.category == .links && $0.rule != "wrong-breadcrumb" }
      .map(\.rule)
  }

  @Test(arguments: [
    ("[x]([https://a.org/b)", ["broken-address"]), ("[x]((https://a.org/b))", ["broken-address"]),
    ("[x](https://a.org/[b])", []), ("[x]([b])", []), ("[x](a/b.md)", []),
  ])
  func `an address after a bracket is broken also where no links are checked`(
    _ text: String, _ rules: [String]
  ) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {}
      kinds: {page: {paths: ["{path}.md"]}}
      """)
    let found = SmallCatalog(["a.md": Array("\(text)\n".utf8)], contract: contract).diagnostics()
    #expect(found.map(\.rule) == rules)
  }

  @Test(arguments: [
    ("[OpenAI](openai/)", []), ("[gpt-4.1](openai/models/gpt-4.1.md)", []),
    ("[GPT 4.1!](openai/models/gpt-4.1.md)", []), ("[← Back to Catalog](../)", []),
    ("[More models by OpenAI](../providers/openai)", []), ("[whatever](openai/)", []),
    ("[**OpenAI**](openai/ \"title\")", []), ("[OpenAI][o]\n\n[o]: openai/", []),
    ("[Authors](openai/#models-1)", ["misleading-link"]), ("[x](openai/#models-1)", []),
    ("[x](openai/#user-content-models)", []), ("[x](#top) [y](openai/#)", []),
    ("[x](openai/#Models)", ["broken-anchor"]), ("[x](openai/#models-2)", ["broken-anchor"]),
    ("[x](openai/?q#models-2)", []), ("[gpt-5](openai/models/gpt-4.1.md)", ["misleading-link"]),
    ("[OpenAI](#openai)\n\n## OpenAI", []), ("[OpenAI](#-openai)\n\n## 🏢 OpenAI", []),
    ("[gpt-4.1](#gpt-41)\n\n## gpt-4.1", []), ("[gpt-5](#gpt-5-1)\n\n## gpt-5\n\n## gpt-5", []),
    ("[OpenAI](#gpt-5)\n\n## gpt-5", ["misleading-link"]), ("[OpenAI](#openai)", ["broken-anchor"]),
    ("[x][a] [y][a] [a]\n\n[a]: openai/#models-2", ["broken-anchor"]),
    ("[x][a] ![y][a]\n\n[a]: gone.svg", ["broken-link", "broken-link"]),
    ("[OpenAI](./)", ["misleading-link"]), ("[OpenAI](OPENAI/)", ["link-case"]),
    ("[gpt-5](openai/models/GPT-5)", ["link-case"]),
    ("[x](openai/models/gpt-6.md)", ["broken-link"]),
    ("![x](openai/logo.svg)", ["broken-link"]),
    ("[OpenAI](../../openai)", ["link-outside-catalog"]),
    ("[x]()", ["empty-link"]), ("[x](<>)", ["empty-link"]), ("![]()", ["empty-link"]),
    ("[x]( )", ["empty-link"]), ("[x]: <>", []), ("[y]\n\n[y]: <>", ["empty-link"]),
    ("<a href=\"\">x</a>", ["empty-link"]),
    ("[x](/authors/openai/)", ["absolute-catalog-link"]), ("[x](/logo.svg) [y](/about)", []),
    ("[x](//example.com/authors/openai/)", []),
    ("[x](/models/README.md?a#b)", ["absolute-catalog-link"]),
    ("[x](tel:112)", ["unsafe-link"]), ("[x][y]\n\n[y]: data:x", ["unsafe-link"]),
    ("<javascript:x> <me@a.b> www.a.b", ["unsafe-link"]),
    ("![x](data:image/png;base64,x)", ["unsafe-link"]),
    ("[x](https:/a.org)", ["broken-address"]), ("[x](http:a.org)", ["broken-address"]),
    ("[x](HTTPS:/a.org)", ["broken-address"]), ("[x](https:://a.org)", ["broken-address"]),
    ("[x](HTTPS:///a)", ["broken-address"]), ("[x](HTTPS://a.org) [y](https&colon;//a.org)", []),
    ("[x](https//a.org)", ["broken-link"]), ("[x](htps://a.org)", ["unsafe-link"]),
  ])
  func `a link has one finding, or none`(_ text: String, rules: [String]) {
    #expect(self.rules(text) == rules)
  }

  @Test(arguments: [
    ("[OpenAI](../../../providers/openai/models/gpt-5.md)", ["link-breaks-on-site"]),
    ("[OpenAI](../../../../providers/openai/models/gpt-5)", ["link-breaks-on-github"]),
    ("[OpenAI](../../../providers/groq/models/gpt-5.md)", ["misleading-link"]),
    ("[OpenAI](../../../authors/openai/models/gpt-4.1.md)", ["misleading-link"]),
    ("[OpenAI](../..)", ["link-breaks-on-github"]), ("[OpenAI](../)", ["link-breaks-on-site"]),
  ])
  func `a label can name the owner of the page of one's own ID`(_ text: String, rules: [String]) {
    #expect(self.rules(text, on: "authors/openai/models/gpt-5.md") == rules)
  }

  @Test(arguments: [
    ("../../../../authors/google/", "../../../../authors/openai/"),
    ("../../../../providers/groq/", "../../../openai/"),
  ])
  func `the page that was intended is of the kind of the one that a link resolves to`(
    _ link: String, fixed: String
  ) {
    var texts = Self.indexes
    texts["authors/google/README.md"] = "# Google\n"
    let path = "providers/openai/models/gpt-5.md"
    texts[path] = "# gpt-5\n\n[More models by OpenAI](\(link))\n"
    for (path, text) in texts where path.hasSuffix("README.md") {
      texts[path.replacing("README.md", with: "_index.md")] = text
    }
    let found = SmallCatalog(texts: texts).diagnostics(["misleading-link"])
    #expect(found.map(\.path) == [path])
    #expect(found.first?.fix?.edits.map(\.replacement) == [fixed])
  }

  @Test func `the name of the file that a link resolves to is a right label`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      places: [{name: github, title: GitHub, links: files}]
      fields: {}
      kinds: {page: {paths: ["{path}"]}}
      """)
    let texts = [
      "NEWS.md": "# News\n", "a/NEWS.md": "# News of a\n", "a/OLD.md": "# Old\n",
      "a/README.md": "# A\n\n[NEWS.md](NEWS.md), [`NEWS.md`](NEWS.md), [NEWS.md](OLD.md)\n",
    ]
    let found = SmallCatalog(texts.mapValues { Array($0.utf8) }, contract: contract)
      .diagnostics(["misleading-link"])
    #expect(
      found.map(\.message.text) == ["link 'NEWS.md' resolves to 'a/OLD.md', but names 'NEWS.md'"])
  }

  @Test func `where links are not checked, an address without its colon is reported`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {}
      kinds: {page: {paths: ["{path}"]}}
      """)
    let text = "# A\n\n[x](https//a.org) [y](HTTP//a.org) [z](https/a.md)\n"
    let found = SmallCatalog(["a.md": Array(text.utf8)], contract: contract).diagnostics()
    #expect(found.map(\.rule) == ["broken-address", "broken-address"])
  }

  @Test(arguments: [
    "https://github.com/", "HTTPS://GitHub.com/", "https://github.com:443/",
    "Https://GITHUB.COM:443/",
  ])
  func `an address of the catalog itself is recognised by the contract`(_ site: String) throws {
    let catalog = try SmallCatalog.datasets()
    let url = "\(site)example/datasets/blob/main/"
    let changed = try #require(
      catalog.replacing(
        "](../../index.md)", with: "](\(url)index.md#top)", at: "tasks/programs/humaneval.md"))
    let found = changed.diagnostics()
    #expect(found.map(\.rule) == ["absolute-catalog-link"])
    #expect(found.first?.fix?.title == "write '../../index.md#top'")
  }

  @Test(arguments: [
    "https://github.com:80/example/datasets/blob/main/",
    "https://github.com/Example/datasets/blob/main/",
    "https://github.org/example/datasets/blob/main/",
    "https://github.com.example.org/example/datasets/blob/main/",
  ])
  func `an address of another site is not one of the catalog`(_ url: String) throws {
    let catalog = try SmallCatalog.datasets()
    let changed = try #require(
      catalog.replacing(
        "](../../index.md)", with: "](\(url)index.md#top)", at: "tasks/programs/humaneval.md"))
    #expect(changed.diagnostics(["absolute-catalog-link"]).isEmpty)
  }

  @Test(arguments: [
    ["https://x.org/a/", "https://x.org/a/tree/main/"],
    ["https://x.org/a/tree/main/", "https://x.org/a/"],
  ])
  func `the root of an absolute address is the longest that it begins with`(_ urls: [String]) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      places: [{name: site, title: the site, links: files, urls: [\(urls.joined(separator: ", "))]}]
      fields: {title: {type: text}}
      kinds: {page: {paths: ["{id}.md", "models/{id}.md"], heading: title}}
      """)
    let page = "[a](https://x.org/a/tree/main/models/b.md) [b](https://x.org/a/models/b.md)\n"
    let catalog = SmallCatalog(
      ["a.md": Array(page.utf8), "models/b.md": Array("# B\n".utf8)], contract: contract)
    let found = catalog.diagnostics(["absolute-catalog-link"])
    #expect(found.map { $0.fix?.title } == ["write 'models/b.md'", "write 'models/b.md'"])
  }

  @Test(arguments: [
    ("./models/README.md", nil), ("models/README.md", nil), ("models/README", nil),
    ("models/", nil), ("models/lens_2.md", "models/lens-2.md"),
  ])
  func `a page that no link resolves to is not suggested, also not by its own path`(
    _ link: String, suggestion: String?
  ) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      places:
        - name: site
          title: the site
          links: served
          index: _index.md
          twin: README.md
          markdown: strip
      fields: {title: {type: text}}
      kinds: {page: {paths: ["{id}.md", "models/{id}.md"], heading: title}}
      """)
    let texts = [
      "_index.md": "# A\n\n[x](\(link))\n", "models/README.md": "# B\n",
      "models/lens-2.md": "# C\n",
    ]
    let found = SmallCatalog(texts.mapValues { Array($0.utf8) }, contract: contract)
      .diagnostics(["broken-link"])
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    #expect(found.map(\.message.text) == ["link '\(link)' resolves to no page\(hint)"])
  }
}
