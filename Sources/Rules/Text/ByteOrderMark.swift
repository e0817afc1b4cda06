import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// U+FEFF at the start of a page: the byte order of UTF-16, which UTF-8 does not have.
package enum ByteOrderMark: PageRule {
  package static let descriptor = RuleDescriptor(
    "byte-order-mark", "Byte order mark at the start of a page",
    severity: .error, mildSeverity: .warning, category: .text, fixes: [.safe],
    rationale: """
      UTF-8 has no byte order, but some editors on Windows write the mark U+FEFF all the same. Many
      programs read it as text: they do not find frontmatter after it, and a first heading is a
      paragraph to them. JSON does not allow the mark, so that in a file of JSON it is an error.
      """,
    examples: [
      Example(
        "Saved as UTF-8 with a byte order mark", on: .catalog, bad: "⟦\u{FEFF}⟧# Models",
        fixed: ""),
      Example(
        "JSON with a byte order mark", path: "models/gpt-4.1-mini.json",
        bad: "⟦\u{FEFF}⟧{\"name\": \"GPT-4.1 mini\"}\n", good: "{\"name\": \"GPT-4.1 mini\"}\n",
        contract: DataExamples.contract),
    ])

  package static let needs: PageFeatures = .damage

  package static func check(_ page: Page, into findings: inout Findings) {
    for place in page.damage.places where place.kind == .byteOrderMark {
      findings.report(
        .mark, at: place.range, isMild: page.data?.format != .json,
        fix: Fix("remove it", safety: .safe, edits: [page.edit(place.range, "")]))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let mark: Self =
    "byte order mark (U+FEFF) in front of the page; UTF-8 has none"
}
