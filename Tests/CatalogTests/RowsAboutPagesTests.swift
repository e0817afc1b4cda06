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
              agree: [low]
              counterpart: {pages: offer, owner: maker, agree: [high]}
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
}
