extension Array {
  /// The indices of one of the longest subsequences in which each element and the next one meet
  /// `areInOrder`, a transitive relation; in time n log n.
  package func longestSubsequence(
    where areInOrder: (_ one: Element, _ next: Element) -> Bool
  ) -> [Int] {
    // For each length, the index of the least last element of a subsequence.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: count)
    for (index, element) in enumerated() {
      let length = ends.partitioningIndex { !areInOrder(self[$0], element) }
      before[index] = length > 0 ? ends[length - 1] : nil
      if length < ends.count { ends[length] = index } else { ends.append(index) }
    }
    var found: [Int] = []
    var next = ends.last
    while let index = next {
      found.append(index)
      next = before[index]
    }
    return found.reversed()
  }
}
