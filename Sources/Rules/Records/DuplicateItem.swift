import Contract
package import Diagnostics
package import Records
import SourceText

/// An item that its list has twice.
package enum DuplicateItem: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-item", "Duplicate item of a list",
    severity: .warning, category: .records,
    rationale: """
      An item that a list has twice says nothing more. Most often another item was intended, or two
      people added the same one.
      """,
    examples: [
      Example(
        "A tag twice", path: "products/python.yaml",
        bad: "tags: lang ⟦lang⟧ python\n",
        good: "tags: lang python\n", contract: DataExamples.tags),
      Example(
        "An item of a badge twice", on: .authorModel,
        bad: .capabilities([
          "Supports text generation and processing": "text-✓-blue",
          "Supported input modalities": "input-text%2C%20⟦text⟧-teal",
        ]),
        good: .capabilities([
          "Supports text generation and processing": "text-✓-blue",
          "Supported input modalities": "input-text-teal",
        ])),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for field in page.contract.fieldGroups.uniqueLists {
      let form = page.contract.fields[field].listForm
      for fact in page.factIndex[field] {
        guard let items = fact.list else { continue }
        var known: [String: ListItem] = [:]
        var places = RepeatedPlaces<ByteRange>(page)
        for item in items where !item.text.isEmpty {
          let start = places.start(of: item.range, after: fact.range)
          let key = item.key(form)
          guard let first = known[key] else {
            known[key] = item
            continue
          }
          let place = page.placeOfRepeated(item.range, from: start, first: first.range)
          findings.report(
            .duplicate(page.title(of: fact), item.text), at: place,
            element: page.element(of: fact),
            related: place == first.range ? [] : [page.related(first.range, "the first is here")])
        }
      }
    }
    guard !page.badgeSets.allSatisfy(\.areRegular) else { return }
    for badge in page.contents.badges { check(badge, on: page, into: &findings) }
  }

  /// Reports the items that a list badge has twice.
  private static func check(_ badge: BadgeFact, on page: Page, into findings: inout Findings) {
    guard let definition = badge.definition, case .list = definition.value else { return }
    var known: [String: ByteRange] = [:]
    for item in badge.items {
      guard let first = known[item.text] else {
        known[item.text] = item.range
        continue
      }
      findings.report(
        .duplicate("the badge '\(definition.name)'", item.text), at: item.range,
        element: definition.name, related: [page.related(first, "the first is here")])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ title: String, _ text: String) -> Self {
    "duplicate item '\(text)' in \(term: title)"
  }
}
