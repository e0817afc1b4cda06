import DataSyntax
import MarkdownSyntax
import Records
import SourceText
import TestSupport
import Testing

/// Data files as pages.
@Suite struct DataPageTests {
  private static let texts = [
    "models/x.toml": """
    name = "GPT-4.1 mini"
    release_date = "2025-04"
    open_weights = false

    [limit]
    context = 1_047_576
    output = 0x8000

    [cost]
    input = 0.4

    [modalities]
    input = ["text", "image"]
    """,
    "models/x.json": """
    {"name": "GPT-4.1 mini", "release_date": "2025-04", "open_weights": false,
     "limit": {"context": 1047576, "output": 32768}, "cost": {"input": 4e-1},
     "modalities": {"input": ["text", "image"]}}
    """,
    "models/x.yaml": """
    name: GPT-4.1 mini
    release_date: 2025-04
    open_weights: false
    limit: {context: 1047576, output: 32768}
    cost:
      input: 0.40
    modalities:
      input: [text, image]
    """,
  ]

  @Test(arguments: texts.keys.sorted())
  func `a page has the same values in each format`(path: String) throws {
    let page = DataPages.page(Self.texts[path] ?? "", path)
    #expect(page.dataFailures.isEmpty)
    #expect(page.contents.facts.allSatisfy { $0.place == .data })
    func value(_ name: String) throws -> ExportedValue? { page.value(of: try page.fact(name)) }
    #expect(try value("name") == .text("GPT-4.1 mini"))
    #expect(try value("release") == .text("2025-04"))
    #expect(try value("open") == .boolean(false))
    #expect(try value("window") == .number(1_047_576))
    #expect(try value("output") == .number(32_768))
    #expect(try value("price") == .decimal("0.4"))
    #expect(try value("inputs") == .list(["text", "image"]))
  }

  @Test func `the range of a text is between its quotes`() throws {
    let page = DataPages.page("name = 'o3'\n")
    #expect(try page.source.text(page.fact("name").range) == "o3")
  }

  @Test(arguments: [
    ("name = 1\nlimit = {context = 0}", "window"), ("cost = {input = -1}", "price"),
    ("limit = {output = 1.5}", "output"), ("limit = {output = -5}", "output"),
    ("release_date = \"2025-13\"", "release"), ("release_date = \"2025\"", "release"),
    ("knowledge = \"2025-02-30\"", "cutoff"), ("limit = {output = 10000000000000000}", "output"),
    ("cost = {input = 9223372036.8547758075}", "price"),
  ])
  func `a value that its field does not have is malformed, and zero may mean none`(
    text: String, field: String
  ) throws {
    let fact = try DataPages.page(text).fact(field)
    #expect(fact.isMalformed != (field == "window"))
    #expect(fact.isMissing == (field == "window"))
  }

  @Test(arguments: [("2025", 365), ("2024-02", 29), ("2024-02-29", 1)])
  func `a date without a day is any day of its month or year`(text: String, days: Int) throws {
    let fact = try DataPages.page("knowledge = \"\(text)\"").fact("cutoff")
    let period = try #require(fact.days)
    #expect(period.upperBound.number - period.lowerBound.number + 1 == days)
  }

  @Test(arguments: [
    ("0.049999999999999996", "0.05"), ("4e-7", "0.0000004"), ("1e3", "1000"), ("0", "0"),
    ("0.0000000001", "0"),
  ])
  func `the price of a number is exact to a billionth`(text: String, price: String) throws {
    let page = DataPages.page("{\"cost\": {\"input\": \(text)}}", "models/x.json")
    #expect(page.value(of: try page.fact("price")) == .decimal(price))
  }

  @Test func `values with a problem are not facts`() {
    let page = DataPages.page("name = \"a\"\nname = \"b\"\nopen_weights = maybe\n")
    #expect(page.texts(of: "open").isEmpty)
    #expect(page.data?.problems.isEmpty == false)
  }

  @Test func `bytes of any kind are read`() {
    for bytes: [UInt8] in [[], [0xFF], [0xEF, 0xBB, 0xBF], [0], Array("\u{FEFF}name = 1".utf8)] {
      for path in ["models/x.toml", "models/x.json", "models/x.yaml"] {
        let page = Page.reading(path, bytes, contract: DataPages.contract)
        #expect(page.isData && page.syntax.nodes.isEmpty)
      }
    }
  }
}
