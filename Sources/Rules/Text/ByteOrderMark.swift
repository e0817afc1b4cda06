package import Diagnostics
package import Records
import SourceText

/// U+FEFF at the start of a page: the byte order of UTF-16, which UTF-8 does not have.
package enum ByteOrderMark: PageRule {
  package static let descriptor = RuleDescriptor(
    "byte-order-mark", "Byte order mark at the start of a page",
    severity: .warning, category: .text, fixes: [.safe],
    rationale: """
      UTF-8 has no byte order, but some editors on Windows write the mark U+FEFF all the same. Many
      programs read it as text: they do not find frontmatter after it, and a first heading is a
      paragraph to them.
      """,
    examples: [
      Example(
        "Saved as UTF-8 with a byte order mark", on: .catalog, bad: "⟦\u{FEFF}⟧# Models",
        fixed: "")
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for place in page.damage.places where place.kind == .byteOrderMark {
      findings.report(
        .mark, at: place.range,
        fix: Fix("remove it", safety: .safe, edits: [page.edit(place.range, "")]))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let mark: Self =
    "byte order mark (U+FEFF) in front of the page; UTF-8 has none"
}
