package import Catalog
package import Diagnostics
import SourceText

/// A number that is out of all proportion to those of the same field.
package enum ImplausibleQuantity: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "implausible-quantity", "Quantity far outside what other pages tell",
    severity: .warning, category: .quantities,
    rationale: """
      A suffix was lost, or a program wrote 1 where it knew nothing. What is plausible, the catalog's
      own values say. Half of a field's values lie between two that are some factor apart, taken as 10
      at least; a value is far outside where it is more than the third power of that factor below or
      above the two. So models with 8k to 65k of output for the most part make 128 plausible, and 1
      not. Fewer than 30 values say nothing; and numbers that follow from others are reckoned instead.
      """,
    examples: [
      Example(
        "One token of output", path: "authors/google/models/embedding-001.md",
        bad: """
          ## 📋 Technical Specifications

          | Specification | Value |
          |---|---|
          | **Max Output** | ⟦1 tokens⟧ |

          """,
        others: Dictionary(
          uniqueKeysWithValues: (10..<50).map { number in
            (
              "authors/google/models/gemini-\(number).md",
              """
              ## 📋 Technical Specifications

              | Specification | Value |
              |---|---|
              | **Max Output** | \(["8k", "16k", "32k", "64k"][number % 4]) tokens |

              """
            )
          }))
    ])

  /// How many values it takes to tell what is plausible.
  private static let fewest = 30
  /// The least factor that is taken to lie between the values of the middle half.
  private static let leastFactor = 10.0

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var values: [FieldIndex: [(page: PageSummary, fact: FactSummary)]] = [:]
    let counted = Set(index.contract.kinds.flatMap(\.counts).flatMap(\.fields))
    for page in index.pages where index.isHome(page) {
      var told: Set<FieldIndex> = []
      for fact in page.facts where fact.isOfPage && !counted.contains(fact.field) {
        guard index.contract.fields[fact.field].type == .quantity,
          told.insert(fact.field).inserted
        else { continue }
        values[fact.field, default: []].append((page, fact))
      }
    }
    for (field, told) in values where told.count >= fewest {
      check(told, index.contract.fields[field], into: &findings)
    }
  }

  private static func check(
    _ told: [(page: PageSummary, fact: FactSummary)], _ field: FieldDefinition,
    into findings: inout Findings
  ) {
    let sorted = told.sorted { $0.fact.value.middle < $1.fact.value.middle }
    let low = sorted[sorted.count / 4].fact.value.middle
    let high = sorted[sorted.count * 3 / 4].fact.value.middle
    let factor = max(high / low, leastFactor)
    let reach = factor * factor * factor
    let isPlausible = { (fact: FactSummary) in
      low / reach <= fact.value.middle && fact.value.middle <= high * reach
    }
    // What is in the middle is plausible, so there is a first and a last one.
    guard let least = sorted.first(where: { isPlausible($0.fact) }),
      let most = sorted.last(where: { isPlausible($0.fact) })
    else { return }
    for (page, fact) in told where !isPlausible(fact) {
      findings.report(
        .implausible(
          field.title, page.text(of: fact), least.page.text(of: least.fact),
          most.page.text(of: most.fact)), at: fact.range,
        on: page.subject, element: field.name)
    }
  }
}

extension SharedValue {
  /// The middle of what it may be, 1 at least.
  fileprivate var middle: Double { max(1, (Double(least) + Double(bound) - 1) / 2) }
}

extension Diagnostic.Message {
  fileprivate static func implausible(
    _ title: String, _ text: String, _ least: String, _ most: String
  ) -> Self {
    "\(term: title) '\(text)' is out of proportion: other pages tell '\(least)' to '\(most)'"
  }
}
