import Contract
import Records
import SourceText
import TestSupport
import Testing

@testable import Catalog

/// Which changes of a page other pages can see.
struct PageComparisonTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: models
    ids: {characters: "a-z"}
    fields:
      id: {type: id, role: id}
      name: {type: text, role: title}
      note: {type: text}
      window: {type: quantity}
      base: {type: text}
    kinds:
      model:
        paths: ["{id}.yaml"]
        data: {fields: {id: id, name: name, note: note, window: window, base: base}}
      text: {paths: ["{id}.md"], heading: name}
      offer: {paths: ["offers/{id}.yaml"], data: {fields: {window: window}}}
    agreement: [{kinds: [model, offer], by: id, fields: [window]}]
    references: [{field: model.base, to: model.id}]
    """)

  private func summary(_ text: String, _ path: String = "a.yaml") -> PageSummary {
    PageSummary(.reading(path, text, contract: Self.contract))
  }

  private static let page = "id: a\nname: A 1\nnote: x\nwindow: 1000\nbase: b\n"

  @Test(arguments: [
    page, "# x\n\n" + page, page.replacing("A 1", with: "'A 1 '"),
    page.replacing("note: x", with: "note: a longer one"),
  ])
  func `a change that moves values only is not seen`(_ text: String) {
    #expect(summary(text).looksLike(summary(Self.page)))
  }

  @Test(arguments: [
    page.replacing("A 1", with: "A 2"), page.replacing("1000", with: "2000"),
    page.replacing("1000", with: "1_000"), page.replacing("base: b", with: "base: c"),
    page.replacing("base: b\n", with: ""), page.replacing("id: a", with: "id: b"),
    page.replacing("id: a\n", with: ""), page.replacing("1000", with: "x"), "", "a: [",
  ])
  func `a change of what other pages compare is seen`(_ text: String) {
    #expect(!summary(text).looksLike(summary(Self.page)))
    #expect(!summary(Self.page).looksLike(summary(text)))
  }

  @Test func `pages with links are not compared`() {
    let page = summary("# A\n\n[b](b.md)\n", "a.md")
    #expect(!page.looksLike(page))
  }

  /// A new property of summaries belongs in the comparison, and here.
  @Test func `all of a summary is compared`() {
    let compared: Set = [
      "path", "layout", "shape", "isWhole", "statesFolder", "otherID", "isReadable",
      "hasCarriageReturns", "anchors", "id", "heading", "names", "storedFacts", "inheritedFacts",
      "doubtful", "misordered", "silent", "absent", "hasDoubtfulTables", "lacksHeading",
      "uncounted", "unsummed", "values", "inheritedValues", "mayHaveMoreValues",
    ]
    let empty: Set = [
      "links", "copiedRecords", "unknownBases", "blanks", "denied", "tables", "badges", "lines",
    ]
    let ofPath: Set = ["isIndex", "captureNames", "firstCapture", "normalID", "ownerPlace"]
    let all = Mirror(reflecting: summary(Self.page)).children.compactMap(\.label)
    #expect(Set(all).subtracting(["shared"]) == compared.union(empty).union(ofPath))
  }
}
