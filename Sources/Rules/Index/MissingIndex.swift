package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A folder that lacks one of the index files that other folders have.
package enum MissingIndex: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "missing-index", "Folder without one of its index files",
    severity: .warning, category: .index, traits: [.followsLinks],
    rationale: """
      A repository shows `README.md` for a folder where a site shows `_index.md`. A folder without
      one of them has no page there, and links to the folder are dead ends. It is reported where more
      folders have the file than lack it, at the index that is there.
      """,
    examples: [
      Example(
        "A folder that no site shows", on: .author, bad: "# ⟦OpenAI⟧",
        others: [
          .catalog: "[Authors](authors/README.md)",
          "_index.md": "[Authors](authors/README.md)",
          .authors: "[OpenAI](openai/README.md)",
          "authors/_index.md": "[OpenAI](openai/README.md)",
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for missing in index.directory.missingIndexes() {
      findings.report(
        .missing(missing.path, missing.count), at: missing.page.heading, on: missing.page.subject,
        about: [missing.path])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ path: String, _ count: Int) -> Self {
    let name = RelativePath.name(of: path)
    let folders = count == 1 ? "another folder has" : "\(count) other folders have"
    return "'\(path)' is missing; \(folders) a file '\(term: name)'"
  }
}
