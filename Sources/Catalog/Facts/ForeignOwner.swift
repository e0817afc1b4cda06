package import Contract
import Records
package import SourceText

/// A page in the folder of one owner that names another one, and nothing else, as its owner: mostly a
/// copy of the other's page.
package struct ForeignOwner: Sendable {
  package let page: PageSummary
  let number: Int
  package let field: FieldIndex
  /// The names on the page, in its order; never empty.
  package let names: [FactSummary]
  /// The page of the owner in whose folder it is.
  package let owner: PageSummary
  let ownerNumber: Int
}

extension PageDirectory {
  /// All pages with the name of a foreign owner, by path.
  func foreignOwners() -> [ForeignOwner] {
    let fields = [Role.author, .provider].compactMap { contract.field(with: $0) }
      .map { (field: $0, capture: contract.fields[$0].name) }
    lazy var owners = OwnersByName(in: self)
    return pages.indices.flatMap { number -> [ForeignOwner] in
      let page = pages[number]
      if !page.hasCaptures || page.isMisnamed { return [] }
      return fields.compactMap { field, capture -> ForeignOwner? in
        // Most names are those of their folders.
        guard let folder = page.captured(capture), let first = page.fact(of: field),
          let name = NameKey(page.bytes(of: first)), name != NameKey(folder),
          let names = page.onlyNames(in: field),
          let owner = self.owner(of: page, inFolder: folder), let kind = pages[owner].kind,
          pages[owner].title(in: contract) != nil, !isCalled(owner, name),
          !isOwned(number, by: { $0 == name }), !isInFolder(of: names[0], page),
          owners.has(name, ofKind: kind, otherThan: owner)
        else { return nil }
        return ForeignOwner(
          page: page, number: number, field: field, names: names, owner: pages[owner],
          ownerNumber: owner)
      }
    }
  }

  /// The number of the canonical page of the folder above a page that has a name.
  private func owner(of page: PageSummary, inFolder name: ArraySlice<UInt8>) -> Int? {
    var folder = RelativePath.folder(of: page.path)
    while !folder.isEmpty {
      if RelativePath.name(of: folder).utf8.elementsEqual(name) {
        return self.page(ofFolder: folder).map { canonical[$0] }
      }
      folder = RelativePath.folder(of: folder)
    }
    return nil
  }
}

/// The owners with each name; those of one name are searched once.
private struct OwnersByName {
  private let directory: PageDirectory
  private let pages: HashIndex
  /// The first owners with a name, at most two.
  private var first: [Name: [Int]] = [:]

  private struct Name: Hashable {
    let hash: UInt64
    let kind: String
  }

  init(in directory: PageDirectory) {
    self.directory = directory
    pages = directory.pagesByName()
  }

  /// Whether another page of a kind than an owner's has a name.
  mutating func has(_ name: NameKey, ofKind kind: String, otherThan owner: Int) -> Bool {
    let key = Name(hash: name.hash, kind: kind)
    if let known = first[key] { return known.contains { $0 != owner } }
    var found: [Int] = []
    for number in pages[name.hash] where directory.pages[number].kind == kind {
      let page = directory.canonical[number]
      if !found.contains(page) { found.append(page) }
      if found.count == 2 { break }
    }
    first[key] = found
    return found.contains { $0 != owner }
  }
}

extension ForeignOwner {
  /// The longest name and label that are compared: names of owners are short.
  private static let longest = 200

  /// The ranges of the name in the labels of links to the owner's page, besides the facts.
  package func labels(in index: CatalogIndex) -> [ByteRange] {
    let text = page.bytes(of: names[0])
    return page.links.indices.compactMap { number in
      let link = page.links[number]
      let label = page.texts[link.label]
      // Without escapes, so that a byte of the text is one of the label.
      guard !text.isEmpty, label.count == link.labelRange.count, label.count <= Self.longest,
        !isName(link.labelRange),
        let place = label.indices.first(where: { label[$0...].starts(with: text) }),
        let target = index.directory.page(atLink: number, on: self.number), target == ownerNumber
      else { return nil }
      let start = link.labelRange.start + place - label.startIndex
      return ByteRange(start, start + text.count)
    }
  }

  /// Whether a label has bytes of one of the names.
  private func isName(_ label: ByteRange) -> Bool {
    let first = names.partitioningIndex { $0.range.upper > label.lower }
    return first < names.endIndex && names[first].range.overlaps(label)
  }

  /// Whether a name is a link to another page than that of the owner.
  package func isLinkedElsewhere(in index: CatalogIndex) -> Bool {
    names.contains { name in
      name.link.map { index.directory.page(atLink: $0, on: number) != ownerNumber } ?? false
    }
  }
}

extension PageSummary {
  /// The facts about the page itself in a field, where all of them have one text; nil for none.
  fileprivate func onlyNames(in field: FieldIndex) -> [FactSummary]? {
    var names: [FactSummary] = []
    for fact in facts where fact.field == field && fact.isOfPage {
      if let first = names.first, !bytes(of: first).hasSameBytes(as: bytes(of: fact)) { return nil }
      names.append(fact)
    }
    return names.isEmpty ? nil : names
  }

  /// The title, as the page has it.
  package func title(in contract: Contract) -> String? {
    fact(of: contract.field(with: .title)).map { text(of: $0) }
  }
}

extension PageDirectory {
  /// The number of the canonical page that a link resolves to in the first renderer where it
  /// resolves to one, whatever its label is.
  fileprivate func page(atLink link: Int, on number: Int) -> Int? {
    let from = LinkOrigin(number, in: self)
    let path = pages[number].texts[pages[number].links[link].path]
    var way: [UInt8] = []
    for place in contract.renderers.indices {
      if case .page(let target) = target(of: path, from: from, in: place, by: &way) {
        return canonical[target]
      }
    }
    return nil
  }
}
