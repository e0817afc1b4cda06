import DataSyntax

/// What several pages have to tell alike, and what follows from what they tell.
extension ContractReader {
  mutating func counterparts(_ node: DataNode) -> CounterpartLayout? {
    let kinds = node["kinds"]?.items?.compactMap { kindName($0) } ?? []
    guard let capture = node["by"]?.string else { return nil }
    return CounterpartLayout(
      kinds: kinds, capture: capture,
      fields: node["fields"]?.items?.compactMap { index($0) } ?? [],
      vocabulary: vocabulary(named: node["badges"]))
  }

  mutating func listing(_ node: DataNode) -> ListingLayout? {
    let every = node["every"].map { selection($0) }
    let fields = node["agree"]?.items?.compactMap { index($0) } ?? []
    let counterpart = node["counterpart"].flatMap { node in
      kindName(node["pages"]).map {
        ListingLayout.Counterpart(
          kind: $0, owner: index(node["owner"]), owners: index(node["owners"]),
          fields: node["agree"]?.items?.compactMap { index($0) } ?? [])
      }
    }
    let order = index(node["sorted-by"]).map {
      ListingLayout.Order(field: $0, isDescending: node["descending"]?.isTrue ?? false)
    }
    guard let subject = index(node["subject"]), let kind = kindName(node["pages"]) else {
      return nil
    }
    return ListingLayout(
      subject: subject, kind: kind, isLinked: node["linked"]?.isTrue ?? false, every: every,
      fields: fields, counterpart: counterpart, order: order)
  }

  mutating func count(_ node: DataNode) -> CountLayout? {
    let field = index(node["field"])
    let section = section(node["section"])
    guard let reckoning = reckoning(node), let field else { return nil }
    return CountLayout(field: field, section: section, reckoning: reckoning)
  }

  private mutating func reckoning(_ node: DataNode) -> CountLayout.Reckoning? {
    if let pages = node["pages"] {
      let less = index(node["less"])
      let owner = index(node["owner"])
      let selection = selection(node["where"])
      return kindName(pages).map {
        .pages(
          kind: $0, selection, owner: owner, isOthers: node["others"]?.isTrue ?? false, less: less)
      }
    }
    if let told = node["rows"] {
      let more = index(node["more"])
      return index(told).map { .tellings(of: $0, more: more) }
    }
    if let told = node["distinct"] { return index(told).map { .distinct($0) } }
    guard let part = index(node["share"]), let whole = index(node["of"]) else { return nil }
    return .share(part, of: whole)
  }

  private func selection(_ node: DataNode?) -> PageSelection {
    PageSelection(
      captures: node?.parts.compactMap { theirs, own in own.string.map { (theirs, $0) } } ?? [])
  }

  /// The name of a kind that there is.
  private mutating func kindName(_ node: DataNode?) -> String? {
    guard let node, let name = node.string else { return nil }
    if kindNames.contains(name) { return name }
    let known = kindNames
    note("there is no kind '\(name)'; \(Self.hint(name, among: known.sorted()))", at: node)
    return nil
  }
}
