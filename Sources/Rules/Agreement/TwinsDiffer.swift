package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// An index that differs between two renderers.
package enum TwinsDiffer: VerdictRule {
  package static let descriptor = RuleDescriptor(
    "twins-differ", "Two pages that represent one folder differ",
    severity: .warning, category: .agreement,
    rationale: """
      A repository shows `README.md` where a site shows `_index.md`: the two are one page, written
      twice, and a change of one has to be made in the other. The finding is at the first
      difference; frontmatter, blank lines and spaces at the ends of lines do not count. Where one
      of the two contradicts other pages as well, that is reported instead.
      """,
    examples: [
      Example(
        "A number that was changed on one of them", on: "models/README.md",
        bad: .page("## Model Families", "### Gemini (⟦45 models⟧)"), fixed: "44 models",
        others: [
          "models/_index.md": .page(
            .frontmatter("title: Models"), "## Model Families", "### Gemini (44 models)")
        ]),
      Example(
        "Rows in another order", on: .author,
        bad: .page("# OpenAI", "⟦- [All Authors](../)⟧\n- [All Providers](../../providers/)"),
        others: [
          "authors/openai/_index.md": .page(
            "# OpenAI", "- [All Providers](../../providers/)\n- [All Authors](../)")
        ]),
    ])

  package static func check(
    _ found: FoundFindings, in index: CatalogIndex, into findings: inout Findings
  ) {
    let differing = index.directory.twins().filter {
      $0.firstDifference(except: { _, _ in false }) != nil
    }
    guard !differing.isEmpty else { return }
    let reported = ReportedFacts(found)
    for twins in differing {
      guard
        let place = twins.firstDifference(except: { here, there in
          reported.explain(here, there, of: twins)
        })
      else { continue }
      report(twins, place, in: index, into: &findings)
    }
  }

  private static func report(
    _ twins: Twins, _ place: (here: ByteRange, there: ByteRange), in index: CatalogIndex,
    into findings: inout Findings
  ) {
    let name = RelativePath.name(of: twins.other.path)
    let facts = twins.areMoved(place) ? nil : twins.differingFacts(place)
    let here = facts?.here.range ?? place.here
    let there = facts?.there.range ?? place.there
    let message: Diagnostic.Message
    var element = ""
    if let facts {
      let field = index.contract.fields[facts.here.field]
      element = field.name
      message = .factDiffers(
        field.title, twins.page.text(of: facts.here), twins.other.text(of: facts.there), name)
    } else {
      message = twins.haveSameLines ? .orderDiffers(name) : .textDiffers(name)
    }
    findings.report(
      message, at: here, on: twins.page.subject, element: element,
      about: facts.map { [twins.other.text(of: $0.there)] } ?? [],
      related: [RelatedPlace(path: twins.other.path, range: there, message: "the text there")])
  }
}

/// The places of the facts that contradict other pages, regardless of the twin.
private struct ReportedFacts {
  private var places: [String: Set<ByteRange>] = [:]

  /// A finding that is less severe than one of this rule does not replace it.
  init(_ found: FoundFindings) {
    for finding in found.catalog where finding.severity >= TwinsDiffer.descriptor.severity {
      guard finding.category == .index || finding.category == .agreement else { continue }
      places[finding.path, default: []].insert(finding.range)
    }
  }

  /// Whether two lines differ in such a fact.
  func explain(_ here: LineSummary, _ there: LineSummary, of twins: Twins) -> Bool {
    guard let facts = twins.differingFacts((here.range, there.range)) else { return false }
    return places[twins.page.path]?.contains(facts.here.range) == true
      || places[twins.other.path]?.contains(facts.there.range) == true
  }
}

extension Twins {
  /// The first fact that differs between two lines.
  fileprivate func differingFacts(
    _ place: (here: ByteRange, there: ByteRange)
  ) -> (here: FactSummary, there: FactSummary)? {
    let here = page.facts(in: place.here)
    let there = other.facts(in: place.there)
    let differing = zip(here, there).first { here, there in
      here.field == there.field && page.text(of: here) != other.text(of: there)
    }
    return differing.map { (here: $0, there: $1) }
  }
}

extension PageSummary {
  /// The facts in a range of the page.
  fileprivate func facts(in range: ByteRange) -> FactList {
    let start = facts.partitioningIndex { $0.range.start >= range.start }
    return facts[start...].prefix { $0.range.start < range.end }
  }
}

extension Diagnostic.Message {
  fileprivate static func factDiffers(
    _ title: String, _ here: String, _ there: String, _ twin: String
  ) -> Self {
    "\(term: title) is '\(here)' here, but '\(there)' in the twin '\(twin)'"
  }

  fileprivate static func orderDiffers(_ twin: String) -> Self {
    "the twin '\(twin)' has the same lines in another order from here on"
  }

  fileprivate static func textDiffers(_ twin: String) -> Self {
    "the twin '\(twin)' differs from here on"
  }
}
