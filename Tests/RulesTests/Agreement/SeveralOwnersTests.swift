import Diagnostics
import TestSupport
import Testing

/// A row about the pages of several owners, which states one of their values.
@Suite struct SeveralOwnersTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    prices: {currency: $}
    missing: [N/A]
    fields:
      price: {type: price}
      note: {type: text}
      model: {type: link}
      offered-by: {type: text}
    kinds:
      root:
        paths: [README.md]
        tables:
          - columns: [Model, Provider, Price]
            each-row: {Model: model, Provider: offered-by, Price: price}
            listing:
              subject: model
              pages: model
              counterpart: {pages: offer, owner: offered-by, several: [Multiple], agree: [price]}
      model: {title: a model, paths: ["models/{id}.md"], labels: [{values: {Note: note}}]}
      offer:
        title: an offer
        paths: ["offers/{provider}/{id}.md"]
        labels: [{values: {Price: price, Note: note}}]
    agreement: [{kinds: [model, offer], by: "{id}", fields: [note]}]
    """)

  private func found(_ row: String, _ prices: String...) -> [String] {
    var pages = ["README.md": "# X\n\n| Model | Provider | Price |\n|---|---|---|\n\(row)\n"]
    pages["models/m.md"] = "# m\n"
    for (name, price) in zip(["a", "b", "c"], prices) {
      pages["offers/\(name)/m.md"] = "# m\n\n**Price**: \(price)\n"
    }
    return SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: Self.contract)
      .diagnostics(["facts-disagree"]).map { "\($0.path) \($0.message.text)" }
  }

  @Test func `a value that no owner has is reported at the row`() {
    let row = "| [m](models/m.md) | Multiple | $3.00 |"
    #expect(
      found(row, "$2.00", "$4.00") == [
        "README.md price is '$3.00' here, but '$2.00' in 'offers/a/m.md' and '$4.00' in 'offers/b/m.md'"
      ])
    #expect(found(row, "$2.00", "$2.00").count == 1)
    #expect(found(row, "$2.00", "N/A").count == 1)
  }

  @Test func `a value that one of them has is right`() {
    #expect(found("| [m](models/m.md) | Multiple | $3.00 |", "$2.00", "$3.00", "$4.00") == [])
    #expect(found("| [m](models/m.md) | Multiple | $3.00 |", "N/A", "N/A") == [])
    #expect(found("| [m](models/m.md) | Multiple | $3.00 |") == [])
  }

  @Test func `a row without a value is reported where all owners state one`() {
    let row = "| [m](models/m.md) | Multiple | N/A |"
    #expect(found(row, "$2.00", "$3.00").count == 1)
    #expect(found(row, "$2.00", "N/A") == [])
  }

  @Test func `a row of one owner has the value of that one`() {
    #expect(found("| [m](models/m.md) | a | $3.00 |", "$2.00", "$3.00").count == 1)
    #expect(found("| [m](models/m.md) | b | $3.00 |", "$2.00", "$3.00") == [])
  }
}
