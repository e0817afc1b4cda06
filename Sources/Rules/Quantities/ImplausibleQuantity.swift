package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A number far outside the range of the other values of its field.
package enum ImplausibleQuantity: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "implausible-quantity", "Quantity far outside the values on other pages",
    severity: .warning, category: .quantities,
    rationale: """
      A suffix was lost, or a program wrote 1 for an unknown value. The plausible range follows from
      the catalog's own values: with `f` the factor between the quartiles of a field, 10 at least,
      it is from the lower quartile divided by `f³` to the upper quartile times `f³`. Where most
      models have 8k to 65k of output, 128 is plausible and 1 is not. Fields with fewer than 30
      values are not checked, nor are numbers that can be computed from others.
      """,
    examples: [
      Example(
        "One token of output", on: "authors/google/models/embedding-001.md",
        bad: .specifications(["Max Output": "⟦1 tokens⟧"]),
        others: Dictionary(
          uniqueKeysWithValues: (10..<50).map { number in
            let output = ["8k", "16k", "32k", "64k"][number % 4]
            return (
              "authors/google/models/gemini-\(number).md",
              .specifications(["Max Output": "\(output) tokens"])
            )
          }))
    ])

  /// The fewest values of a field that give a plausible range.
  private static let fewest = 30
  /// The least factor between the quartiles.
  private static let leastFactor = 10.0

  /// A value of a field, and where it is.
  private struct Value {
    let middle: Double
    let page: UInt32
    let fact: UInt32

    func fact(in index: CatalogIndex) -> FactSummary { index.pages[Int(page)].facts[Int(fact)] }

    func text(in index: CatalogIndex) -> String {
      index.pages[Int(page)].text(of: fact(in: index))
    }
  }

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let fields = index.contract.fields
    let counted = Set(index.contract.kinds.flatMap(\.counts).flatMap(\.fields))
    let isMeant = fields.indices.map { fields[$0].type == .quantity && !counted.contains($0) }
    var values = [[Value]](repeating: [], count: fields.count)
    // Numbers of data are exact, and have no suffix to be wrong.
    for (number, page) in index.directory.canonicalPages where page.isShown {
      page.eachFactOfPage(in: isMeant) { place, fact in
        // Only a page's first value of a field.
        if values[fact.field].last?.page == UInt32(clamping: number) { return }
        values[fact.field].append(
          Value(
            middle: fact.value.middle, page: UInt32(clamping: number), fact: UInt32(clamping: place)
          ))
      }
    }
    for (field, stated) in zip(fields, values) where stated.count >= fewest {
      check(stated, field, in: index, into: &findings)
    }
  }

  private static func check(
    _ stated: [Value], _ field: FieldDefinition, in index: CatalogIndex,
    into findings: inout Findings
  ) {
    let sorted = stated.sorted { $0.middle < $1.middle }
    let low = sorted[sorted.count / 4].middle
    let high = sorted[sorted.count * 3 / 4].middle
    let factor = max(high / low, leastFactor)
    let reach = factor * factor * factor
    let plausible = low / reach...high * reach
    // The quartiles are plausible, so there is a first and a last plausible value.
    guard let least = sorted.first(where: { plausible.contains($0.middle) }),
      let most = sorted.last(where: { plausible.contains($0.middle) })
    else { return }
    for value in stated where !plausible.contains(value.middle) {
      findings.report(
        .implausible(
          field.title, value.text(in: index), least.text(in: index), most.text(in: index)),
        at: value.fact(in: index).range, on: index.pages[Int(value.page)].subject,
        element: field.name)
    }
  }
}

extension ValueInterval {
  /// The middle of the interval, 1 at least.
  fileprivate var middle: Double { max(1, (Double(least) + Double(bound) - 1) / 2) }
}

extension Diagnostic.Message {
  fileprivate static func implausible(
    _ title: String, _ text: String, _ least: String, _ most: String
  ) -> Self {
    "\(term: title) '\(text)' is implausible; other pages have '\(least)' to '\(most)'"
  }
}
