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
    ("[alpha]XbetaY", "[alpha](beta)"), ("alphaXbYbeta", "alpha<b>beta"),
    ("alphaXbetaXgama", "alpha*beta*gamma"), ("alphaXXbeta~~", "~~alphabeta~~"),
    ("alphaX!-- c -->beta", "alpha<!-- c -->beta"), ("__alphabetaX", "__alphabeta__"),
    ("alphaX_beta", "alpha_beta"), ("alphabetX #", "alphabeta #"),
    ("alphaX 2 * beta", "alpha 2 * beta"),
  ]

  @Test(arguments: texts.map(\.right))
  func `what is written in a text is shown as the text`(_ text: String) throws {
    for place in [ValueStyle.MarkdownPlace.text, .cell, .linkText, .linkTextInCell] {
      let markdown = try #require(MarkdownText(text, at: place).markdown)
      #expect(MarkdownText.isShown(markdown, as: text))
      #expect(MarkdownText.isShown("\(markdown) and \(markdown)", as: "\(text) and \(text)"))
    }
  }

  @Test func `an address is written without backslashes, or not`() {
    #expect(MarkdownText("https://x.org/_a_~b~", at: .cell).markdown == "https://x.org/_a_~b~")
    #expect(MarkdownText("see https://x.org/*a*", at: .cell).markdown == nil)
    #expect(MarkdownText("<https://x.org>", at: .cell).markdown == nil)
  }

  @Test func `a label that would be shown otherwise has no fix`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {value: {type: text}}
      kinds:
        p:
          title: a page
          paths: ["{id}.md"]
          tables: [{columns: [N, "alpha*be*ta", V], each-row: {V: value}}]
      """)
    let page = "| N | alpha*be*tx | V |\n|---|---|---|\n| x | y | z |\n"
    let found = SmallCatalog(["a.md": Array(page.utf8)], contract: contract).diagnostics()
    #expect(!found.isEmpty)
    let edits = found.compactMap(\.fix).flatMap(\.edits).map(\.replacement)
    #expect(!edits.contains("alpha*be*ta"))
  }

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
