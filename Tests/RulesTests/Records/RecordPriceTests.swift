import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Prices in records of data.
@Suite struct RecordPriceTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    prices: {currency: $}
    fields:
      model: {type: text}
      input: {type: price, unit: /1M, role: input-price}
      cached: {type: price, unit: /1M, role: cache-read-price}
    kinds:
      prices:
        paths: ["{provider}.yaml"]
        data:
          records:
            models: {each: "models[]", key: model, fields: {m: model, i: input, c: cached}}
    """)

  private func found(_ page: String) -> [String] {
    SmallCatalog(["a.yaml": Array(page.utf8)], contract: Self.contract)
      .diagnostics(["cached-price-exceeds-input"]).map { "\($0.range.start) \($0.message.text)" }
  }

  @Test func `a cached price above the input price of its record is reported`() {
    #expect(
      found("models: [{m: a, i: 1, c: 2}, {m: b, i: 3, c: 2}, {m: c, c: 4}]\n") == [
        "25 cached '2' is higher than the input '1'"
      ])
  }
}
