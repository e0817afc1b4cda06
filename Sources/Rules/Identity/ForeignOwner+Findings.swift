import Catalog
import Contract
import Diagnostics
import Records
import SourceText

extension ForeignOwner {
  /// Reports the pages that name the owner of another folder in the field with a role.
  static func report(_ role: Role, in index: CatalogIndex, into findings: inout Findings) {
    for foreign in index.links.foreignOwners
    where index.contract.fields[foreign.field].role == role {
      let field = index.contract.fields[foreign.field]
      let (page, first) = (foreign.page, foreign.names[0])
      guard let title = foreign.owner.title(in: index.contract) else { continue }
      findings.report(
        .foreign(field.title, page.text(of: first), title), at: first.range, on: page.subject,
        element: field.name, about: [title],
        related: foreign.names.dropFirst().map {
          RelatedPlace(
            path: page.path, range: $0.range, message: "also '\(page.text(of: $0))' here")
        } + [
          RelatedPlace(
            path: foreign.owner.path, range: foreign.owner.heading,
            message: "the folder belongs to '\(title)'")
        ],
        fix: foreign.fix(title, in: index))
    }
  }

  /// Writes the name of the owner; nil where a name links to another page, so that the page may be
  /// in the wrong folder.
  private func fix(_ title: String, in index: CatalogIndex) -> Fix? {
    if isLinkedElsewhere(in: index) { return nil }
    let edits = names.map { page.edit($0.range, $0.style, to: title) }
    let labels = labels(in: index).map { range in
      page.edit(range, .markdown(.linkText), to: title)
    }
    let all = (edits + labels).compactMap(\.self)
    guard all.count == edits.count + labels.count else { return nil }
    return Fix("write '\(title)'", safety: .unsafe, edits: all)
  }
}

extension Diagnostic.Message {
  fileprivate static func foreign(_ field: String, _ name: String, _ owner: String) -> Self {
    "\(term: field) is '\(name)' everywhere on this page, but the page is in the folder of '\(owner)'"
  }
}
