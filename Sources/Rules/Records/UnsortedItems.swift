import Contract
package import Diagnostics
package import Records
import SourceText

/// An item of a list out of the alphabetical order that the contract has for it.
package enum UnsortedItems: PageRule {
  package static let descriptor = RuleDescriptor(
    "unsorted-items", "Item of a list out of order",
    severity: .warning, category: .records,
    rationale: """
      In a sorted list, readers see at once whether an item is there, and two people who add the
      same one change the same line. The fewest items that have to be moved are reported.
      """,
    examples: [
      Example(
        "A tag at the end", path: "products/python.yaml",
        bad: "tags: lang python ⟦guido⟧\n", good: "tags: guido lang python\n",
        contract: DataExamples.tags)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    lazy var failures = FailurePlaces(on: page)
    for field in page.contract.fieldGroups.sortedLists {
      let form = page.contract.fields[field].listForm
      for fact in page.factIndex[field] {
        guard var items = fact.list?.filter({ !$0.text.isEmpty }), items.count > 1 else { continue }
        if form?.isUnique == true {
          // Another rule reports a duplicate.
          var known: Set<String> = []
          items = items.filter { known.insert($0.key(form)).inserted }
        }
        let keys = items.map { form?.ignoresCase == true ? $0.text.lowercased() : $0.text }
        guard zip(keys, keys.dropFirst()).contains(where: { $1.precedes($0) }) else { continue }
        // Another rule reports an item that is not allowed, whose place is not known.
        let wrong = Set(page.disallowedItems(in: fact).map(\.range))
        let known = items.indices.filter {
          !wrong.contains(items[$0].range) && !failures.concern(items[$0].range)
        }
        report(
          known.map { items[$0] }, known.map { keys[$0] }, of: fact, on: page, into: &findings)
      }
    }
  }

  /// Reports the items that are not in one of the longest sorted subsequences.
  private static func report(
    _ items: [ListItem], _ keys: [String], of fact: Fact, on page: Page,
    into findings: inout Findings
  ) {
    let kept = keys.longestSubsequence { !$1.precedes($0) }
    let isKept = Set(kept)
    for (index, item) in items.enumerated() where !isKept.contains(index) {
      // Kept items are sorted; it belongs after the last one that comes before it.
      let next = kept.partitioningIndex { !keys[$0].precedes(keys[index]) }
      let isAfter = next > 0
      let place =
        isAfter ? next - 1 : kept.partitioningIndex { keys[index].precedes(keys[$0]) }
      let neighbour = items[kept[place]]
      findings.report(
        .unsorted(item.text, page.title(of: fact), neighbour.text, isAfter: isAfter),
        at: item.range, element: page.element(of: fact),
        related: [page.related(neighbour.range, "this item")])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unsorted(
    _ text: String, _ title: String, _ neighbour: String, isAfter: Bool
  ) -> Self {
    """
    '\(text)' is out of alphabetical order in \(term: title); expected it \
    \(term: isAfter ? "after" : "before") '\(neighbour)'
    """
  }
}
