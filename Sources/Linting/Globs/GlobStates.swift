/// A set of small numbers, each visited in the order in which it came.
struct GlobStates: Sequence {
  private var members: [Int] = []
  private var isMember: [Bool]

  /// Room for the numbers below `count`.
  init(count: Int) {
    isMember = Array(repeating: false, count: count)
    members.reserveCapacity(count)
  }

  /// Whether the number is new.
  @discardableResult mutating func insert(_ number: Int) -> Bool {
    if isMember[number] { return false }
    isMember[number] = true
    members.append(number)
    return true
  }

  /// Leaves it empty, with its memory.
  mutating func removeAll() {
    for member in members { isMember[member] = false }
    members.removeAll(keepingCapacity: true)
  }

  func makeIterator() -> IndexingIterator<[Int]> { members.makeIterator() }
}
