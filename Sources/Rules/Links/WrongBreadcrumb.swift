import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A page whose breadcrumb is not its path in the catalog.
package enum WrongBreadcrumb: PageRule {
  package static let descriptor = RuleDescriptor(
    "wrong-breadcrumb", "Breadcrumb that is missing, duplicate or wrong",
    severity: .warning, category: .links,
    rationale: """
      The breadcrumb shows the path from the catalog to the page, step by step. Every link in it may
      work and the path still be wrong: with a step left out, in another order, or copied from a
      page of another kind.
      """,
    examples: [
      Example(
        "No breadcrumb", on: .providerModel, bad: "# ⟦gpt-4.1-mini⟧",
        good: .page("# gpt-4.1-mini", .breadcrumb("Providers", "OpenAI", "gpt-4.1-mini"))),
      Example(
        "A step left out", on: .providerModel,
        bad: .page(
          "# gpt-4.1-mini",
          "⟦[Catalog](../../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**⟧"),
        fixed: """
          [Catalog](../../../README.md) / [Providers](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**
          """),
      Example(
        "Copied from a page of another kind", on: .providerModel,
        bad: .page(
          "# gpt-4.1-mini",
          """
          [Catalog](../../../README.md) / [⟦Authors⟧](../../../authors/README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**
          """),
        good: .page("# gpt-4.1-mini", .breadcrumb("Providers", "OpenAI", "gpt-4.1-mini"))),
    ])

  package static let needs: PageFeatures = .breadcrumbSteps

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, !kind.steps.isEmpty else { return }
    guard let breadcrumb = page.contents.breadcrumbs.first else {
      guard !page.hasBrokenLink(in: page.rangeAboveSections) else { return }
      findings.report(.missing(page.way(kind)), at: page.titlePlace)
      return
    }
    let first = breadcrumb.steps[0]
    for other in page.contents.breadcrumbs.dropFirst()
    where page.source.slice(other.steps[0]).elementsEqual(page.source.slice(first)) {
      findings.report(
        .again, at: other.range, related: [page.related(breadcrumb.range, "the first one")])
    }
    let steps = breadcrumb.steps
    if steps.count != kind.steps.count {
      guard !page.hasBrokenLink(in: breadcrumb.range) else { return }
      findings.report(
        .count(steps.count, kind.steps.count, page.way(kind)), at: breadcrumb.range)
      return
    }
    // Later steps are mostly wrong for the same reason.
    if let step = page.mislabelledSteps.first {
      findings.report(
        .step(
          page.source.text(step.range), step.named.title,
          page.contract.title(ofKind: step.expected)),
        at: step.range)
    }
  }
}

extension Page {
  /// What is above the sections, where a breadcrumb is expected.
  fileprivate var rangeAboveSections: ByteRange {
    let end = contents.sections.first { $0.level > 1 }?.heading.start ?? bytes.count
    return ByteRange(syntax.bodyStart, max(syntax.bodyStart, end))
  }

  /// Whether a malformed link may be a step of a breadcrumb; other rules report it.
  fileprivate func hasBrokenLink(in range: ByteRange) -> Bool {
    syntax.nodes(startingIn: range).contains { $0.kind == .failedLink }
      || (shownLinks + shownAddresses).contains { range.contains($0.range) }
      || separatedLinks.contains { range.contains($0) }
  }

  /// The expected steps, in words.
  fileprivate func way(_ kind: PageKind) -> String {
    kind.steps.enumerated().map { index, step in
      switch step {
      case .pages(let name): return contract.title(ofKind: name)
      case .field:
        let crumb = kind.breadcrumb.first { $0.fromEnd == kind.steps.count - index }
        return crumb.map { contract.fields[$0.field].title } ?? "another step"
      }
    }
    .joined(separator: " / ")
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ way: String) -> Self {
    "the page has no breadcrumb; expected \(term: way)"
  }

  fileprivate static var again: Self { "the breadcrumb is on the page twice" }

  fileprivate static func count(_ count: Int, _ expected: Int, _ way: String) -> Self {
    "the breadcrumb has \(count) steps; expected \(expected): \(term: way)"
  }

  fileprivate static func step(_ text: String, _ kind: String, _ expected: String) -> Self {
    "'\(text)' is \(term: kind); expected a step to \(term: expected)"
  }
}
