import DataSyntax

/// Finds parts of an agreement that can never compare two values.
extension ContractReader {
  mutating func checkComparison(
    of layout: CounterpartLayout, _ node: DataNode, among all: [PageKind]
  ) {
    // What is missing may be misspelt.
    if isBuiltIn || hasProblems { return }
    if layout.fields.isEmpty, node["badges"] == nil, node.items("fields").isEmpty {
      note("an agreement needs 'fields' that agree, or 'badges'", at: node)
    }
    let kinds = layout.kinds.compactMap { name in all.first { $0.name == name } }
    guard kinds.count == layout.kinds.count else { return }
    let rows = all.flatMap(\.allListings).filter { layout.kinds.contains($0.kind) }
      .flatMap { $0.fields + ($0.counterpart?.fields ?? []) }
    for item in node.items("fields") {
      guard let name = item.string, let field = fields?[name], !rows.contains(field) else {
        continue
      }
      let stating = kinds.indices.filter { number in
        kinds[number].recordFields.contains { $0.field == field }
      }
      guard stating.count < 2 else { continue }
      guard let only = stating.first else {
        note("no page of these kinds has a field '\(name)' of its own", at: item)
        continue
      }
      let isAlone = layout.keys[only].isUnique(among: kinds[only].paths)
      if isAlone || layout.mayDiffer.contains(field) {
        note(
          "of these kinds, only '\(kinds[only].name)' has a field '\(name)' of its own, so there is "
            + "nothing to compare it with", at: item)
      }
    }
  }
}

extension ContractReader {
  /// Reports fields that rows and their pages should have in common, and only one of them has.
  mutating func checkListings(of kind: PageKind, _ node: DataNode, among all: [PageKind]) {
    let tables = node["tables"]?.items ?? []
    if isBuiltIn || hasProblems || tables.count != kind.tables.count { return }
    for (table, node) in zip(kind.tables, tables) {
      guard let listing = table.listing, let items = node["listing"]?["agree"]?.items,
        let pages = all.first(where: { $0.name == listing.kind })
      else { continue }
      for item in items {
        guard let name = item.string, let field = fields?[name] else { continue }
        if !table.content.fields.contains(field) {
          note("no column has the field '\(name)', so there is nothing to compare", at: item)
          continue
        }
        // Rows of several listings are compared with each other.
        let listings = all.flatMap(\.allListings).filter {
          $0.kind == listing.kind && $0.fields.contains(field)
        }
        guard listings.count == 1, definitions[field].badges == nil,
          !pages.recordFields.contains(where: { $0.field == field })
        else { continue }
        note(
          "pages of the kind '\(listing.kind)' have no field '\(name)' of their own, so there is "
            + "nothing to compare it with", at: item)
      }
    }
  }
}

extension CounterpartKey {
  /// Whether no two pages at some paths have the same one: it has all parts of a path.
  fileprivate func isUnique(among paths: [PathPattern]) -> Bool {
    guard case .path(let parts) = self, paths.count == 1 else { return false }
    let names = parts.compactMap { part in
      if case .capture(let name) = part { name } else { nil }
    }
    return paths[0].captureNames.allSatisfy { names.contains($0) }
  }
}
