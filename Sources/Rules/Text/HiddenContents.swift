import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A page that is empty, or whose contents are in a block of code or a comment.
package enum HiddenContents: PageRule {
  package static let descriptor = RuleDescriptor(
    "hidden-contents", "Page that is empty, hidden or shown as code",
    severity: .error, category: .text, fixes: [.unsafe],
    rationale: """
      A page that was copied from the answer of a chat is inside a block of code, and readers see its
      source. Where the closing fence of a block of code was lost, all that is after it is code, and
      no tool reads the facts in it; where the end of a comment was lost, readers do not see the
      facts after it. An empty page is left from a failed program or merge. What the page lacks
      because of it follows from this.
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
          """),
      Example(
        "A comment without its end", on: .authorModel,
        bad: """
          # gpt-4.1-mini

          ⟦<!--⟧ to be checked

          ## 🎯 Capabilities
          """,
        good: """
          # gpt-4.1-mini

          <!-- to be checked -->

          ## 🎯 Capabilities
          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    if page.isEmpty {
      findings.report(
        .empty, at: ByteRange(at: 0), consequences: .pages([Array(page.path.utf8)]))
    } else if page.kind != nil, let wrapper = page.syntax.wrapper {
      findings.report(
        .inCode, at: wrapper.opening,
        related: [page.related(wrapper.closing, "it ends here")],
        fix: Fix(
          "delete both fences", safety: .unsafe,
          edits: [wrapper.opening, wrapper.closing].map { page.edit(page.line(at: $0.start), "") }))
    } else if let part = page.hiddenPart {
      let names = part.sections.compactMap { page.kind?.sections[$0].name.text }
      findings.report(
        part.isComment ? .unclosed(names) : .code(names), at: part.opening,
        consequences: names.isEmpty
          ? nil
          : .findings(
            rules: [MissingSection.descriptor.id], pages: [UTF8Key(text: page.path)],
            elements: Set(names)))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let empty: Self = "the page is empty"

  fileprivate static let inCode: Self = "the page is inside a block of code"

  fileprivate static func code(_ sections: [String]) -> Self {
    "\(places(of: sections)) in this block of code: a fence is missing, or this one is extra"
  }

  fileprivate static func unclosed(_ sections: [String]) -> Self {
    let comment: Self = "this comment is not closed; everything after it is hidden"
    return sections.isEmpty ? comment : comment + ": \(places(of: sections)) in it"
  }

  private static func places(of sections: [String]) -> Self {
    let names = sections.map { "'\($0)'" }.joined(separator: ", ")
    return sections.count == 1 ? "section \(names) is" : "sections \(names) are"
  }
}
