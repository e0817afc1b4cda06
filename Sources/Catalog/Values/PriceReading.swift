import SourceText

/// What a page's text for a price turns out to be: `$0.40`, `$0.40/1M`, `Free`, `0`.
package enum PriceReading: Hashable, Sendable {
  case price(Price)
  case malformed(PriceDefect)
}

extension PriceReading {
  /// Reads `text`, without spaces around it, as a price in `currency` (its sign), alone or with
  /// `unit` (such as `/1M`) behind it; `free` are the words that mean nothing is to be paid.
  package init(_ text: ArraySlice<UInt8>, currency: String, unit: String?, free: [String]) {
    if free.contains(where: { $0.utf8.elementsEqual(text) }) {
      self = .price(.free)
      return
    }
    let amount = text.withoutMinus()
    guard amount.starts(with: currency.utf8) else {
      self = .malformed(WrittenNumber(amount) == nil ? .noNumber : .noCurrency)
      return
    }
    let signed = amount.dropFirst(currency.utf8.count)
    let behind = signed.withoutMinus()
    guard let number = WrittenNumber(behind) else {
      self = .malformed(.noNumber)
      return
    }
    let rest = behind.dropFirst(number.length)
    if behind.count + currency.utf8.count < text.count {
      self = .malformed(.negative)
    } else if !rest.isEmpty, unit.map({ $0.utf8.elementsEqual(rest) }) != true {
      self = .malformed(.unknownUnit(String(decoding: rest, as: UTF8.self)))
    } else {
      self = Self.reading(number)
    }
  }

  private static func reading(_ number: WrittenNumber) -> PriceReading {
    switch number.punctuation {
    case .decimalComma: return .malformed(.decimalComma)
    case .misplaced: return .malformed(.misplacedPunctuation)
    case .regular:
      guard number.decimals <= Price.finest else { return .malformed(.tooPrecise) }
      let price = number.digits.flatMap { Price(digits: $0, decimals: number.decimals) }
      return price.map { .price($0) } ?? .malformed(.tooLarge)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text behind a hyphen or a minus sign (U+2212).
  fileprivate func withoutMinus() -> Self {
    if first == .hyphen { return dropFirst() }
    return starts(with: "\u{2212}".utf8) ? dropFirst(3) : self
  }
}
