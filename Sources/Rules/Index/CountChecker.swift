import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Computes the expected counts of pages.
struct CountChecker {
  private let fields: [FieldDefinition]
  private let index: CatalogIndex
  private let names: RowNames

  init(_ index: CatalogIndex) {
    self.index = index
    names = RowNames(in: index.directory)
    fields = index.contract.fields
  }

  /// The expected count of a fact; nil where an input is missing, rounded or cannot be counted.
  func expected(
    _ count: CountLayout, of fact: FactSummary, on page: PageSummary, _ tally: FactsByField
  ) -> ExpectedCount? {
    if page.uncounted.contains(count.field) { return nil }
    switch count.formula {
    case .pages(let kind, let selection, let owner, let isOthers, let less):
      guard let subject = owner.map({ self.page($0, above: fact, on: page, tally) }) ?? page,
        let pages = index.listings.selector.pages(ofKind: kind, selection, for: subject),
        !pages.hasMisplaced
      else { return nil }
      let isOne =
        isOthers && page.kind == kind
        && index.directory.canonicalPage(of: page).map { pages.contains($0) } == true
      // The number of remaining pages excludes those listed above it.
      let listed = less.map { less in
        let facts = tally.facts(of: less, beside: fact)
        return facts[..<facts.partitioningIndex { $0.range >= fact.range }]
      }
      func expected(listed count: Int) -> ExpectedCount? {
        let number = pages.count - (isOne ? 1 : 0) - count
        // Some of those listed do not exist.
        guard number >= 0 else { return nil }
        return ExpectedCount(
          less != nil && number == 0 ? .nothing : .count(Int64(number)),
          terms: listed?.last.map { [$0] } ?? [],
          words: CountWords.pages(
            pages.count, kind, isOfAll: selection.captures.isEmpty, isOne: isOne,
            listed: count, number))
      }
      guard let listed else { return expected(listed: 0) }
      if let all = expected(listed: listed.count), all.allows(fact, on: page) { return all }
      // A duplicate is not another page, but several pages may have one name. A name that no page
      // has, which is reported as that, may be misspelt or that of a page that was removed.
      let named = tally.memo.pages(
        namedIn: listed, on: page, { names.namesNoPage($0, on: page) },
        { index.directory.pageCount(ofKind: kind, named: $0) })
      if named.absent > 0, let rest = expected(listed: named.pages), rest.allows(fact, on: page) {
        return rest
      }
      return expected(listed: named.pages + named.absent)
    case .occurrences(let stated, let more):
      let counted = tally.facts(of: stated, beside: fact)
      let rows = counted.count
      let areInSeveralTables = page.areInSeveralTables(counted)
      let others = more.flatMap { tally.facts(of: $0, beside: fact).first }
      guard let others else {
        return ExpectedCount(
          .count(Int64(rows)), mayBeOfSeveral: areInSeveralTables,
          words: CountWords.rows(rows, areInSeveralTables: areInSeveralTables))
      }
      guard let number = others.value.number else { return nil }
      let sum = Int64(rows) + number
      return ExpectedCount(
        .count(sum), terms: [others], mayBeOfSeveral: areInSeveralTables,
        words: CountWords.sum(rows, number, sum))
    case .distinct(let stated):
      let number = tally.memo.distinct(in: stated) { distinct(in: stated, on: page, tally) }
      guard let number else { return nil }
      let expected = ExpectedCount(
        .count(Int64(number)), words: CountWords.distinct(number, fields[stated].title))
      // Nothing is counted in rows that are wrong themselves.
      if expected.allows(fact, on: page) { return expected }
      return tally.memo.namesAllOwners(in: stated) {
        index.listings.nameAllOwners(in: stated, on: page)
      } ? expected : nil
    case .share(let part, let whole):
      guard let part = tally.fact(of: part, with: fact),
        let whole = tally.facts(of: whole).first(where: \.isOfPage),
        let count = part.value.number, let total = whole.value.number, total > 0,
        isRight(part, on: page, tally), isRight(whole, on: page, tally)
      else { return nil }
      let number = ExpectedCount.Number.share(count, of: total)
      let stated = page.text(of: fact)
      guard let text = number.written(like: stated, unit: nil) else { return nil }
      return ExpectedCount(
        number, terms: [part, whole],
        words: CountWords.share(count, total, text, isPercentage: Percentage(stated) != nil))
    case .sum(let stated): return sum(of: stated, for: fact, on: page, tally)
    case .badges(let stated, let kind, let selection):
      guard let name = tally.fact(of: stated, with: fact), let badges = fields[stated].badges,
        let pages = index.listings.selector.pages(ofKind: kind, selection, for: page)?.checked,
        let (count, badge) = index.listings.count(of: page.bytes(of: name), badges, among: pages)
      else { return nil }
      return ExpectedCount(
        .count(of: count), words: CountWords.badges(count, pages.count, kind, badge))
    case .stating(let stated, let kind, let selection):
      guard let pages = index.listings.selector.pages(ofKind: kind, selection, for: page)?.checked,
        let values = index.conflicts.values(of: stated, on: pages)
      else { return nil }
      return ExpectedCount(
        .count(Int64(values.count)),
        words: CountWords.stating(values.count, pages.count, kind, fields[stated].title))
    case .average(let stated, let kind, let selection):
      guard let pages = index.listings.selector.pages(ofKind: kind, selection, for: page)?.checked,
        let values = index.conflicts.values(of: stated, on: pages),
        let average = Average(of: values, among: pages.count)
      else { return nil }
      return ExpectedCount(
        .average(average),
        words: CountWords.average(fields[stated].title, average, values.count, kind))
    case .counterparts(let kind, let selection, let owner, let about):
      guard let subject = self.page(owner, above: fact, on: page, tally),
        let key = PageSelector.key(of: subject, selection),
        let counts = tally.memo.counts(
          of: count.field,
          { index.listings.counterpartCounts(ofKind: kind, selection, about: about, for: page) })
      else { return nil }
      let count = counts[key] ?? 0
      return ExpectedCount(.count(Int64(count)), words: CountWords.counterparts(count, kind))
    }
  }

