import Contract
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct WrongCostTests {
  private static let path = "providers/openai/models/gpt-4.1-mini.md"

  /// A cost of the page, by the tokens that it is for.
  struct Cost: Sendable {
    let text: String
    let input: Double
    let output: Double

    /// By the prices of the page, `$0.40` and `$1.60`.
    var exact: Double { (input * 0.4 + output * 1.6) / 1e6 }
    /// How far off it can be since both prices are rounded to cents.
    var slack: Double { (input + output) * 0.005 / 1e6 }
  }

  private static let costs = [
    Cost(text: "$0.001200", input: 1e3, output: 500),
    Cost(text: "$0.005600", input: 10e3, output: 1e3),
    Cost(text: "$0.0232", input: 50e3, output: 2e3),
    Cost(text: "$0.0180", input: 5e3, output: 10e3),
    Cost(text: "$0.5400", input: 450e3, output: 225e3),
    Cost(text: "$7.20", input: 6e6, output: 3e6),
    Cost(text: "$108.00", input: 90e6, output: 45e6),
  ]

  private static func page() throws -> String {
    String(decoding: try PackageFolder.bytes(of: "Fixtures/clean/sample/\(path)"), as: UTF8.self)
  }

  private func findings(_ text: String) -> [Diagnostic] {
    SmallCatalog(texts: [Self.path: text]).diagnostics(["wrong-cost"])
  }

  @Test(arguments: costs)
  func `a cost with a digit changed is wrong where rounding does not explain it`(
    _ cost: Cost
  ) throws {
    let page = try Self.page()
    let digits = Array(cost.text)
    let decimals = digits.count - 1 - (digits.firstIndex(of: ".") ?? 0)
    var step = 0.5
    for _ in 0..<decimals { step /= 10 }
    var wrong = 0
    for place in digits.indices where digits[place].isNumber {
      for digit in "0123456789" where digit != digits[place] {
        var changed = digits
        changed[place] = digit
        let text = String(changed)
        let amount = try #require(Double(text.dropFirst()))
        let isWrong = abs(amount - cost.exact) > cost.slack + step + 1e-12
        wrong += isWrong ? 1 : 0
        let found = findings(page.replacing(cost.text, with: text))
        #expect(
          found.map { $0.fix != nil } == (isWrong ? [true] : []), "\(text)")
      }
    }
    #expect(wrong > 20)
  }

  @Test func `the message has the computation, and the fix its result`() throws {
    let page = try Self.page().replacing("$0.005600", with: "$0.057000")
    let found = findings(page)
    #expect(
      found.map(\.message.text) == [
        """
        total cost '$0.057000' of 'Document summary (10K in, 1K out)' should be '$0.005600': \
        10k × $0.40/1M + 1k × $1.60/1M = $0.0056
        """
      ])
    let fixed = SmallCatalog(texts: [Self.path: page]).applying(found).catalog
    #expect(fixed.pages[Self.path] == Array(try Self.page().utf8))
  }

  @Test(arguments: [
    ("| $0.40/1M | $1.60/1M |", "| Free | 0 |", 2),
    ("| $0.40/1M | $1.60/1M |", "| $0.50/1M | $1.60/1M |", 1),
    ("| $0.40/1M | $1.60/1M |", "| - | $1.60/1M |", 0),
    ("| $0.40/1M | $1.60/1M |", "| x | $1.60/1M |", 0),
    ("| $0.40/1M | $1.60/1M |", "| $0.404/1M | $1.60/1M |", 1),
    ("1000 chats |", "100 chats |", 1), ("| 675k |", "| 675,000 |", 0), ("| 675k |", "| 676k |", 1),
    ("| 1k tokens | 500 tokens |", "| 1,000 tokens | 500 tokens |", 0),
    ("| 1k tokens | 500 tokens |", "| 500 tokens | 1.0k tokens |", 2),
    ("Quick chat (1K in, 500 out)", "Quick chat (9K in, 500 out)", 0),
  ])
  func `costs follow from the prices of the page`(
    _ original: String, _ text: String, findings count: Int
  ) throws {
    let page = try Self.page().replacing(original, with: text)
    #expect(findings(page).filter { !$0.message.text.contains("formula") }.count == count)
  }

  @Test func `a price that all costs and the formula contradict is reported once, at the price`()
    throws
  {
    let page = try Self.page().replacing("| $0.40/1M |", with: "| $4.00/1M |")
    let found = findings(page)
    #expect(
      found.map(\.message.text) == [
        "input price '$4.00/1M' contradicts 7 costs of the page, which follow from '$0.40/1M'"
      ])
    // The formula, and seven costs.
    #expect(found.map(\.related.count) == [8])
    let fixed = SmallCatalog(texts: [Self.path: page]).applying(found).catalog
    #expect(fixed.pages[Self.path] == Array(try Self.page().utf8))
  }

  @Test func `where the formula has the price as well, the costs may be old, and there is no fix`()
    throws
  {
    let page = try Self.page().replacing("$0.40", with: "$4.00")
    let found = findings(page)
    #expect(found.map { $0.fix == nil } == [true])
    #expect(found.map(\.related.count) == [7])
  }

  @Test func `two prices that the formula and all costs contradict are reported once each`() throws
  {
    let page = try Self.page().replacing("| $0.40/1M | $1.60/1M |", with: "| $4.00/1M | $9.60/1M |")
    let found = findings(page)
    #expect(
      found.map(\.message.text) == [
        "input price '$4.00/1M' contradicts 7 costs of the page, which follow from '$0.40/1M'",
        "output price '$9.60/1M' contradicts 7 costs of the page, which follow from '$1.60/1M'",
      ])
    let fixed = SmallCatalog(texts: [Self.path: page]).applying(found).catalog
    #expect(fixed.pages[Self.path] == Array(try Self.page().utf8))
  }

  @Test func `two prices in each other's places are reported, and no cost, without a formula`()
    throws
  {
    let right = try Self.page().replacing("Cost = (Input", with: "Not (Input")
    let page = right.replacing("| $0.40/1M | $1.60/1M |", with: "| $1.60/1M | $0.40/1M |")
    let found = findings(page)
    #expect(found.map(\.fix?.title) == ["write '$0.40/1M'", "write '$1.60/1M'"])
    let fixed = SmallCatalog(texts: [Self.path: page]).applying(found).catalog
    #expect(fixed.pages[Self.path] == Array(right.utf8))
  }

  @Test func `two wrong prices without a formula leave the costs to be reported`() throws {
    let page = try Self.page().replacing("Cost = (Input", with: "Not (Input")
      .replacing("| $0.40/1M | $1.60/1M |", with: "| $4.00/1M | $9.60/1M |")
    #expect(findings(page).count > 2)
  }

  @Test(arguments: [
    (
      "| $0.40/1M | $1.60/1M |", "| - | $1.60/1M |",
      ["input price is missing, but is '$0.40' in the formula"]
    ),
    (
      "| $0.40/1M | $1.60/1M | - |", "| $0.40/1M | - | $1.60/1M |",
      ["output price is missing, but is '$1.60' in the formula"]
    ),
    (
      "| 2k tokens | $0.0232 |", "| 2k tokens |  |",
      [
        """
        total cost '' of 'RAG query (50K in, 2K out)' should be '$0.0232': \
        50k × $0.40/1M + 2k × $1.60/1M = $0.0232
        """
      ]
    ),
    (
      "$0.001200", "$0.00",
      [
        """
        total cost '$0.00' of 'Quick chat (1K in, 500 out)' should be '$0.0012': \
        1k × $0.40/1M + 500 × $1.60/1M = $0.0012
        """
      ]
    ),
  ])
  func `a cost that is missing or rounded to zero is reported at its place`(
    _ original: String, _ text: String, messages: [String]
  ) throws {
    let page = try Self.page().replacing(original, with: text)
    #expect(findings(page).map(\.message.text) == messages)
  }

  @Test(arguments: [
    "Cost = (Output Tokens / 1M × $0.40) + (Input Tokens / 1M × $1.60)",
    "Cost = (Input Tokens / 1K × $0.40) + (Output Tokens / 1K × $1.60)",
    "Cost = (Input Tokens / 1M × $0.40) - (Output Tokens / 1M × $1.60)",
    "Cost = (Input Tokens / 1M × $0.40)",
  ])
  func `a formula of another form is reported`(_ formula: String) throws {
    let page = try Self.page().replacing(
      "Cost = (Input Tokens / 1M × $0.40) + (Output Tokens / 1M × $1.60)", with: formula)
    let found = SmallCatalog(texts: [Self.path: page]).diagnostics([
      "malformed-price", "wrong-cost",
    ])
    #expect(found.map(\.rule) == ["malformed-price"])
  }

  @Test func `costs of any amounts and prices are computed without overflow`() throws {
    let contract = try ContractReader.read(
      Array(
        """
        contract: 1
        name: x
        ids: {characters: a}
        prices: {currency: $}
        fields: {use: {type: text}, fee: {type: price}, tip: {type: price}, cost: {type: price}}
        kinds:
          page:
            paths: [a.md]
            labels: [{values: {Fee: fee, Tip: tip}}]
            tables: [{columns: [Use, Cost], each-row: {Use: use, Cost: cost}}]
            costs:
              - {case: use, cost: cost, cases: {All: {amounts: {fee: 1000000000000, tip: 1000000000000}}}}
        """.utf8)
    ).get()
    func findings(fee: String, cost: String) -> [String] {
      let page = """
        - **Fee**: \(fee)
        - **Tip**: \(fee)

        | Use | Cost |
        |---|---|
        | All | \(cost) |
        """
      let catalog = SmallCatalog(["a.md": Array(page.utf8)], contract: contract)
      return catalog.diagnostics(["wrong-cost"]).map(\.message.text)
    }
    #expect(findings(fee: "$999,999,999.00", cost: "$1.00") == [])
    #expect(
      findings(fee: "$0.000001", cost: "$1.00") == [
        """
        cost '$1.00' of 'All' should be '$2000000.00': \
        1000B × $0.000001 + 1000B × $0.000001 = $2000000.00
        """
      ])
  }
}
