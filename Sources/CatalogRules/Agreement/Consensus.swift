import Catalog

/// What most of several values agree on.
struct Consensus {
  /// The least number that most values may be.
  private let number: Int64
  /// How many values may be that number.
  let supporters: Int
  private let count: Int

  /// Nil for no values.
  ///
  /// Values are intervals, and those that pairwise meet have a number in common: so the question is
  /// which number lies in the most of them, and one walk over their ends in order tells.
  init?(_ values: [ValueInterval]) {
    let starts = values.map(\.least).sorted()
    let ends = values.map(\.bound).sorted()
    var ended = 0
    var best: (number: Int64, supporters: Int)?
    for (begun, start) in starts.enumerated() {
      while ended < ends.count, ends[ended] <= start { ended += 1 }
      let open = begun + 1 - ended
      if open > best?.supporters ?? 0 { best = (start, open) }
    }
    guard let best else { return nil }
    number = best.number
    supporters = best.supporters
    count = values.count
  }

  var isUnanimous: Bool { supporters == count }

  /// Whether it is that of more than half.
  var isOfMost: Bool { supporters * 2 > count }

  /// Whether a value may be the number.
  func includes(_ value: ValueInterval) -> Bool { value.least <= number && number < value.bound }
}
