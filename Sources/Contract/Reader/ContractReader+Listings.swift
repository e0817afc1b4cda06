import DataSyntax

/// Reads the tables and sections that list pages.
extension ContractReader {
  mutating func exceptions(_ node: DataNode?) -> ListingLayout.Exceptions? {
    guard let node, let field = index(node["field"]) else { return nil }
    return ListingLayout.Exceptions(
      field: field,
      texts: node.parts("texts").map { text, fields in
        (text, (fields.items ?? []).compactMap { index($0) })
      })
  }

  mutating func sectionListing(_ node: DataNode) -> SectionListing? {
    let section = section(node["section"])
    let rest = index(node["rest"]).map { [$0] } ?? []
    guard let layout = ListingLayout(node, &self), let section else { return nil }
    return SectionListing(section: section, layout: layout, rest: rest)
  }

  /// The pages that rows may be about: those of `where`, of `owners-of`, or all that need a row.
  mutating func members(
    _ node: DataNode, every: PageSelection?
  ) -> ListingLayout.Members? {
    if let owned = node["owners-of"] {
      guard let kind = kindName(owned["pages"]),
        let about = owned["about"].flatMap({ pagesAbout($0) })
      else { return nil }
      return .owners(ofKind: kind, about)
    }
    let owner = index(node["owner"])
    let selected = node["where"].map { selection($0, of: node["pages"], isOfOwner: owner != nil) }
    guard let selection = selected ?? every, !selection.captures.isEmpty else { return nil }
    return .selected(selection, owner: owner, isOthers: node.flag("others"))
  }

  mutating func pagesAbout(_ node: DataNode) -> PagesAbout? {
    // A row's page states the owner, and its kind is not the one that is read here.
    let selection = selection(node["where"], of: node["pages"], isOfOwner: true)
    return kindName(node["pages"]).map { PagesAbout(kind: $0, selection: selection) }
  }

  mutating func mention(_ node: DataNode) -> ListingLayout.Mention? {
    let selection = selection(node["where"], of: node["pages"], isOfOwner: true)
    guard let field = index(node["field"]), let kind = kindName(node["pages"]) else { return nil }
    return ListingLayout.Mention(field: field, kind: kind, selection: selection)
  }

  mutating func listingCounterpart(_ node: DataNode) -> ListingLayout.Counterpart? {
    let about = node["about"].flatMap { pagesAbout($0) }
    return kindName(node["pages"]).map {
      ListingLayout.Counterpart(
        kind: $0, owner: index(node["owner"]), owners: index(node["owners"]), about: about,
        fields: node.items("agree").compactMap { index($0) },
        several: node.texts("several"))
    }
  }
}
