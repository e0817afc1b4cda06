import Catalog
import Diagnostics
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

  @Test func `the message reckons, and the fix writes what it comes to`() throws {
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
    ("| $0.40/1M | $1.60/1M |", "| Free | 0 |", 7),
    ("| $0.40/1M | $1.60/1M |", "| $0.50/1M | $1.60/1M |", 7),
    ("| $0.40/1M | $1.60/1M |", "| - | $1.60/1M |", 0),
    ("| $0.40/1M | $1.60/1M |", "| x | $1.60/1M |", 0),
    ("| $0.40/1M | $1.60/1M |", "| $0.404/1M | $1.60/1M |", 6),
    ("1000 chats |", "100 chats |", 1), ("| 675k |", "| 675,000 |", 0), ("| 675k |", "| 676k |", 1),
    ("| 1k tokens | 500 tokens |", "| 1,000 tokens | 500 tokens |", 0),
    ("| 1k tokens | 500 tokens |", "| 500 tokens | 1.0k tokens |", 2),
    ("Quick chat (1K in, 500 out)", "Quick chat (9K in, 500 out)", 0),
  ])
  func `costs follow from what the page says`(
    _ original: String, _ text: String, findings count: Int
  ) throws {
    let page = try Self.page().replacing(original, with: text)
    #expect(findings(page).filter { !$0.message.text.contains("formula") }.count == count)
  }

  @Test func `amounts and prices of any size are reckoned without overflow`() throws {
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
