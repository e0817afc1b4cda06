import DataSyntax

/// Reads the tables and sections that list pages.
extension ContractReader {
  mutating func listing(_ node: DataNode) -> ListingLayout? {
    let every = node["every"].map { selection($0, of: node["pages"]) }
    let only = members(node, every: every)
    let fields = node["agree"]?.items?.compactMap { index($0) } ?? []
    var same: [(own: FieldIndex, theirs: FieldIndex)] = []
    for entry in node["same"]?.mapping?.entries ?? [] {
      guard let name = entry.name, let own = index(of: name, at: entry.key),
        let theirs = index(entry.value)
      else { continue }
      same.append((own, theirs))
    }
    let mentions = node["mentions"]?.items?.compactMap { mention($0) } ?? []
    let counterpart = node["counterpart"].flatMap { listingCounterpart($0) }
    let order = index(node["sorted-by"]).map {
      ListingLayout.Order(field: $0, isDescending: node["descending"]?.isTrue ?? false)
    }
    let exceptions = exceptions(node["exceptions"])
    let name = index(node["names"])
    let subject = index(node["subject"], of: .link)
    let kind = kindName(node["pages"])
    guard let subject, let kind else { return nil }
    return ListingLayout(
      subject: subject, kind: kind, isLinked: node["linked"]?.isTrue ?? false, every: every,
      name: name, only: only, fields: fields, same: same, mentions: mentions,
      counterpart: counterpart, order: order, exceptions: exceptions)
  }

  private mutating func exceptions(_ node: DataNode?) -> ListingLayout.Exceptions? {
    guard let node, let field = index(node["field"]) else { return nil }
    return ListingLayout.Exceptions(
      field: field,
      texts: node["texts"]?.parts.map { text, node in
        (text, node.items?.compactMap { index($0) } ?? [])
      } ?? [])
  }

  mutating func sectionListing(_ node: DataNode) -> SectionListing? {
    let section = section(node["section"])
    let rest = index(node["rest"]).map { [$0] } ?? []
    guard let layout = listing(node), let section else { return nil }
    return SectionListing(section: section, layout: layout, rest: rest)
  }

  /// The pages that rows may be about: those of `where`, of `owners-of`, or all that need a row.
  private mutating func members(
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
    return .selected(selection, owner: owner, isOthers: node["others"]?.isTrue ?? false)
  }

  mutating func pagesAbout(_ node: DataNode) -> PagesAbout? {
    // A row's page states the owner, and its kind is not the one that is read here.
    let selection = selection(node["where"], of: node["pages"], isOfOwner: true)
    return kindName(node["pages"]).map { PagesAbout(kind: $0, selection: selection) }
  }

  private mutating func mention(_ node: DataNode) -> ListingLayout.Mention? {
    let selection = selection(node["where"], of: node["pages"], isOfOwner: true)
    guard let field = index(node["field"]), let kind = kindName(node["pages"]) else { return nil }
    return ListingLayout.Mention(field: field, kind: kind, selection: selection)
  }

  private mutating func listingCounterpart(
    _ node: DataNode
  ) -> ListingLayout.Counterpart? {
    let about = node["about"].flatMap { pagesAbout($0) }
    return kindName(node["pages"]).map {
      ListingLayout.Counterpart(
        kind: $0, owner: index(node["owner"]), owners: index(node["owners"]), about: about,
        fields: node["agree"]?.items?.compactMap { index($0) } ?? [],
        several: node["several"]?.texts ?? [])
    }
  }
}
