import Contract
import Records
import SourceText

/// A fact on a generated page that differs from the data that the page is generated from.
package struct SourceConflict: Sendable {
  package let page: PageSummary
  package let fact: FactSummary
  /// The page of data.
  package let source: PageSummary
  /// The fact of the same field there, or on a page that it inherits from; nil where neither has
  /// one.
  package let stated: FactSummary?
  /// The page that has it.
  package let statedOn: PageSummary
}

/// A generated page whose data does not exist.
package struct PageWithoutSource: Sendable {
  package let page: PageSummary
  /// The path where the data should be.
  package let path: String
}

extension CatalogIndex {
  /// The generated pages without data, in the order of the contract's kinds; none of a kind of
  /// which most pages have none, since these are not generated in this catalog.
  package func pagesWithoutSource() -> [PageWithoutSource] {
    contract.kinds.flatMap { kind -> [PageWithoutSource] in
      guard let source = contract.kinds.first(where: { $0.name == kind.source }),
        let pattern = source.paths.first
      else { return [] }
      let sources = sources(of: kind, source)
      guard !sources.isEmpty else { return [] }
      let unchecked = Set(
        directory.uncheckedPages.lazy.filter { $0.kind == source.name }.compactMap { page in
          sources.hash { page.captures[$0] }
        })
      let copies = directory.canonicalPages(ofKind: kind.name)
      let missing = copies.compactMap { number -> PageWithoutSource? in
        let page = pages[number]
        guard let hash = sources.hash(ofCopy: page), sources.pages[hash].isEmpty,
          !unchecked.contains(hash), let path = pattern.path(with: { page.capturedText($0) })
        else { return nil }
        return PageWithoutSource(page: page, path: path)
      }
      return missing.count * 2 > copies.count ? [] : missing
    }
  }

  /// The pages of data that pages of a kind are generated from.
  private func sources(of kind: PageKind, _ source: PageKind) -> SourcePages {
    // The path of a generated page follows from an ID, that of data can be the ID itself.
    let id = source.hasExactIDs && !kind.hasExactIDs ? contract.field(with: .id) : nil
    return SourcePages(
      directory.canonicalPages(ofKind: source.name).map { ($0, pages[$0]) },
      by: source.paths.first?.captureNames ?? [],
      exactName: id.map { contract.fields[$0].name }, contract.ids)
  }

  /// The pages that are generated from data, in the order of the contract's kinds, each with its
  /// data, where that is certain.
  package func generatedPages() -> [(page: PageSummary, source: PageSummary)] {
    contract.kinds.flatMap { kind -> [(page: PageSummary, source: PageSummary)] in
      guard let source = contract.kinds.first(where: { $0.name == kind.source }) else { return [] }
      return generatedPages(of: kind, from: source).map { ($0.page, pages[$0.source]) }
    }
  }

  private func generatedPages(
    of kind: PageKind, from source: PageKind
  ) -> [(page: PageSummary, source: Int)] {
    let sources = sources(of: kind, source)
    guard !sources.isEmpty else { return [] }
    return directory.canonicalPages(ofKind: kind.name).compactMap { number in
      guard let hash = sources.hash(ofCopy: pages[number]) else { return nil }
      let found = sources.pages[hash]
      // With several, it is not certain which one the page is generated from.
      guard found.count == 1, let first = found.first else { return nil }
      return (pages[number], first)
    }
  }

  /// All differences, in the order of the contract's kinds, then by path and field.
  package func sourceConflicts() -> [SourceConflict] {
    contract.kinds.flatMap { kind -> [SourceConflict] in
      guard let source = contract.kinds.first(where: { $0.name == kind.source }) else { return [] }
      return sourceConflicts(of: kind, with: source)
    }
  }

