import Contract
import Diagnostics
import Records
import Rules
import SourceText
import TestSupport
import Testing

/// A rule that is not run on a page would find nothing on it.
@Suite struct PageFeatureTests {
  @Test(arguments: RuleExample.all)
  func `a rule finds nothing on a page without what it needs`(_ case: RuleExample) {
    let example = `case`.example
    for text in [`case`.marked.text, example.good ?? ""] {
      for page in pages(of: `case`.catalog(text)) { check(page) }
    }
  }

  @Test(arguments: RuleExample.all)
  func `nor on a page with random edits`(_ case: RuleExample) {
    let pieces = [
      "**a**: ", "| ", "|---|\n", "## 🎯 Capabilities\n", "# a\n---\n", "✅", "❌", "\u{200B}",
      "![x](https://img.shields.io/badge/vision-✓-purple) ", "[ab](", "](/x)", "`", "\n\n",
    ]
    var random = SeededRandom(seed: 5)
    let contract = `case`.catalog("").contract
    let original = Array(`case`.marked.text.utf8)
    for _ in 0..<5 {
      let bytes = random.mutate(original, with: pieces)
      check(Page.reading(`case`.example.path, bytes, contract: contract))
    }
  }

  private func pages(of catalog: SmallCatalog) -> [Page] {
    catalog.pages.keys.sorted().compactMap { catalog.page($0) }
  }

  private func check(_ page: Page) {
    let features = PageFeatures(of: page)
    guard page.alias == nil else { return }
    for rule in RuleSet.all {
      guard case .page(let rule) = rule.scope, !rule.needs.overlaps(features) else { continue }
      var findings = Findings(
        rule: rule.descriptor, severity: .error,
        subject: Findings.Subject(path: page.path, kind: page.kind?.name ?? ""))
      rule.check(page, into: &findings)
      let found = findings.diagnostics.map { "\($0.message)" }
      #expect(found == [], "\(rule.descriptor.id)")
    }
  }
}
