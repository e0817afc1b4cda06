extension PatternParser {
  /// The class that begins at the offset: `[a-z\d]`, `[^"]`.
  mutating func readClass() throws(PatternProblem) -> PatternSet {
    let start = offset
    offset += 1
    let isNegated = take("^")
    // In RE2 the first bracket of `[]a]` is a character.
    if isNext("]") { try requireECMA(from: start, to: offset + 1) }
    var set = PatternSet()
    while let next, next != "]" {
      let itemStart = offset
      let first = try readClassItem(into: &set)
      guard isNext("-"), offset + 1 < scalars.count, scalars[offset + 1] != "]" else {
        if let first { set.insert(first...first) }
        continue
      }
      offset += 1
      let last = try readClassItem(into: &set)
      guard let first, let last else {
        throw problem(.classRangeEnd(text(from: itemStart)), from: itemStart)
      }
      guard first <= last else {
        throw problem(.classRangeOrder(text(from: itemStart)), from: itemStart)
      }
      set.insert(first...last)
    }
    guard take("]") else { throw problem(.unclosedClass, from: start, to: start + 1) }
    set.settle(isNegated: isNegated)
    return set
  }

  /// The next character of a class; nil for an escape for many, which is inserted into `set`.
  private mutating func readClassItem(into set: inout PatternSet) throws(PatternProblem) -> UInt32?
  {
    guard let next else { return nil }
    guard next == "\\" else {
      if isNext("[:") { try requireECMA(from: offset, to: offset + 2) }
      offset += 1
      return next.value
    }
    if try readClassEscape(into: &set) { return nil }
    return try readCharacterEscape(isInClass: true)
  }
}
