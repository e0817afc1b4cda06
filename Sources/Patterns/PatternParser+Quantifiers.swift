extension PatternParser {
  /// The quantifier at the offset, with its `?` where it is lazy; nil where there is none.
  mutating func readQuantifier() throws(PatternProblem) -> (minimum: Int, maximum: Int?)? {
    let bounds: (minimum: Int, maximum: Int?)?
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else {
      bounds = try readBounds()
    }
    if bounds != nil { _ = take("?") }
    return bounds
  }

  /// `{2}`, `{2,}` or `{2,5}`; nil, and nothing taken, where there is none.
  mutating func readBounds() throws(PatternProblem) -> (minimum: Int, maximum: Int?)? {
    let start = offset
    guard take("{"), let minimum = readNumber() else {
      offset = start
      return nil
    }
    var maximum: Int? = minimum
    if take(",") { maximum = readNumber() }
    guard take("}") else {
      offset = start
      return nil
    }
    if let maximum, maximum < minimum { throw problem(.quantifierOrder, from: start) }
    return (minimum, maximum)
  }

  /// A number, clamped to more than any pattern may need.
  mutating func readNumber() -> Int? {
    let start = offset
    var number = 0
    while let next, let digit = next.decimalDigit {
      number = min(number * 10 + digit, 1_000_000_000)
      offset += 1
    }
    return offset > start ? number : nil
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII digit.
  var decimalDigit: Int? { value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }

  /// The value of an ASCII hexadecimal digit.
  var hexadecimalDigit: UInt32? {
    if let decimalDigit { return UInt32(decimalDigit) }
    let letter = value | 0x20
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }
}
