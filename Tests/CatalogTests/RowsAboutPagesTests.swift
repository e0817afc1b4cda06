import Diagnostics
import TestSupport
import Testing

/// What rows state about a page and its counterpart, compared with these pages.
@Suite struct RowsAboutPagesTests {
  private static func contract(agreement: String) -> String {
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      thing: {type: link}
      name: {type: text}
      maker: {type: text}
      low: {type: quantity}
      high: {type: quantity}
    kinds:
      list:
        paths: [list.md]
        tables:
          - columns: [Thing, Maker, High]
            each-row: {Thing: thing, Maker: maker, High: high}
            listing:
              subject: thing
              pages: thing
              counterpart: {pages: offer, owner: maker, several: [Many], agree: [high]}
          - columns: [Thing, Top]
            each-row: {Thing: thing, Top: high}
            listing: {subject: thing, pages: thing, agree: [high]}
      maker: {paths: ["m/{maker}.md"], heading: name}
      thing:
        paths: ["t/{id}.md"]
        labels: [{values: {Name: name, Steps: "{low} to {high}"}}]
      offer:
        paths: ["o/{maker}/{id}.md"]
        labels: [{values: {Name: name, High: high}}]
    agreement: \(agreement)
    """
  }

  private func found(
    _ pages: [String: String],
    agreement: String = "[{kinds: [thing, offer], by: id, fields: [high]}]"
  ) -> [String] {
    let catalog = SmallCatalog(
      pages.mapValues { Array($0.utf8) },
      contract: SmallCatalog.contract(Self.contract(agreement: agreement)))
    return catalog.diagnostics(["facts-disagree"]).map { "\($0.path): \($0.message.text)" }
  }

  @Test func `a text that does not match its template may state each of its fields`() {
    let list = "| Thing | Top |\n|---|---|\n| [a](t/a.md) | 3 |\n"
    #expect(found(["list.md": list, "t/a.md": "**Steps**: 1 until 3\n"]) == [])
    #expect(found(["list.md": list, "t/a.md": "**Steps**: 1 to 4\n"]).count == 1)
  }

  @Test(arguments: [
    "[{kinds: [thing, offer], by: id, fields: [high]}]",
    """
    [{kinds: [thing, offer], by: id, fields: [high]},
     {kinds: [thing, offer], by: id, fields: [name]}]
    """,
  ])
  func `a row is compared with its counterpart, in however many agreements that is`(
    _ agreement: String
  ) {
    let pages = [
      "list.md": "| Thing | Maker | High |\n|---|---|---|\n| [a](t/a.md) | Acme | 2 |\n",
      "m/acme.md": "# Acme\n", "t/a.md": "**Name**: A\n",
      "o/acme/a.md": "- **Name**: A\n- **High**: 7\n",
    ]
    #expect(
      found(pages, agreement: agreement)
        == ["list.md: high is '2' here, but '7' in 'o/acme/a.md'"])
  }

  /// A list with one row, and offers of two makers with a page each.
  private func offers(_ row: String, _ highs: [String], thing: String? = nil) -> [String] {
    var pages = ["list.md": "| Thing | Maker | High |\n|---|---|---|\n\(row)\n"]
    for (maker, high) in zip(["acme", "best"], highs) {
      pages["m/\(maker).md"] = "# \(maker)\n"
      pages["o/\(maker)/README.md"] = "# \(maker)\n"
      pages["o/\(maker)/a.md"] = "# A\n\n- **Name**: A\n- **High**: \(high)\n"
    }
    pages["t/a.md"] = thing
    return found(pages, agreement: "[{kinds: [thing, offer], by: id, fields: [name]}]")
  }

  @Test func `a row of several owners is compared with the pages of all of them`() {
    let page = "**Name**: A\n"
    #expect(offers("| [a](t/a.md) | Many | 2 |", ["2", "7"], thing: page) == [])
    #expect(offers("| [a](t/a.md) | Many | 7 |", ["2", "7"], thing: page) == [])
    #expect(
      offers("| [a](t/a.md) | Many | 9 |", ["7", "7"], thing: page)
        == ["list.md: high is '9' here, and '7' in 2 other places"])
    #expect(
      offers("| [a](t/a.md) | Many | 9 |", ["7"], thing: page)
        == ["list.md: high is '9' here, but '7' in 'o/acme/a.md'"])
    #expect(
      offers("| [a](t/a.md) | Many | 9 |", ["2", "7"], thing: page)
        == ["list.md: high is '9' here, but '2' in 'o/acme/a.md' and '7' in 'o/best/a.md'"])
    #expect(offers("| [a](t/a.md) | Many | 9 |", ["2", "about 7"], thing: page) == [])
  }

  @Test func `a row without a page of its own is compared with the page of the owner it names`() {
    #expect(offers("| A | acme | 2 |", ["2", "7"]) == [])
    #expect(
      offers("| A | acme | 7 |", ["2", "7"])
        == ["list.md: high is '7' here, but '2' in 'o/acme/a.md'"])
    #expect(
      offers("| A | Many | 9 |", ["2"]) == ["list.md: high is '9' here, but '2' in 'o/acme/a.md'"])
    #expect(offers("| A | Many | 9 |", ["2", "7"]) == [])
    #expect(offers("| A | other | 9 |", ["2", "7"]) == [])
  }
}
