import Contract

/// A date of a record that another one of it contradicts.
package struct MisorderedDate: Sendable {
  package let fact: Fact
  /// Whether it is later than the other one, which should come after it; else it is earlier.
  package let isLater: Bool
  package let other: Fact
}

extension RecordFacts {
  /// Which date comes before which; of the later dates of a pair, the first that contradicts it is
  /// the one that counts.
  private static let order: [(earlier: Role, later: [Role])] = [
    (.knowledgeCutoff, [.releaseDate, .updated, .pageUpdated]),
    (.releaseDate, [.updated, .pageUpdated]),
    (.created, [.updated, .pageUpdated]),
    (.updated, [.pageUpdated]),
  ]

  /// Its dates that cannot all be right: of each two, the one that is most likely wrong.
  package var misorderedDates: [MisorderedDate] {
    let pairs = contradictions
    var known: Set<FieldIndex> = []
    return pairs.compactMap { first, second in
      // A date that several others contradict is the wrong one.
      if pairs.count(where: { $0.later.field == second.field }) == 1 {
        return MisorderedDate(fact: first, isLater: true, other: second)
      }
      guard known.insert(second.field).inserted else { return nil }
      return MisorderedDate(fact: second, isLater: false, other: first)
    }
  }

  /// The dates that are later than one that should come after them.
  private var contradictions: [(earlier: Fact, later: Fact)] {
    Self.order.compactMap { earlier, later in
      guard let first = fact(earlier, where: \.isDated) else { return nil }
      return later.lazy.compactMap { fact($0, where: \.isDated) }
        .first { first.isLater(than: $0) }.map { (first, $0) }
    }
  }
}

extension Fact {
  fileprivate var isDated: Bool { days != nil }

  /// Whether it is later on every day that the two may mean; by time of day where both have one.
  fileprivate func isLater(than other: Fact) -> Bool {
    guard let days, let otherDays = other.days else { return false }
    if days == otherDays, case .date(.timestamp(_, let seconds)) = value,
      case .date(.timestamp(_, let otherSeconds)) = other.value
    {
      return seconds > otherSeconds
    }
    return days.lowerBound > otherDays.upperBound
  }
}
