extension [ByteRange] {
  /// The ranges in order, with those that overlap as one.
  package func joined() -> Self {
    sorted().reduce(into: []) { joined, range in
      if let last = joined.last, last.overlaps(range) {
        joined[joined.count - 1] = last.union(range)
      } else {
        joined.append(range)
      }
    }
  }

  /// Whether one of these ranges, which are in order and apart, overlaps another one.
  package func overlap(_ range: ByteRange) -> Bool {
    let next = partitioningIndex { $0.end > range.start }
    return next < count && self[next].overlaps(range)
  }
}
