import Contract
import SourceText

/// The result of reading the range of a setting: `0.0-2.0`, `-2.0 to 2.0`, `1-32k`.
package enum RangeReading: Hashable, Sendable {
  /// A range; `most` is its upper end, where that is a number of things.
  case range(most: Quantity?)
  case malformed(RangeDefect)
}

extension RangeReading {
  /// Reads `text`, without spaces around it.
  package init(_ text: ArraySlice<UInt8>) {
    guard let first = RangeEnd(text),
      let separator = Self.separatorLength(text.dropFirst(first.length)),
      case let rest = text.dropFirst(first.length + separator), let last = RangeEnd(rest),
      last.length == rest.count
    else {
      self = .malformed(.noRange)
      return
    }
    guard first.value <= last.value else {
      self = .malformed(.backwards)
      return
    }
    if case .quantity(let quantity) = QuantityReading(rest, unit: nil) {
      self = .range(most: quantity)
    } else {
      self = .range(most: nil)
    }
  }

  /// The separators between the two ends of a range, besides spaces.
  private static let separators = ["-", "\u{2013}", "\u{2014}", "to"]

  /// Nil where no separator is there.
  private static func separatorLength(_ text: ArraySlice<UInt8>) -> Int? {
    let behindSpaces = text.drop(while: \.isWhitespace)
    guard let separator = separators.first(where: { $0.isPrefix(of: behindSpaces) }) else {
      return nil
    }
    let rest = behindSpaces.dropFirst(separator.utf8.count).drop(while: \.isWhitespace)
    return text.count - rest.count
  }
}

/// Why a text is not a range.
package enum RangeDefect: Hashable, Sendable {
  case noRange
  /// It begins above its end.
  case backwards
}

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
