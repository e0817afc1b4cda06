import Contract
import Records

/// The number that the most of several values agree on.
struct Consensus {
  /// The smallest number that is in the most intervals.
  private let number: Int64
  /// How many values may be that number.
  let supporters: Int
  private let count: Int
  /// Whether as many values may be another number, which some of them exclude: rounded values agree
  /// with both.
  let isTied: Bool

  /// Nil for no values.
  ///
  /// Values are intervals, and intervals that pairwise overlap have a common number. One sweep over
  /// their sorted ends finds the number that is in the most of them.
  init?(_ values: [ValueInterval]) {
    let starts = values.map(\.least).sorted()
    let ends = values.map(\.bound).sorted()
    var ended = 0
    var best: (number: Int64, supporters: Int)?
    var isTied = false
    for (begun, start) in starts.enumerated() {
      while ended < ends.count, ends[ended] <= start { ended += 1 }
      let open = begun + 1 - ended
      if open > best?.supporters ?? 0 {
        best = (start, open)
        isTied = false
      } else if open == best?.supporters {
        isTied = true
      }
    }
    guard let best else { return nil }
    number = best.number
    supporters = best.supporters
    count = values.count
    self.isTied = isTied
  }

  var isUnanimous: Bool { supporters == count }

  /// Whether more than half of the values agree on it.
  var isOfMost: Bool { supporters * 2 > count }

  /// Whether a value may be the number.
  func includes(_ value: ValueInterval) -> Bool { value.least <= number && number < value.bound }
}
