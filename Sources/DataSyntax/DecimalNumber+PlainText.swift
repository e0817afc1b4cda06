internal import SourceText

extension DecimalNumber {
  /// As people write it: `0.0001`, `-12000`; with an exponent where that would be long.
  package var plainText: String {
    let sign = isNegative ? "-" : ""
    let count = digits.utf8.count
    if isZero { return "0" }
    if exponent >= 0, count + exponent <= 21 {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0, -exponent <= 21 {
      let padded = digits.withLeadingZeros(to: 1 - exponent)
      return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
    return description
  }
}
