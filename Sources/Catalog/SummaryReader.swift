import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads what other pages need to know about a page.
struct SummaryReader {
  private let page: Page
  private let idField: FieldIndex?
  private let titleField: FieldIndex?
  /// The ID in the path; nil where the path has none.
  let idInPath: String?

  init(_ page: Page) {
    self.page = page
    idField = page.contract.field(with: .id)
    titleField = page.contract.field(with: .title)
    idInPath = idField.flatMap { page.captures[page.contract.fields[$0].name] }
  }

  /// Adds what the path captures, one text after another; the place of the first, and that of the
  /// captures of the page's folders as one text.
  func captures(
    _ texts: inout TextCollector
  ) -> (first: StringPool.Place, owner: StringPool.Place) {
    let captures = page.captures
    let first = texts.append(captures.texts)
    return (first, owner(&texts))
  }

  private func owner(_ texts: inout TextCollector) -> StringPool.Place {
    let captures = page.captures
    let path = page.path.withoutMarkdownEnding ?? page.path
    let owners = captures.names.indices.filter {
      !isID(captures.names[$0]) && !path.ends(with: captures.texts[$0])
    }
    if owners.count == 1 { return texts.place(of: captures.texts[owners[0]]) }
    let sorted = owners.sorted {
      captures.names[$0].utf8.lexicographicallyPrecedes(captures.names[$1].utf8)
    }
    return texts.place(of: sorted.map { captures.texts[$0] }.joined(separator: "/"))
  }

  private func isID(_ capture: String) -> Bool {
    idField.map { page.contract.fields[$0].name == capture } ?? false
  }

  /// The first ID that the page states.
  func statedID(_ texts: inout TextCollector) -> PageSummary.StatedID? {
    let ids = page.contract.ids
    guard let idField, let fact = page.factIndex[idField].first(where: \.isOfPage),
      ids.defect(in: page.source.slice(fact.range)) == nil
    else { return nil }
    let id = page.bytes(of: fact)
    let path = page.kind?.hasExactIDs == true ? id : ids.path(of: id)[...]
    if let idInPath, !idInPath.isSpelled(path) { return nil }
    return PageSummary.StatedID(text: texts.place(of: id), range: fact.range)
  }

  /// The first heading of level 1.
  func heading() -> (text: ArraySlice<UInt8>, range: ByteRange)? {
    let nodes = page.syntax.nodes
    guard let index = nodes.firstIndex(where: { $0.headingLevel == 1 }) else { return nil }
    return (page.syntax.visibleText(of: index), nodes[index].content)
  }

  /// The title and the ID, in each form on the page, and the names that the contract adds.
  func names(title: ArraySlice<UInt8>?) -> [NameKey] {
    var names: [NameKey] = []
    names.reserveCapacity(2)
    // Most pages have a handful.
    func add(_ name: NameKey?) {
      guard let name, names.count > 8 || !names.contains(name) else { return }
      names.append(name)
    }
    let title =
      title
      ?? titleField.flatMap { page.factIndex[$0].first(where: \.isOfPage) }.map {
        page.bytes(of: $0)
      }
    add(title.flatMap { NameKey($0) })
    add(idInPath.flatMap { NameKey($0) })
    // A page that represents an author or a provider has an ID of its own in its path.
    if idInPath == nil { for text in page.captures.texts { add(NameKey(text)) } }
    // Rows are about other pages.
    for case let field? in [titleField, idField] {
      for fact in page.factIndex[field] where fact.isOfPage {
        let text = page.bytes(of: fact)
        // Most repeat the heading or the path.
        if title?.hasSameBytes(as: text) == true || idInPath?.isSpelled(text) == true { continue }
        add(NameKey(text))
      }
    }
    if let patterns = page.kind?.names, !patterns.isEmpty {
      let title = title.map { String(decoding: $0, as: UTF8.self) }
      for pattern in patterns { add(pattern.name(title: title)) }
    }
    return names.count > 8 ? names.uniqued.shrunk : names
  }

  /// The relative links, in the order of the page.
  func links(_ memo: inout SummaryMemo) -> LinkList {
    var reader = LinkReader(of: page)
    let owners = linksToOwners
    for destination in page.destinations where LinkReader.isCandidate(destination) {
      let owner = owners.isEmpty ? nil : Self.owner(among: owners, namedBy: destination)
      reader.add(
        destination, &memo, ownerKind: owner?.kind, isLabelWrong: owner?.isContradicted == true)
    }
    return reader.links(&memo)
  }

  /// A name of an owner on the page, and the kind of the owner's page.
  private struct Owner {
    let fact: Fact
    let kind: Int
    /// Whether most names of the owner on the page are others.
    let isContradicted: Bool

    func isNamed(by destination: PageDestination) -> Bool {
      fact.destination?.start == destination.range.start
        || destination.label.contains(fact.range) && !fact.range.isEmpty
    }
  }

  /// The owner that the label of a link names, among those in the order of the page.
  private static func owner(among owners: [Owner], namedBy destination: PageDestination) -> Owner? {
    // The name is in the label, or is the label with other text around it.
    let place = owners.partitioningIndex { $0.fact.range.start >= destination.label.start }
    return owners[max(place - 1, 0)...].prefix(2).first { $0.isNamed(by: destination) }
  }

  /// The names of owners that may be labels of links, in the order of the page.
  private var linksToOwners: [Owner] {
    var owners: [Owner] = []
    for (field, kind) in page.contract.ownerKinds {
      let facts = page.factIndex[field]
      if facts.isEmpty { continue }
      if owners.isEmpty { owners.reserveCapacity(8) }
      let counts = countsOfNames(facts)
      let count = counts.values.reduce(0, +)
      for fact in facts where fact.record == 0 {
        let isContradicted =
          counts.isEmpty ? false : counts[NameKey(page.bytes(of: fact)), default: 0] * 2 < count
        owners.append(Owner(fact: fact, kind: kind, isContradicted: isContradicted))
      }
    }
    if owners.count > 1 { owners.sort { $0.fact.range < $1.fact.range } }
    return owners
  }

  /// How often facts of the page have each name; none where all have the same, as on most pages.
  private func countsOfNames(_ facts: ArraySlice<Fact>) -> [NameKey?: Int] {
    var first: NameKey??
    let isVaried =
      facts.count > 1
      && facts.contains { fact in
        guard fact.record == 0 else { return false }
        let name = NameKey(page.bytes(of: fact))
        guard let known = first else {
          first = .some(name)
          return false
        }
        return name != known
      }
    guard isVaried else { return [:] }
    var counts: [NameKey?: Int] = [:]
    for fact in facts where fact.record == 0 {
      counts[NameKey(page.bytes(of: fact)), default: 0] += 1
    }
    return counts
  }

  /// The facts, and the blank cells and tables that list pages.
  func facts(
    _ memo: inout SummaryMemo, links: LinkList
  ) -> (facts: StoredFacts, blanks: [BlankCell], tables: [TableSummary]) {
    guard let reader = FactSummaryReader(of: page, links: links) else {
      return (StoredFacts([], layout: 0, memo.shared), [], [])
    }
    let (facts, blanks) = reader.facts(&memo)
    return (facts, blanks, reader.tables())
  }

  /// The values that constraints compare, and whether there may be more of them.
  func values(
    _ texts: inout TextCollector
  ) -> (values: [CatalogValue], inherited: [InheritedValue], mayBeMore: Bool) {
    guard let reader = CatalogValueReader(of: page) else { return ([], [], false) }
    return (reader.values(&texts), reader.inheritedValues(&texts), reader.mayHaveMore)
  }
}
