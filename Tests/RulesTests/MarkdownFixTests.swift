import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

/// Fixes of values in Markdown: in cells, in code, in links and after labels.
@Suite struct MarkdownFixTests {
  private static let forms = [
    "| N | V |\n|---|---|\n| x | VALUE |\n", "| N | V |\n|---|---|\n| x | `VALUE` |\n",
    "| N | V |\n|---|---|\n| x | **VALUE** |\n", "| N | V |\n|---|---|\nx|VALUE\n",
    "- **Value**: VALUE\n", "- **Value**: `VALUE`\n", "**Value**: VALUE\n",
  ]

  private static let texts: [(wrong: String, right: String)] = [
    ("alphaXbeta", "alpha|beta"), ("alphaXbeta", "alpha\\beta"), ("alphaXbeta", "alpha`beta"),
    ("alphaXbeta", "alpha*beta"), ("alphaXbeta", "alpha[beta"), ("alphaXamp;b", "alpha&amp;b"),
    ("alphabetaX", "alphabeta\\"), ("alphabetaX", "alphabeta|"), ("alphaXbeta", "alpha<beta"),
    ("Xalphabeta", "\\alphabeta"), ("alphaX|beta", "alpha\\|beta"), ("alphaXbeta", "alpha beta"),
  ]

  @Test(arguments: forms)
  func `a fix is read as the text that the contract has`(_ form: String) {
    for (wrong, right) in Self.texts {
      let item = right.replacing("\\", with: "\\\\")
      let contract = SmallCatalog.contract(
        """
        contract: 1
        name: x
        ids: {characters: "a-z"}
        fields: {value: {type: text, items: ["\(item)"]}}
        kinds:
          p:
            title: a page
            paths: ["{id}.md"]
            labels: [{values: {Value: value}}]
            tables: [{columns: [N, V], each-row: {V: value}}]
        """)
      let isCell = form.hasPrefix("|")
      // A bar in a cell has a backslash.
      if wrong.contains("|"), isCell { continue }
      let page = form.replacing("VALUE", with: wrong)
      let catalog = SmallCatalog(["a.md": Array(page.utf8)], contract: contract)
      let found = catalog.diagnostics(["invalid-value"])
      #expect(found.count == 1, "\(page)")
      guard found.first?.fix != nil else {
        let isCode = form.contains("`")
        #expect(
          isCode && (right.contains("`") || right.contains("|") && isCell), "\(page) \(right)")
        continue
      }
      let fixed = catalog.applying(found).catalog
      let texts = fixed.page("a.md").map { page in page.contents.facts.map { page.text(of: $0) } }
      #expect(
        texts == [right], "\(fixed.pages["a.md"].map { String(decoding: $0, as: UTF8.self) } ?? "")"
      )
    }
  }
}
