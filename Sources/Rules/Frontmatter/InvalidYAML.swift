import Contract
import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// Frontmatter that is not YAML, or that uses a part of YAML which frontmatter may not have.
package enum InvalidYAML: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-yaml", "Frontmatter that is not valid YAML",
    severity: .error, category: .frontmatter,
    rationale: """
      Frontmatter is one YAML mapping of plain values. Anything that is not YAML keeps a site from
      being built. Aliases, anchors, tags, merge keys and several documents are YAML, but parsers of
      frontmatter treat them in different ways, or fail.
      """,
    examples: [
      Example(
        "A value with a colon in it", on: .authorModel,
        bad: .frontmatter("title: ⟦GPT-4.1: mini⟧", "author: OpenAI", "type: model"),
        fixed: "\"GPT-4.1: mini\"")
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    page.reportSyntax(of: .yaml, into: &findings)
  }
}
