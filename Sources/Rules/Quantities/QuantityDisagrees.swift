import Contract
package import Diagnostics
package import Records
import SourceText

/// A quantity with two values on one page.
package enum QuantityDisagrees: PageRule {
  package static let descriptor = RuleDescriptor(
    "quantity-disagrees", "Quantity with different values on one page",
    severity: .error, category: .quantities, traits: [.judgesValue],
    rationale: """
      A limit is on a page as a fact and again as the end of a setting's range: a model that writes
      `32k tokens` at most accepts `1-32k`. Where one was changed and the other was not, a program
      that reads the page sends requests that are rejected. Quantities are rounded in many ways, so
      two of them disagree only where no number rounds to both: `32k` and `32,768` agree.
      """,
    examples: [
      Example(
        "A range for another model", on: .providerModel,
        bad: .page(
          .overview(["Context Window": "1.0M tokens", "Max Output": "32k tokens"]),
          .table(under: "### Length & Termination", "Max Tokens | Stop Sequences", "⟦1-16k⟧ | ✅")),
        fixed: "1-32k")
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for field in page.contract.fieldGroups.quantities where page.factIndex.count(of: field) > 1 {
      let facts = page.quantities(of: field)
      guard let first = facts.first, let quantity = first.quantity else { continue }
      for fact in facts.dropFirst() {
        guard let other = fact.quantity, !quantity.agrees(with: other), page.areOne(first, fact)
        else { continue }
        let title = page.title(of: fact)
        findings.report(
          .differs(page.text(of: fact), page.text(of: first), title), at: fact.range,
          element: page.element(of: fact),
          related: [page.related(first.range, "\(title) '\(page.text(of: first))'")])
      }
    }
    for (fact, limit) in page.unreachedLimits {
      let (text, title) = (page.text(of: limit), page.title(of: limit))
      findings.report(
        .ends(page.text(of: fact), page.title(of: fact), text, title), at: fact.range,
        element: page.element(of: fact),
        related: [page.related(limit.range, "\(title) '\(text)'")])
    }
  }
}

extension Page {
  /// The occurrences of a field that are about the page itself and are quantities.
  fileprivate func quantities(of field: FieldIndex) -> [Fact] {
    factIndex[field].filter { $0.isOfPage && $0.quantity != nil }
  }

  /// Whether two occurrences of a field are about the same thing, in different places.
  fileprivate func areOne(_ one: Fact, _ other: Fact) -> Bool {
    let (section, otherSection) = (
      contents.section(at: one.range.start), contents.section(at: other.range.start)
    )
    // `duplicate-field` and `duplicate-section` report duplicates in one place.
    guard one.place != other.place || section != otherSection, let kind else { return false }
    // A count of the rows that a table leaves out is another number, and counts are computed.
    return !kind.tables.contains { $0.rest?.fields.contains(one.field) == true }
      && !kind.counts.contains { $0.fields.contains(one.field) }
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(_ text: String, _ other: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is '\(other)' elsewhere on the page"
  }

  fileprivate static func ends(
    _ text: String, _ title: String, _ limit: String, _ limitTitle: String
  ) -> Self {
    """
    \(term: title) '\(text)' does not end at the \(term: limitTitle), which is '\(limit)'; one \
    of them is wrong
    """
  }
}
