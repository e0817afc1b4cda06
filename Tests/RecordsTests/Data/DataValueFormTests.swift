import Contract
import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

/// Numbers, prices, URLs and lists in data.
@Suite struct DataValueFormTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    missing: [""]
    prices: {currency: $}
    fields:
      input: {type: price, unit: /1M}
      token-price: {type: price, currency: ~, unit: /1}
      score: {type: number, unit: "%"}
      home: {type: url}
      docs: {type: url}
      tags: {type: list, items: [fast, slow, "a,b"]}
    kinds:
      model:
        paths: ["models/{id}.json", "models/{id}.yaml", "models/{id}.toml"]
        data:
          units: {input: /1}
          fields: {input: input, token: token-price, score: score, home: home, docs: docs, tags: tags}
      page:
        paths: ["{id}.md"]
        labels:
          - values: {Input: input, Token: token-price, Score: score, Home: home}
    """)

  private func interval(_ page: Page, _ field: String) throws -> ValueInterval {
    let value = ValueInterval(try page.fact(field), on: page)
    return try #require(value)
  }

  private func page(_ text: String, _ path: String = "models/x.yaml") -> Page {
    Page.reading(path, Array(text.utf8), contract: Self.contract)
  }

  @Test(arguments: [
    ("4.4e-7", "$0.44/1M"), ("1.875e-8", "$0.01875/1M"), ("0.00000044", "$0.44"),
    ("0", "$0.00/1M"), ("1e-10", "$0.0001/1M"),
  ])
  func `a price per token agrees with one per million`(data: String, text: String) throws {
    let number = page("input: \(data)\n")
    let price = page("- **Input**: \(text)\n", "x.md")
    let one = try interval(number, "input")
    let other = try interval(price, "input")
    #expect(one.agrees(with: other))
  }

  @Test(arguments: [
    ("$0.00000044", "$0.44/1M"), ("$0.00000044/1", "$0.44/1M"), ("$0.44/1M", "$0.44/1M"),
    ("Free", nil), ("$4", "$4000000.00"),
  ])
  func `a price in a text has the unit of the data, or its own`(data: String, text: String?) throws
  {
    let written = page("input: \"\(data)\"\n")
    guard let text else {
      #expect(try written.fact("input").isMalformed)
      return
    }
    let price = page("- **Input**: \(text)\n", "x.md")
    let one = try interval(written, "input")
    let other = try interval(price, "input")
    #expect(one.agrees(with: other))
  }

  @Test(arguments: [
    ("1152", "1153", false), ("2000", "2000", true), ("2000", "3000", false),
    ("1000", "2000", false), ("2000.5", "2000.50", true), ("4.4e-7", "2000", false),
    ("100000000", "100000001", false), ("1152.921504606", "1152.921504607", false),
  ])
  func `a large price of one is compared with others`(
    one: String, other: String, agree: Bool
  ) throws {
    let pages = [one, other].map { page("token: \($0)\n") }
    let values = try pages.map { try interval($0, "token-price") }
    #expect(values[0].agrees(with: values[1]) == agree)
    #expect(values[1].agrees(with: values[0]) == agree)
    let prices = try pages.map { try $0.fact("token-price").price }
    #expect(try #require(prices[0]).agrees(with: try #require(prices[1])) == agree)
    #expect(values[0].least <= values[1].least)
  }

  @Test func `a price per token differs from another one`() throws {
    let number = page("input: 4.4e-7\n")
    let price = page("- **Input**: $0.45/1M\n", "x.md")
    let one = try interval(number, "input")
    let other = try interval(price, "input")
    #expect(!one.agrees(with: other))
    #expect(number.value(of: try number.fact("input")) == .decimal("0.44"))
  }

  @Test(arguments: [
    ("4.4e-7", "0.00000044"), ("1.875e-8", "0.00000001875"), ("\"4.4e-7\"", "0.00000044"),
    ("\"0.00000044\"", "0.00000044"), ("1.25e-12", "0.00000000000125"),
  ])
  func `the price of one token keeps its digits`(text: String, price: String) throws {
    let page = page("{\"token\": \(text)}", "models/x.json")
    #expect(page.value(of: try page.fact("token-price")) == .decimal(price))
  }

  @Test func `a bare price needs no sign, and has none`() throws {
    let bare = page("- **Token**: 4.4e-7\n", "x.md")
    #expect(bare.value(of: try bare.fact("token-price")) == .decimal("0.00000044"))
    #expect(try page("- **Token**: $0.44\n", "x.md").fact("token-price").isMalformed)
    #expect(try page("- **Token**: free of charge\n", "x.md").fact("token-price").isMalformed)
  }

  @Test func `a number of data is exact, and one of a text rounded`() throws {
    let data = page("score: 52.794\n")
    let text = page("- **Score**: 52.79 %\n", "x.md")
    let other = page("score: '52.79'\n")
    let one = try interval(data, "score")
    #expect(try one.agrees(with: interval(text, "score")))
    #expect(try !one.agrees(with: interval(other, "score")))
    #expect(text.value(of: try text.fact("score")) == .decimal("52.79"))
  }

  @Test(arguments: [
    ("- **Home**: https://example.com/a\n", "https://example.com/a"),
    ("- **Home**: <https://example.com/a>\n", "https://example.com/a"),
    ("- **Home**: [the site](https://example.com/a)\n", "https://example.com/a"),
    ("- **Home**: `https://example.com/a`\n", "https://example.com/a"),
  ])
  func `the URL of a link is its address`(text: String, url: String) throws {
    let page = page(text, "x.md")
    let fact = try page.fact("home")
    #expect(!fact.isMalformed)
    #expect(page.text(of: fact) == url)
    #expect(page.source.text(fact.range) == url)
  }

  @Test(arguments: [
    ("tags: fast, slow\n", "models/x.yaml"), ("tags: 'fast, slow'\n", "models/x.yaml"),
    ("{\"tags\": \"fast\\u002c s\\u006cow\"}", "models/x.json"),
    ("tags = \"fast, s\\u006cow\"", "models/x.toml"),
  ])
  func `a list in one text is split as the text is read`(text: String, path: String) throws {
    let page = page(text, path)
    let items = try page.fact("tags").list ?? []
    #expect(items.count == 2)
    guard items.count == 2 else { return }
    #expect(items.map(\.text) == ["fast", "slow"])
    #expect(page.source.text(items[0].range) == "fast")
    #expect(["slow", "s\\u006cow"].contains(page.source.text(items[1].range)))
  }

  @Test func `only an item that is one link has a label`() {
    func label(_ item: String) -> String? {
      Array(item.utf8)[...].linkLabel.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(label("[OpenAI](a.md)") == "OpenAI")
    #expect(label("[OpenAI](a.md) and [Groq](b.md)") == nil)
  }

  @Test func `stars and backslashes in a list of data are text`() throws {
    let page = page("tags: '*fast*, sl\\ow'\n")
    #expect(try page.fact("tags").list?.map(\.text) == ["*fast*", "sl\\ow"])
  }

  @Test func `a defect of an anchored value is one finding, at the anchor`() throws {
    let text = "home: &a example.com\ndocs: *a\n"
    #expect(page(text).malformedFacts.count == 1)
    let catalog = SmallCatalog(["models/x.yaml": Array(text.utf8)], contract: Self.contract)
    let found = catalog.diagnostics()
    #expect(found.map(\.rule) == ["invalid-value"])
    #expect(found.map(\.range) == [ByteRange(9, 20)])
  }
}