  private func sourceConflicts(of kind: PageKind, with source: PageKind) -> [SourceConflict] {
    let fields = Set(kind.copiedFields(among: contract.kinds))
    return generatedPages(of: kind, from: source).flatMap { page, first -> [SourceConflict] in
      var stated = pages[first].statedFacts(of: fields)
      if let id = contract.field(with: .id), let fact = stated[id],
        !isOwnID(fact, of: pages[first], source)
      {
        stated[id] = nil
      }
      let inherited = pages[first].inheritedFacts
      return page.statedFacts(of: fields).compactMap { field, fact in
        let origin = inherited.first { $0.field == field }.flatMap { directory.origin(of: $0) }
        let type = contract.fields[field].type
        let other = stated[field] ?? origin?.fact
        if let other, fact.value.isCopy(of: other.value, type) { return nil }
        if other == nil, !(pages[first].lacks(field) && fact.value.isNoDefault(of: type)) {
          return nil
        }
        return SourceConflict(
          page: page, fact: fact, source: pages[first], stated: other,
          statedOn: pages[stated[field] == nil ? origin?.page ?? first : first])
      }
      .sorted { $0.fact.range.start < $1.fact.range.start }
    }
  }

  /// Whether an ID is that of the path of its page; any other is reported there.
  private func isOwnID(_ fact: FactSummary, of page: PageSummary, _ kind: PageKind) -> Bool {
    guard let inPath = page.captured(contract.fields[fact.field].name) else { return true }
    let id = page.text(of: fact)
    return (kind.hasExactIDs ? id : contract.ids.path(of: id)).isSpelled(inPath)
  }
}

extension ValueInterval {
  /// Whether it is a value that no program writes for one that is not there, as it does a name, a
  /// `false`, a zero or the time of its run.
  func isNoDefault(of type: ValueType) -> Bool {
    [.quantity, .number, .price, .date].contains(type) && least > 0
  }

  /// Whether it may be another value, rounded: a number halfway between two can be either.
  /// A quantity already has all that rounds to it, up or down.
  func isCopy(of exact: ValueInterval, _ type: ValueType) -> Bool {
    agrees(with: exact) || (type != .quantity && bound > least + 1 && exact.least == bound)
  }
}

/// The pages of data of one kind, by the values of the captures in their paths.
private struct SourcePages {
  /// The numbers of the pages by the hashes of these values.
  let pages: HashIndex
  let isEmpty: Bool
  private let key: Key

  /// The values that the path of a generated page and that of its data have in common.
  private struct Key {
    let names: [String]
    /// The capture that is an ID, hashed as the path of that ID.
    let exactName: String?
    let ids: IDGrammar

    /// A hash of the values; nil where one is missing.
    func hash(isCopy: Bool, _ value: (String) -> String?) -> Int? {
      var hasher = Hasher()
      for name in names {
        guard let text = value(name) else { return nil }
        let path = name == exactName && !isCopy ? ids.path(of: text) : text
        hasher.combine(Array(path.utf8))
      }
      return hasher.finalize()
    }
  }

  init(
    _ sources: [(number: Int, page: PageSummary)], by names: [String], exactName: String?,
    _ ids: IDGrammar
  ) {
    let key = Key(names: names, exactName: exactName, ids: ids)
    self.key = key
    isEmpty = sources.isEmpty
    pages = HashIndex(
      sources.compactMap { source -> HashIndex.Entry? in
        key.hash(isCopy: false) { source.page.capturedText($0) }.map {
          HashIndex.Entry($0, source.number)
        }
      })
  }

  /// A hash of the values of the captures of a page of data; nil where one has none.
  func hash(of value: (String) -> String?) -> Int? { key.hash(isCopy: false, value) }

  /// The same of a page that is generated from one of these: its path follows from the ID.
  func hash(ofCopy page: PageSummary) -> Int? {
    key.hash(isCopy: true) { page.capturedText($0) }
  }
}

extension PageSummary {
  /// Whether data certainly does not have a field.
  fileprivate func lacks(_ field: FieldIndex) -> Bool { absent.contains(Int16(clamping: field)) }

  /// The first fact of each of some fields about the page itself, except what it contradicts: that
  /// is reported by itself.
  fileprivate func statedFacts(of fields: Set<FieldIndex>) -> [FieldIndex: FactSummary] {
    var stated: [FieldIndex: FactSummary] = [:]
    var contradicted: Set<FieldIndex> = []
    for fact in facts where fact.isOfPage && fields.contains(fact.field) {
      if let first = stated[fact.field] {
        if !first.value.agrees(with: fact.value) { contradicted.insert(fact.field) }
      } else {
        stated[fact.field] = fact
      }
    }
    return stated.filter { !contradicted.contains($0.key) }
  }
}
