import Contract
package import Diagnostics
package import Records
import SourceText

/// A page whose ID does not match its path.
package enum IDDiffersFromPath: PageRule {
  package static let descriptor = RuleDescriptor(
    "id-differs-from-path", "ID that does not match the path of its page",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      The path of a page follows from its ID. Where they differ, the page was copied from another
      and its ID was not changed, or the file was renamed: links by ID do not resolve to it. Where the
      title is that of the ID, the file has the wrong name, or all of the page is another's.
      """,
    examples: [
      Example(
        "Copied from another model", on: .providerModel, bad: .overview(["ID": "`⟦gpt-4.1⟧`"]),
        fixed: "gpt-4.1-mini"),
      Example(
        "A file with a wrong name", on: "authors/openai/models/gpt-4.1-mni.md",
        bad: .page("# gpt-4.1-mini", .specifications(["Model ID": "`⟦gpt-4.1-mini⟧`"]))),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    let ids = page.contract.ids
    // The name of a folder is the ID itself.
    let isExact = page.isIndex || page.kind?.hasExactIDs == true
    lazy var otherID = page.otherID
    for fact in page.contract.fieldGroups.ids.lazy.flatMap({ page.factIndex[$0] }) {
      let field = page.contract.fields[fact.field]
      guard !fact.isMissing, let inPath = page.captures[field.name],
        case let bytes = page.bytes(of: fact),
        case let path = isExact ? bytes : ids.path(of: bytes)[...], !inPath.isSpelled(path),
        ids.defect(in: page.source.slice(fact.range)) == nil, !page.isForbidden(fact)
      else { continue }
      if field.role == .id, let other = otherID {
        findings.report(
          .another(page.text(of: fact), field.title, path: other, actual: inPath), at: fact.range,
          element: field.name)
        continue
      }
      guard ids.defect(inPath: inPath) == nil else {
        findings.report(
          .badPath(
            page.text(of: fact), field.title, path: String(decoding: path, as: UTF8.self),
            actual: inPath, page.part(named: inPath)),
          at: fact.range, element: field.name)
        continue
      }
      // Only an ID that is its own path can be derived from the path.
      let isOwnPath =
        isExact && !page.isIndex || ids.path(of: inPath).utf8.elementsEqual(inPath.utf8)
      findings.report(
        .differs(
          page.text(of: fact), field.title, path: String(decoding: path, as: UTF8.self),
          actual: inPath), at: fact.range,
        element: field.name,
        fix: isOwnPath
          ? .write(inPath, .unsafe, page.edit(fact, to: inPath)) : nil)
    }
    if page.inherits { reportInherited(on: page, isExact: isExact, into: &findings) }
  }

  /// Reports IDs that a page has from another one, at the name of that one.
  private static func reportInherited(
    on page: Page, isExact: Bool, into findings: inout Findings
  ) {
    let ids = page.contract.ids
    for fact in page.inheritedFacts {
      let field = page.contract.fields[fact.field]
      guard field.type == .id, !fact.isMissing, !page.factIndex.has(fact.field),
        let inPath = page.captures[field.name], case let id = page.text(of: fact),
        !(isExact ? id : ids.path(of: id)).hasSameBytes(as: inPath),
        let name = page.inherited?.name(at: fact.range)
      else { continue }
      findings.report(
        .inherited(id, field.title, actual: inPath), at: name, element: field.name,
        related: [page.relatedPlace(of: fact)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func another(
    _ id: String, _ title: String, path: String, actual: String
  ) -> Self {
    """
    \(term: title) '\(id)' and the title belong to the path '\(path)', but the page is '\(actual)'; \
    rename the file, or change both
    """
  }

  fileprivate static func badPath(
    _ id: String, _ title: String, path: String, actual: String, _ part: String
  ) -> Self {
    """
    \(term: title) '\(id)' belongs to the path '\(path)', but the page is '\(actual)', which is \
    not a valid ID; rename the \(term: part)
    """
  }

  fileprivate static func inherited(_ id: String, _ title: String, actual: String) -> Self {
    "\(term: title) '\(id)' is inherited from another page, but the page is '\(actual)'; state its own"
  }

  fileprivate static func differs(
    _ id: String, _ title: String, path: String, actual: String
  ) -> Self {
    "\(term: title) '\(id)' belongs to the path '\(path)', but the page is '\(actual)'"
  }
}
