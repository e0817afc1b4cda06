import Contract
import SourceText

/// An end of a range: a number, possibly negative, with a suffix.
struct RangeEnd {
  let length: Int
  let value: Double

  /// Nil for a text that does not begin with one.
  init?(_ text: ArraySlice<UInt8>) {
    let sign = text.minusLength
    let unsigned = text.dropFirst(sign)
    guard let number = WrittenNumber(unsigned), number.punctuation == .regular,
      let digits = number.digits
    else { return nil }
    var value = Double(digits)
    for _ in 0..<number.decimals { value /= 10 }
    let suffix = unsigned.dropFirst(number.length).first.flatMap(QuantityTail.worth)
    if let suffix { value *= Double(suffix) }
    length = sign + number.length + (suffix == nil ? 0 : 1)
    self.value = sign > 0 ? -value : value
  }
}
