import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values in data that their fields do not allow.
@Suite struct ValuesInDataTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    prices: {currency: $}
    fields:
      status: {type: text, items: [alpha, beta]}
      size: {type: quantity, unit: bytes, missing: ["0"]}
      speed: {type: number, unit: Gbps}
      price: {type: price, unit: /h}
      found: {type: date, precision: year}
      released: {type: date, precision: month}
      checked: {type: timestamp}
    kinds:
      page:
        paths: ["{id}.yaml"]
        data:
          fields:
            status: status
            size: size
            speed: speed
            price: price
            found: found
            released: released
            checked: checked
    """)

  private func found(_ line: String) -> [Diagnostic] {
    SmallCatalog(["a.yaml": Array("\(line)\n".utf8)], contract: Self.contract).diagnostics()
  }

  @Test func `an empty text is not one of the items of a field`() {
    #expect(
      found("status: ''").map(\.message.text) == ["status cannot be ''; expected 'alpha', 'beta'"])
  }

  @Test(arguments: [
    ("price: .nan", "'.nan' is not a price; expected one such as '0.4'"),
    ("speed: fast", "'fast' is not a number; expected one such as '52.7'"),
    ("size: much", "'much' is not a number; expected one such as '32000'"),
  ])
  func `numbers of data are the examples in its messages`(_ line: String, _ words: String) {
    #expect(found(line).map { $0.message.text.hasSuffix(words) } == [true])
  }

  @Test func `a text for "no value" is not a number in quotes`() {
    #expect(found("size: '0'") == [])
    #expect(found("size: '1'").map(\.rule) == ["wrong-shape"])
  }

  @Test func `a price in quotes is the number without them`() {
    #expect(found("price: '0.40'").map { $0.fix?.edits.map(\.replacement) } == [["0.40"]])
  }

  @Test(arguments: [
    ("released: 0025-04-14", 1), ("released: 1025-04", 1), ("released: 1582-12-31", 1),
    ("released: 1583-01-01", 0), ("found: 0025-04-14", 0), ("found: 1025", 0),
    ("checked: 0025-04-14T00:00:00Z", 1), ("checked: 2025-04-14T00:00:00Z", 0),
  ])
  func `a day before those of ISO 8601 needs the precision of years`(_ line: String, _ count: Int) {
    #expect(found(line).map(\.rule) == Array(repeating: "malformed-date", count: count))
  }
}
