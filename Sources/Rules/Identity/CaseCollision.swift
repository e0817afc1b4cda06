package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// Two files that are the same on many file systems.
package enum CaseCollision: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "case-collision", "Paths that differ only in letter case or in the form of their characters",
    severity: .error, category: .identity,
    rationale: """
      On macOS and Windows `GPT-4.md` and `gpt-4.md` are one file; on macOS so are two ways to
      encode an `é`. A checkout there has only one of the two, and a commit replaces the other with
      it.
      """,
    examples: [
      Example(
        "One model, two files", on: "authors/openai/models/gpt-4.md", bad: "⟦⟧# gpt-4",
        others: ["authors/openai/models/GPT-4.md": "# GPT-4"])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    // Strings of canonically equivalent characters are equal, and hash equally; where all characters
    // are ASCII, the bytes decide.
    let areASCII = index.pages.allSatisfy(\.path.isASCII)
    let candidates = index.directory.pages { page in
      guard areASCII else { return page.path.lowercased().hashValue }
      return (page.path.hasASCIICapital ? page.path.lowercased() : page.path).seededHash
    }
    for group in candidates.groups where group.count > 1 {
      let pages = group.map { index.pages[$0] }
      for page in pages.dropFirst() {
        findings.report(
          .collides(page.path, pages[0].path), at: ByteRange(at: 0), on: page.subject,
          about: [pages[0].path],
          related: [
            RelatedPlace(path: pages[0].path, range: ByteRange(at: 0), message: "the other one")
          ])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func collides(_ path: String, _ other: String) -> Self {
    // Strings of canonically equivalent characters are equal, and look the same.
    path == other
      ? """
      the name of another file has the characters of '\(path)' in another Unicode form; the two are the \
      same file on some file systems
      """
      : "'\(path)' and '\(other)' are the same file on some file systems"
  }
}
