import SourceText

/// What a page's text for a price turns out to be: `$0.40`, `$0.40/1M`, `Free`, `0`.
package enum PriceReading: Hashable, Sendable {
  case price(Price)
  case malformed(PriceDefect)
}

/// Why a text is no price.
package enum PriceDefect: Hashable, Sendable {
  case noCurrency
  case noNumber
  case negative
  case decimalComma
  case misplacedPunctuation
  case tooPrecise
  case unknownUnit(String)
}

extension PriceReading {
  /// Reads `text`, without spaces around it, as a price in `currency` (its sign), alone or with
  /// `unit` (such as `/1M`) behind it; `free` are the words that mean nothing is to be paid.
  package init(_ text: ArraySlice<UInt8>, currency: String, unit: String?, free: [String]) {
    if free.contains(where: { $0.utf8.elementsEqual(text) }) {
      self = Price(digits: 0, decimals: 0).map { .price($0) } ?? .malformed(.noNumber)
      return
    }
    let isNegative = text.first == .hyphen
    let amount = isNegative ? text.dropFirst() : text
    guard amount.starts(with: currency.utf8) else {
      self = .malformed(WrittenNumber(amount) == nil ? .noNumber : .noCurrency)
      return
    }
    let behind = amount.dropFirst(currency.utf8.count)
    guard let number = WrittenNumber(behind), let digits = number.digits else {
      self = .malformed(.noNumber)
      return
    }
    let rest = behind.dropFirst(number.length)
    if isNegative {
      self = .malformed(.negative)
    } else if !rest.isEmpty, unit.map({ $0.utf8.elementsEqual(rest) }) != true {
      self = .malformed(.unknownUnit(String(decoding: rest, as: UTF8.self)))
    } else {
      self =
        switch number.punctuation {
        case .regular:
          Price(digits: digits, decimals: number.decimals).map { .price($0) }
            ?? .malformed(.tooPrecise)
        case .decimalComma: .malformed(.decimalComma)
        case .pointsBetweenThousands, .misplaced: .malformed(.misplacedPunctuation)
        }
    }
  }
}
