import Catalog
import Contract
import Records
import SourceText

/// An occurrence of a fact that others contradict.
struct Contradiction: Sendable {
  let outlier: FactOccurrence
  /// The occurrences that contradict it; never empty.
  let others: [FactOccurrence]
  /// Whether the others are right: most agree with them, or they are correct counts.
  let isSure: Bool

  /// All contradictions, one for each defect, except wrong counts on pages where `wrong-count`
  /// reports them.
  static func all(
    in index: CatalogIndex, leavingCountsOn isLeft: @escaping (PageSummary) -> Bool
  ) -> [Contradiction] {
    let counted = CountedFacts(in: index, isLeft: isLeft)
    let several = index.listings.all.filter { $0.layout.counterpart != nil }.flatMap { listing in
      listing.rows.flatMap { ofSeveral(index.listings.factsOfNone(of: $0, in: listing)) }
    }
    let ofGroups = index.conflicts.disagreements.flatMap { occurrences -> [Contradiction] in
      let (right, others) = counted.settle(occurrences)
      guard let right else { return among(others, in: index) }
      return others.filter { !$0.fact.value.agrees(with: right.fact.value) }
        .map { Contradiction(outlier: $0, others: [right], isSure: true) }
    }
    return oneOfEachPlace(several + ofGroups)
  }

  /// One contradiction of each value, as its page may be in several groups: a sure one, then the one
  /// with the most others.
  private static func oneOfEachPlace(_ all: [Contradiction]) -> [Contradiction] {
    struct Place: Hashable {
      let page: Int
      let field: FieldIndex
      let range: ByteRange
    }
    var numbers: [Place: Int] = [:]
    var kept: [Contradiction] = []
    for one in all {
      let fact = one.outlier.fact
      let place = Place(page: one.outlier.page, field: fact.field, range: fact.range)
      guard let number = numbers[place] else {
        numbers[place] = kept.count
        kept.append(one)
        continue
      }
      let known = kept[number]
      let isBetter =
        one.isSure == known.isSure ? one.others.count > known.others.count : one.isSure
      if isBetter { kept[number] = one }
    }
    return kept
  }

  /// Facts of a row that is about several pages, and what those state instead.
  private static func ofSeveral(
    _ facts: [(outlier: FactOccurrence, others: [FactOccurrence])]
  ) -> [Contradiction] {
    facts.map { outlier, others in
      if Consensus(others.map(\.fact.value))?.isUnanimous == true {
        return Contradiction(outlier: outlier, others: others, isSure: others.count > 1)
      }
      var distinct: [FactOccurrence] = []
      for other in others where distinct.count < mostValues {
        if distinct.allSatisfy({ !$0.fact.value.agrees(with: other.fact.value) }) {
          distinct.append(other)
        }
      }
      return Contradiction(outlier: outlier, others: distinct, isSure: false)
    }
  }

  /// Occurrences that the majority contradicts; without a majority, one that another contradicts.
  private static func among(
    _ occurrences: [FactOccurrence], in index: CatalogIndex
  ) -> [Contradiction] {
    guard let consensus = Consensus(occurrences.map(\.fact.value)), !consensus.isUnanimous else {
      return []
    }
    guard consensus.isOfMost, !consensus.isTied else {
      return pair(among: occurrences, in: index).map { [$0] } ?? []
    }
    let agreeing = occurrences.filter { consensus.includes($0.fact.value) }
    return occurrences.filter { !consensus.includes($0.fact.value) }.map { outlier in
      // One of them may agree with it too, but not all: the number would be in more intervals.
      let others = agreeing.filter { !$0.fact.value.agrees(with: outlier.fact.value) }
      return Contradiction(outlier: outlier, others: others, isSure: agreeing.count > 1)
    }
  }

  /// The most values that are shown where no two agree.
  private static let mostValues = 5

  /// Without a majority: picks the outlier (a date that is out of order on its page, else a value
  /// that its page's path or ID does not confirm, else the first) and one occurrence of each value
  /// that contradicts it. Skips occurrences that their own page contradicts.
  private static func pair(
    among occurrences: [FactOccurrence], in index: CatalogIndex
  ) -> Contradiction? {
    let occurrences = occurrences.filter { !index.isDoubtful($0) }
    // The interval that ends first and the one that begins last are the furthest apart.
    let first = occurrences.min { $0.fact.value.bound < $1.fact.value.bound }
    let last = occurrences.max { $0.fact.value.least < $1.fact.value.least }
    guard let first, let last else { return nil }
    let contradicted = occurrences.filter {
      !$0.fact.value.agrees(with: first.fact.value) || !$0.fact.value.agrees(with: last.fact.value)
    }
    let outlier =
      contradicted.first(where: index.isMisordered)
      ?? contradicted.first { !index.isConfirmed($0) } ?? contradicted.first
    guard let outlier else { return nil }
    var others: [FactOccurrence] = []
    for occurrence in occurrences where others.count < mostValues {
      let value = occurrence.fact.value
      if ([outlier] + others).allSatisfy({ !$0.fact.value.agrees(with: value) }) {
        others.append(occurrence)
      }
    }
    return Contradiction(outlier: outlier, others: others, isSure: false)
  }

  /// The same contradiction, with another occurrence as the outlier.
  func turned(to other: FactOccurrence) -> Contradiction {
    let rest = others.filter { $0.page != other.page || $0.fact.range != other.fact.range }
    return Contradiction(outlier: other, others: [outlier] + rest, isSure: false)
  }

  /// What identifies it besides the text at its place: the values that contradict it and, in a row,
  /// a page that the row is about.
  func about(in index: CatalogIndex) -> [String] {
    let other = others.first { $0.fact.isOfPage } ?? others[0]
    let texts = (isSure ? [other] : others).map(index.text)
    return outlier.fact.isOfPage ? texts : [index.pages[other.page].path] + texts
  }
}

extension CatalogIndex {
  /// Whether the page of an occurrence contradicts it.
  fileprivate func isDoubtful(_ occurrence: FactOccurrence) -> Bool {
    occurrence.fact.isOfPage && pages[occurrence.page].doubtful.contains(occurrence.fact.field)
  }

  /// Whether other dates of its page contradict an occurrence.
  fileprivate func isMisordered(_ occurrence: FactOccurrence) -> Bool {
    occurrence.fact.isOfPage && pages[occurrence.page].misordered.contains(occurrence.fact.field)
  }

  /// Whether the path or the ID of its page has the value of an occurrence too.
  fileprivate func isConfirmed(_ occurrence: FactOccurrence) -> Bool {
    let page = pages[occurrence.page]
    guard occurrence.fact.isOfPage else { return false }
    switch contract.fields[occurrence.fact.field].role {
    case .author, .provider: return directory.isInFolder(of: occurrence.fact, page)
    case .releaseDate:
      guard let id = page.id else { return false }
      let date = page.text(of: occurrence.fact).utf8.filter(\.isDigit)
      return date.count == 8
        && page.text(of: id).utf8.filter { $0 != .hyphen }.suffix(8).elementsEqual(date)
    case .id:
      let id = page.text(of: occurrence.fact)
      return page.path.withoutMarkdownEnding?.ends(with: "/" + id) == true
    default: return false
    }
  }
}