  /// How many items the rows name in a field; nil where that is not certain.
  private func distinct(
    in stated: FieldIndex, on page: PageSummary, _ tally: FactsByField
  ) -> Int? {
    let texts = page.withDistinctTexts(tally.facts(of: stated)) { $0.row != nil }
      .flatMap { items(of: $0, on: page) }
    // A row that contains only a number does not name items, and a misspelt name is another item.
    guard !texts.contains(where: { $0.allSatisfy(\.isDigit) }),
      index.listings.areKnown(texts, ofOwnersIn: stated, on: page)
    else { return nil }
    return page.distinct(texts, in: stated)
  }

  /// The sum of the occurrences of a field, where each of them is right as a count; nil where the
  /// fact is wrong as a count and should be the sum.
  private func sum(
    of stated: FieldIndex, for fact: FactSummary, on page: PageSummary, _ tally: FactsByField
  ) -> ExpectedCount? {
    let terms = tally.facts(of: stated)
    guard !terms.isEmpty, !page.uncounted.contains(stated), !page.unsummed.contains(stated) else {
      return nil
    }
    var sum: Int64 = 0
    for term in terms {
      guard let number = term.value.number, isRight(term, on: page, tally) else { return nil }
      let (next, isOver) = sum.addingReportingOverflow(number)
      guard !isOver else { return nil }
      sum = next
    }
    if let right = correction(of: fact, on: page, tally), right.isCount(sum) { return nil }
    return ExpectedCount(
      .count(sum), terms: Array(terms.prefix(2)), isOfParts: true,
      words: CountWords.total(terms.count, sum, fields[stated].title))
  }

  /// Whether a number agrees with every other count that applies to it.
  private func isRight(_ fact: FactSummary, on page: PageSummary, _ tally: FactsByField) -> Bool {
    correction(of: fact, on: page, tally) == nil
  }

  /// The first count that applies to a number and differs from it; not a sum or share, which other
  /// numbers of the page may contradict.
  private func correction(
    of fact: FactSummary, on page: PageSummary, _ tally: FactsByField
  ) -> ExpectedCount? {
    page.counts.lazy.compactMap { count in
      switch count.formula {
      case .sum, .share: return nil
      default: break
      }
      guard count.states(fact), let expected = expected(count, of: fact, on: page, tally),
        !expected.allows(fact, on: page)
      else { return nil }
      return expected
    }.first
  }

  /// The page that the last link of a field above a number in its section resolves to.
  private func page(
    _ owner: FieldIndex, above fact: FactSummary, on page: PageSummary, _ tally: FactsByField
  ) -> PageSummary? {
    let above = tally.facts(of: owner, beside: fact).last { $0.range <= fact.range }
    return above?.link.flatMap { index.links.page(behindLink: $0, on: page) }
  }

  /// The texts of a fact: of a list, its items.
  private func items(of fact: FactSummary, on page: PageSummary) -> [ArraySlice<UInt8>] {
    let field = fields[fact.field]
    guard field.type == .list else { return [page.bytes(of: fact)] }
    return page.items(of: fact, separatedBy: field.separator)
  }
}

extension PageSummary {
  /// Whether facts, which are in order, are not all in the rows of one table.
  fileprivate func areInSeveralTables(_ facts: ArraySlice<FactSummary>) -> Bool {
    guard let first = facts.first?.row, let last = facts.last?.row else { return false }
    let table = tables.partitioningIndex { $0.rows.upperBound > first }
    return table < tables.count && last >= tables[table].rows.upperBound
  }
}

extension ValueInterval {
  /// The exact number; nil for a rounded one.
  fileprivate var number: Int64? { isExact ? least : nil }
}
