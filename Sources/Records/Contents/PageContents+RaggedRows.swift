import SourceText

extension PageContents {
  /// Puts facts and badges in the order of the page, in which nearly all of them are read.
  mutating func sort() {
    if !facts.areInOrder(by: { $0.range <= $1.range }) { facts.sort { $0.range < $1.range } }
    if !badges.areInOrder(by: { $0.range <= $1.range }) { badges.sort { $0.range < $1.range } }
  }

  /// Moves the facts in rows whose values may be in the wrong columns to `uncertain`.
  mutating func setApart(inRows ragged: [ByteRange]) {
    guard !ragged.isEmpty else { return }
    hasDoubtfulRows = true
    var next = 0
    var certain: [Fact] = []
    for fact in facts {
      while next < ragged.count, ragged[next].end <= fact.range.start { next += 1 }
      if next < ragged.count, ragged[next].contains(fact.range) {
        uncertain.append(fact)
      } else {
        certain.append(fact)
      }
    }
    facts = certain
  }
}

extension Array {
  fileprivate func areInOrder(by areOrdered: (Element, Element) -> Bool) -> Bool {
    for index in indices.dropFirst() {
      guard areOrdered(self[index - 1], self[index]) else { return false }
    }
    return true
  }
}
