package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A catalog whose pages have another structure than its contract.
package enum DifferentLayout: VerdictRule {
  package static let descriptor = RuleDescriptor(
    "different-layout", "Catalog with another layout than its contract",
    severity: .error, category: .tables,
    rationale: """
      Where most pages of a kind lack the same half of the sections, tables, columns, labels or keys
      that the contract names, the pages are not damaged: they follow another layout, and each of
      them would have a dozen findings. The most frequent differences are listed with their numbers.

      If the layout is intended, describe it in a contract of your own (`Schemas/README.md` explains
      how) and name it with `--contract FILE`, or as `contract` in the configuration. If it is not,
      fix the generator of the pages. `--no-group` shows everything that follows.

      The rule counts the findings of the rules about missing parts, so these have to run. In a
      catalog with fewer than ten pages, or with only some parts missing on all pages, their
      findings are reported themselves.
      """,
    examples: [
      Example(
        "Symbols at the end of headings", on: "a/0.md",
        bad: .page("⟦⟧# A part", "## Size 📏", "Text.", "## Use 🔧", "Text."),
        others: Dictionary(
          uniqueKeysWithValues: (1...9).map {
            ("a/\($0).md", .page("# A part", "## Size 📏", "Text.", "## Use 🔧", "Text."))
          }),
        contract: """
          contract: 1
          name: parts
          ids: {characters: "A-Z a-z 0-9"}
          fields: {part: {type: id, role: id}}
          kinds:
            part:
              paths: ["a/{part}.md"]
              sections: [📏 Size, 🔧 Use]
          """)
    ])

  package static func check(
    _ found: FoundFindings, in index: CatalogIndex, into findings: inout Findings
  ) {
    var differences = LayoutDifferences(in: index)
    for page in found.pages where !page.isEmpty { differences.add(page) }
    let kinds = differences.unlikeKinds
    guard !kinds.isEmpty, let place = place(of: kinds, in: index) else { return }
    findings.report(
      .different(
        index.contract.name, kinds.count, of: differences.kindsJudged),
      at: ByteRange(at: 0), on: place.subject,
      related: differences.mostFrequent(5, of: kinds).map { difference in
        RelatedPlace(
          path: difference.first.path, range: difference.first.range,
          message: "on \(difference.pages) pages: \(difference.first.message)")
      },
      consequences: .layout(kinds: kinds))
  }

  /// The page at the catalog's root; without one, the first page of another layout.
  private static func place(of kinds: Set<String>, in index: CatalogIndex) -> PageSummary? {
    index.pages.first { $0.kind != nil && RelativePath.folder(of: $0.path).isEmpty }
      ?? index.pages.first { $0.kind.map(kinds.contains) == true }
  }
}

extension Diagnostic.Message {
  fileprivate static func different(_ contract: String, _ count: Int, of all: Int) -> Self {
    """
    this does not look like a catalog of the contract '\(contract)': \(count) of \(all) kinds of pages \
    have another layout; describe it in a contract of your own and name that with '--contract', see \
    'catalint explain different-layout'
    """
  }
}
