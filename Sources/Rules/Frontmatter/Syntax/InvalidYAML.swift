import Contract
import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// Frontmatter or a data file that is not YAML, or that uses a part of YAML which it may not have.
package enum InvalidYAML: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-yaml", "Frontmatter or data that is not valid YAML",
    severity: .error, category: .frontmatter, traits: [.findsUnreadText],
    rationale: """
      Frontmatter and a YAML data file are one mapping of plain values. Anything that is not YAML
      keeps a site from being built, and a program from reading the file. Tags and several documents
      are YAML, and so are aliases, anchors and merge keys in frontmatter, but parsers treat them in
      different ways, or fail.
      """,
    examples: [
      Example(
        "A value with a colon in it", on: .authorModel,
        bad: .frontmatter("title: ⟦GPT-4.1: mini⟧", "author: OpenAI", "type: model"),
        fixed: "\"GPT-4.1: mini\"")
    ])

  package static let needs: PageFeatures = .dataProblems

  package static func check(_ page: Page, into findings: inout Findings) {
    page.reportSyntax(of: .yaml, into: &findings)
  }
}
