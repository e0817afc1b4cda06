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
    if pairs.isEmpty { return [] }
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
    var found: [(earlier: Fact, later: Fact)] = []
    for number in Self.order.indices {
      guard let first = fact(Self.order[number].earlier, where: { $0.days != nil }) else {
        continue
      }
      for role in Self.order[number].later {
        guard let second = fact(role, where: { $0.days != nil }), first.isLater(than: second) else {
          continue
        }
        found.append((first, second))
        break
      }
    }
    return found
  }
}

extension Fact {
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
