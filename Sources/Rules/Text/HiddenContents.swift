import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A page that is empty, or whose contents are in a block of code.
package enum HiddenContents: PageRule {
  package static let descriptor = RuleDescriptor(
    "hidden-contents", "Page that is empty or shown as code",
    severity: .error, category: .text, fixes: [.unsafe],
    rationale: """
      A page that was copied from the answer of a chat is inside a block of code, and readers see its
      source. Where the closing fence of a block of code was lost, all that is after it is code, and
      no tool reads the facts in it. An empty page is left from a failed program or merge; nothing
      else on it is checked.
      """,
    examples: [
      Example(
        "A closing fence that was lost", on: .authorModel,
        bad: """
          # gpt-4.1-mini

          ⟦```⟧
          client.responses.create()

          ## 🎯 Capabilities
          """,
        good: """
          # gpt-4.1-mini

          ```
          client.responses.create()
          ```

          ## 🎯 Capabilities
          """)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    if page.isEmpty {
      findings.report(.empty, at: ByteRange(at: 0))
    } else if page.kind != nil, let wrapper = page.syntax.wrapper {
      findings.report(
        .inCode, at: wrapper.opening,
        related: [page.related(wrapper.closing, "it ends here")],
        fix: Fix(
          "delete both fences", safety: .unsafe,
          edits: [wrapper.opening, wrapper.closing].map { page.edit(page.line(at: $0.start), "") }))
    } else if let code = page.unclosedCode {
      let names = code.sections.compactMap { page.kind?.sections[$0].name.text }
      findings.report(.unclosed(names), at: code.openingFence)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let empty: Self = "the page is empty"

  fileprivate static let inCode: Self = "the page is inside a block of code"

  fileprivate static func unclosed(_ sections: [String]) -> Self {
    let names = sections.map { "'\($0)'" }.joined(separator: ", ")
    return
      "this block of code is not closed: \(sections.count == 1 ? "section" : "sections") \(names)"
      + " \(sections.count == 1 ? "is" : "are") in it"
  }
}
