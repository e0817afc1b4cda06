import SourceText

/// The removed and added lines between two files.
///
/// Lines that occur once on each side are paired, and again between those pairs: good where
/// little was changed, and never slow. Lines that are not paired are replaced.
struct LineDiff {
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  /// The pairs of equal lines, in order.
  private(set) var pairs: [(old: Int, new: Int)] = []

  private typealias Block = (old: Range<Int>, new: Range<Int>, depth: Int)

  /// How often lines between pairs are paired again.
  private static let depthLimit = 8

  /// Both with their line ends.
  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    self.old = old
    self.new = new
    var blocks: [Block] = [(0..<old.count, 0..<new.count, 0)]
    while let block = blocks.popLast() { blocks += match(block) }
    pairs.sort { $0.old < $1.old }
  }

  /// Pairs the equal lines at both ends of a block and those that occur once in it; returns the
  /// blocks between them.
  private mutating func match(_ block: Block) -> [Block] {
    var (old, new, depth) = block
    while let one = old.first, let other = new.first, self.old[one] == self.new[other] {
      pairs.append((one, other))
      old.removeFirst()
      new.removeFirst()
    }
    while let one = old.last, let other = new.last, self.old[one] == self.new[other] {
      pairs.append((one, other))
      old.removeLast()
      new.removeLast()
    }
    guard !old.isEmpty, !new.isEmpty, depth < Self.depthLimit else { return [] }
    let anchors = Self.rising(single(old, new))
    guard !anchors.isEmpty else { return [] }
    pairs += anchors
    var blocks: [Block] = []
    for anchor in anchors + [(old.upperBound, new.upperBound)] {
      blocks.append((old.lowerBound..<anchor.old, new.lowerBound..<anchor.new, depth + 1))
      guard anchor.old < old.upperBound else { break }
      old = anchor.old + 1..<old.upperBound
      new = anchor.new + 1..<new.upperBound
    }
    return blocks
  }

  /// The lines that occur once in each range, in the order of the old one.
  private func single(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Int, new: Int)] {
    func places(_ range: Range<Int>, _ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>: Int?] {
      var places: [ArraySlice<UInt8>: Int?] = [:]
      for line in range {
        places[lines[line]] = places[lines[line]] == nil ? .some(line) : .some(nil)
      }
      return places
    }
    let places = (places(old, self.old), places(new, self.new))
    return old.compactMap { line in
      guard case .some(.some) = places.0[self.old[line]],
        case .some(let other?) = places.1[self.old[line]]
      else { return nil }
      return (line, other)
    }
  }

  /// The longest sequence of pairs that increases on both sides, by patience sorting.
  private static func rising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var piles: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      let pile = piles.partitioningIndex { pairs[$0].new >= pair.new }
      before.append(pile > 0 ? piles[pile - 1] : nil)
      if pile == piles.count { piles.append(index) } else { piles[pile] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var next = piles.last
    while let index = next {
      run.append(pairs[index])
      next = before[index]
    }
    return run.reversed()
  }
}
