import Contract
import Records
import SourceText
import TestSupport
import Testing

struct RecordPlacesTests {
  private static let texts = [
    AuthorPage.path: AuthorPage.text, ProviderPage.path: ProviderPage.text,
  ]
  private let author = Page.reading(AuthorPage.path, AuthorPage.text)
  private let provider = Page.reading(ProviderPage.path, ProviderPage.text)

  @Test func `facts are in the order of the page, each with its place`() {
    #expect(
      author.contents.facts.map { "\($0.place) \(author.element(of: $0)): \(author.text(of: $0))" }
        == [
          "frontmatter title: gpt-4.1-mini", "frontmatter author: OpenAI",
          "breadcrumb author: OpenAI", "breadcrumb title: gpt-4.1-mini",
          "heading title: gpt-4.1-mini", "table id: gpt-4.1-mini",
          "table context-window: 1.0M tokens", "table max-output: 32k tokens",
          "table release-date: 2025-04-14", "table open-weights: false",
          "table listed-provider: OpenAI", "table context-window: 1.0M", "table input-price: $0.40",
          "table output-price: $1.60", "table notes: ",
          "table listed-provider: Azure", "table context-window: —", "table input-price: —",
          "table output-price: —", "table notes: preview",
          "footer page-updated: 2025-09-04 04:38:40 UTC",
        ])
  }

  @Test func `facts of a record have no row, facts of a table of records have`() {
    let rows = author.contents.facts.filter { $0.place == .table }.map {
      author.contents.row(of: $0)
    }
    #expect(rows == [nil, nil, nil, nil, nil, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  }

  @Test func `labels, matrices, one-row tables and controls are read`() throws {
    let page = provider
    #expect(page.texts(of: "title") == ["gpt-4.1-mini", "gpt-4.1-mini"])
    #expect(page.texts(of: "id") == ["gpt-4.1-mini"])
    #expect(page.texts(of: "knowledge-cutoff") == ["2024-06-01"])
    #expect(try page.fact("context-window").quantity?.least == 1_047_576)
    #expect(try page.fact("max-output").quantity?.least == 32_768)
    #expect(try page.fact("input-image").tick == true)
    #expect(try page.fact("output-image").tick == false)
    #expect(try page.fact("tool-choice").tick == true)
    #expect(try page.fact("web-search").tick == false)
    #expect(try page.fact("temperature").tick == true)
    #expect(try page.fact("top-p").tick == true)
    #expect(page.texts(of: "top-k").isEmpty)
    #expect(page.texts(of: "created") == ["2025-09-04 04:38:24 UTC"])
    #expect(page.texts(of: "updated") == ["2025-09-04 04:38:24 UTC"])
    #expect(page.texts(of: "page-updated") == ["2025-09-04 04:38:40 UTC"])
  }

  @Test func `badges have the vocabulary of their section`() throws {
    #expect(author.contents.badges.map(\.vocabulary.name) == ["capabilities", "capabilities"])
    #expect(provider.contents.badges.map(\.vocabulary.name) == ["technical", "capabilities"])
    #expect(author.contents.badges.map { $0.definition?.label } == ["text", "input"])
    let items = try #require(author.contents.badges.last).items
    #expect(items.map(\.text) == ["text", "image"])
    #expect(items.map { author.source.text($0.range) } == ["text", "image"])
    #expect(try #require(author.contents.badges.first).items.isEmpty)
  }

  @Test func `the tables of the contract are recorded`() {
    #expect(author.contents.tables.map(\.layout.columns.first) == ["Specification", "Provider"])
    #expect(
      provider.contents.tables.map(\.layout.columns.first)
        == ["Direction", "Tool Calling", "Temperature"])
  }

  @Test(arguments: texts.keys.sorted())
  func `line ends and a byte order mark change no fact`(_ path: String) throws {
    let text = try #require(Self.texts[path])
    let page = Page.reading(path, text)
    let facts = page.contents.facts.map { page.text(of: $0) }
    for variant in [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
      "\u{FEFF}" + text.replacing("\n", with: "\r\n"),
    ] {
      let other = Page.reading(path, variant)
      #expect(other.contents.facts.map { other.text(of: $0) } == facts)
      #expect(other.contents.facts.map(\.place) == page.contents.facts.map(\.place))
      #expect(other.contents.badges.count == page.contents.badges.count)
    }
  }

  @Test(arguments: texts.keys.sorted())
  func `headings whose symbols were damaged are found`(_ path: String) throws {
    let text = try #require(Self.texts[path])
    let page = Page.reading(path, text)
    for damaged in ["ðŸ“‹", "üìã", "\u{FFFD}\u{FFFD}", "?"] {
      var other = text
      for symbol in ["📋", "🎯", "🌐", "🔬", "🎛️"] {
        other = other.replacing(symbol, with: damaged)
      }
      let read = Page.reading(path, other)
      #expect(
        read.contents.facts.map { read.text(of: $0) }
          == page.contents.facts.map { page.text(of: $0) })
      #expect(read.contents.badges.count == page.contents.badges.count)
    }
  }

  @Test func `a page of no kind has no facts`() {
    let page = Page.reading("notes.md", AuthorPage.text)
    #expect(page.kind == nil)
    #expect(page.contents.facts.isEmpty)
    #expect(page.contents.badges.isEmpty)
  }

  @Test func `bytes that are not text have no facts`() {
    let page = Page.reading(AuthorPage.path, Array(AuthorPage.text.utf8) + [0xFF])
    #expect(page.kind?.name == "author-model")
    #expect(page.contents.facts.isEmpty)
    #expect(page.data == nil)
  }
}
