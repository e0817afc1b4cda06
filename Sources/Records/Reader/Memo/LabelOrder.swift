/// The labels that one place of a page may have, in order, and which of them are required.
final class LabelOrder: Sendable {
  /// What positions in the list are remembered under.
  let number: UInt64
  let labels: [String]
  /// For each position, and for the end, the first required label at or after it; nil where the
  /// order of labels has to be compared in full: they are too many, or some are equal.
  private let nextRequired: [Int]?

  init(_ labels: [String], required: [String], number: UInt64) {
    self.number = number
    self.labels = labels
    guard labels.count <= Self.most, Set(labels.map { Array($0.utf8) }).count == labels.count else {
      nextRequired = nil
      return
    }
    var next = labels.count
    var nextRequired = [next]
    for (position, label) in labels.enumerated().reversed() {
      if required.contains(label) { next = position }
      nextRequired.append(next)
    }
    self.nextRequired = nextRequired.reversed()
  }

  private static let most = UInt64.bitWidth

  /// The labels of a page so far, compared with those of the contract.
  struct Progress {
    /// Whether the labels are known, each once and in order, and none that is required is left out.
    private var isPlain = true
    private var next = 0
    private var found: UInt64 = 0

    /// Adds the label at a position in the list; nil for one that is not in it.
    mutating func add(_ position: Int?, of order: LabelOrder) {
      guard isPlain, let position, let nextRequired = order.nextRequired, position >= next,
        nextRequired[next] >= position
      else {
        isPlain = false
        return
      }
      next = position + 1
      found |= 1 << UInt64(position)
    }

    /// The same for labels among others, where only the first occurrence of each counts.
    mutating func addFirst(_ position: Int?, of order: LabelOrder) {
      guard let position else { return }
      let isRepeated = position < Self.most && found & 1 << UInt64(position) != 0
      if !isRepeated { add(position, of: order) }
    }

    private static var most: Int { LabelOrder.most }

    /// Whether that is so at the end of the place.
    func isPlain(atEndOf order: LabelOrder) -> Bool {
      isPlain && order.nextRequired.map { $0[next] == order.labels.count } == true
    }
  }
}
