package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A symbolic link at the path of a page of data that resolves to no file.
package enum BrokenAlias: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "broken-alias", "Symbolic link to no page",
    severity: .error, category: .links,
    rationale: """
      A symbolic link to a page of data is that page under a second path. Where the page was renamed
      or removed, programs find nothing at that path, or stop.
      """,
    examples: [])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for path in index.directory.notedFiles.brokenAliases {
      let kind = index.contract.kind(ofPath: path)?.kind.name
      findings.report(
        .broken(path), at: ByteRange(at: 0), on: .init(path: path, kind: kind ?? ""))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func broken(_ path: String) -> Self {
    "'\(path)' is a link to a file that does not exist"
  }
}
