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
    let path = Array(page.path.utf8)[...]
    let name = path.withoutMarkdownEnding ?? path
    let owners = captures.names.indices.filter {
      !isID(captures.names[$0])
        && !captures.texts[$0].isSpelled(name.suffix(captures.texts[$0].utf8.count))
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
    func add(_ name: NameKey?) { if let name { names.append(name) } }
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
    return names.withoutDuplicates
  }

  /// The anchors that links can point to.
  func anchors(_ memo: inout SummaryMemo) -> AnchorPlaces {
    let syntax = page.syntax
    // Links to a heading that is misspelt, damaged or not shown are right.
    let lost = page.lostHeadingTexts
    if lost.isEmpty, let (heading, rest) = syntax.anchorTexts {
      let first = HeadingAnchors(of: syntax, heading..<heading + 1).bytes
      let others = memo.anchors.value(of: rest) {
        HeadingAnchors(of: syntax, heading + 1..<syntax.nodes.count).bytes
      }
      // Of equal ones, the later ones have numbers.
      if !others.hasLine(first) {
        return AnchorPlaces(
          first: memo.texts.place(of: first[...]), rest: memo.texts.place(of: others[...]))
      }
    }
    var all = HeadingAnchors(of: syntax).bytes
    for text in lost {
      all += HeadingAnchors.slug(of: Array(text.utf8)[...])
      all.append(.lineFeed)
    }
    return AnchorPlaces(first: .empty, rest: memo.texts.place(of: all[...]))
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
      let facts = page.factIndex[field].filter(\.isOfPage)
      // Most pages have one name.
      let names = facts.count > 1 ? facts.map { NameKey(page.bytes(of: $0)) } : []
      var counts: [NameKey?: Int] = [:]
      if names.contains(where: { $0 != names[0] }) {
        for name in names { counts[name, default: 0] += 1 }
      }
      for (place, fact) in facts.enumerated() {
        let isContradicted =
          !counts.isEmpty && counts[names[place]].map { $0 * 2 < names.count } ?? false
        owners.append(Owner(fact: fact, kind: kind, isContradicted: isContradicted))
      }
    }
    if owners.count > 1 { owners.sort { $0.fact.range < $1.fact.range } }
    return owners
  }

  /// The facts, and the blank cells and tables that list pages.
  func facts(
    _ memo: inout SummaryMemo, links: LinkList
  ) -> (facts: StoredFacts, blanks: [BlankCell], tables: [TableSummary]) {
    guard let reader = FactSummaryReader(of: page, links: links) else {
      return (StoredFacts([], layout: 0, memo.shared), [], [])
    }
    return (reader.facts(&memo), reader.blanks(&memo.texts), reader.tables())
  }

  /// The values that constraints compare, and whether there may be more of them.
  func values(
    _ texts: inout TextCollector
  ) -> (values: [CatalogValue], inherited: [InheritedValue], mayBeMore: Bool) {
    guard let reader = CatalogValueReader(of: page) else { return ([], [], false) }
    return (reader.values(&texts), reader.inheritedValues(&texts), reader.mayHaveMore)
  }
}

extension [NameKey] {
  /// Each of them once; most pages have a handful.
  fileprivate var withoutDuplicates: [NameKey] {
    if count <= 8 {
      return indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
    }
    return uniqued.shrunk
  }
}
