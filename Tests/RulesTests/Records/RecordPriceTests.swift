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
      output: {type: price, unit: /1M, role: output-price}
    kinds:
      prices:
        paths: ["{provider}.yaml"]
        data:
          records:
            models: {each: "models[]", key: model, fields: {m: model, i: input, c: cached, o: output}}
    """)

  private func found(_ page: String, _ rule: String = "cached-price-exceeds-input") -> [String] {
    SmallCatalog(["a.yaml": Array(page.utf8)], contract: Self.contract)
      .diagnostics([rule]).map { "\($0.range.start) \($0.message.text)" }
  }

  @Test func `a cached price above the input price of its record is reported`() {
    #expect(
      found("models: [{m: a, i: 1, c: 2}, {m: b, i: 3, c: 2}, {m: c, c: 4}]\n") == [
        "25 cached '2' is higher than the input '1'"
      ])
  }

  @Test(arguments: [
    ("{m: a, i: 400, o: 1.6}", "input '400' is more than 50 times the output '1.6'"),
    ("{m: a, i: 0.4, o: 1600}", "output '1600' is more than 500 times the input '0.4'"),
    ("{m: a, i: 0.4, o: 1.6}", nil), ("{m: a, i: 50, o: 1}", nil), ("{m: a, i: 1, o: 500}", nil),
    ("{m: a, i: 50.1, o: 1}", "input '50.1' is more than 50 times the output '1'"),
    ("{m: a, i: 400, o: 0}", nil), ("{m: a, i: 0, o: 400}", nil), ("{m: a, i: 400}", nil),
  ])
  func `prices of input and output that differ by an implausible factor are reported`(
    _ record: String, _ message: String?
  ) {
    let found = found("models: [\(record)]\n", "implausible-price").map {
      $0.drop { $0 != " " }.dropFirst()
    }
    #expect(
      found
        == [message.map { "\($0); is one of them for another number of tokens?" }]
        .compactMap { $0.map { $0[...] } })
  }
}
