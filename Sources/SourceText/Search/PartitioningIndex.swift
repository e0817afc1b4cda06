extension RandomAccessCollection {
  /// The index of the first element that meets a condition, where all later ones meet it too; the
  /// end where none does. Found by halves.
  @inlinable package func partitioningIndex(where isMet: (Element) -> Bool) -> Index {
    var low = startIndex
    var left = count
    while left > 0 {
      let half = left / 2
      let middle = index(low, offsetBy: half)
      if isMet(self[middle]) {
        left = half
      } else {
        low = index(after: middle)
        left -= half + 1
      }
    }
    return low
  }
}
