import Contract
import Records
import SourceText

/// The occurrences on one page of a group, for fields that its pages may state differently.
struct SeparateOccurrences {
  /// Whether the page is of the kind that is compared with all others.
  let isOfFirstKind: Bool
  let occurrences: [FactOccurrence]
  /// The fields that a row marks as different here.
  let exceptions: Set<FieldIndex>

  /// The occurrences of one field; nil where there are none.
  func only(_ field: FieldIndex) -> SeparateOccurrences? {
    let stated = occurrences.filter { $0.fact.field == field }
    if stated.isEmpty { return nil }
    return SeparateOccurrences(
      isOfFirstKind: isOfFirstKind, occurrences: stated,
      exceptions: exceptions.contains(field) ? [field] : [])
  }

  /// The conflicts of one field: where pages of the other kinds agree with each other, all have to
  /// agree; where they do not, each page has to agree with the occurrences about it, and one of the
  /// first kind with one of another.
  static func contradictions(among pages: [SeparateOccurrences]) -> [[FactOccurrence]] {
    // Then all parts of them agree as well.
    if pages.lazy.flatMap(\.occurrences).agree { return [] }
    let compared = pages.filter { $0.exceptions.isEmpty }
    let others = compared.filter { !$0.isOfFirstKind }
    var found: [[FactOccurrence]] = []
    if !others.isEmpty, others.lazy.flatMap(\.occurrences).agree {
      found = pages.filter { !$0.exceptions.isEmpty }.map(\.occurrences)
      found.append(compared.flatMap(\.occurrences))
    } else {
      found = pages.map(\.occurrences)
      let certain = others.filter(\.occurrences.agree)
      for page in compared where page.isOfFirstKind && page.occurrences.agree && !certain.isEmpty {
        if certain.contains(where: { (page.occurrences + $0.occurrences).agree }) { continue }
        found.append(page.occurrences + certain.flatMap(\.occurrences))
      }
    }
    return found.filter { $0.count > 1 && !$0.agree }.map(\.inOrderOfBlame)
  }
}

extension Sequence<FactOccurrence> {
  /// Whether their values have a number in common.
  var agree: Bool {
    var common: ValueInterval?
    for occurrence in self {
      common = common?.intersection(occurrence.fact.value) ?? occurrence.fact.value
    }
    return common.map { $0.least < $0.bound } ?? true
  }
}

extension [FactOccurrence] {
  /// The most probably wrong ones first, each once: several pages may inherit one fact.
  var inOrderOfBlame: [FactOccurrence] {
    var known: Set<OccurrencePlace> = []
    known.reserveCapacity(count)
    return sorted { $0.isBefore($1) }
      .filter { known.insert(OccurrencePlace(page: $0.page, range: $0.fact.range)).inserted }
  }
}

private struct OccurrencePlace: Hashable {
  let page: Int
  let range: ByteRange

  /// The start of the range is enough.
  func hash(into hasher: inout Hasher) {
    hasher.combine(page)
    hasher.combine(range.start)
  }
}

extension ValueInterval {
  /// The values in both; with a lower bound above its upper one where there are none.
  func intersection(_ other: ValueInterval) -> ValueInterval {
    ValueInterval(least: max(least, other.least), bound: min(bound, other.bound))
  }
}
