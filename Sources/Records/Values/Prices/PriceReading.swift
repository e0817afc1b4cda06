package import Contract
import SourceText

/// The result of reading a price: `$0.40`, `$0.40/1M`, `Free`, `0`.
package enum PriceReading: Hashable, Sendable {
  case price(Price)
  /// Text that is not a price; `repaired` is the intended price where it is unambiguous.
  case malformed(PriceDefect, repaired: String?)
}

extension PriceReading {
  /// Reads `text`, without spaces around it, as a price, alone or with `unit` (such as `/1M`) after
  /// it; an amount has at most `scale` decimals. Without the unit, or with that of the `data`, it
  /// is a price of the data.
  package init(
    _ text: ArraySlice<UInt8>, as form: PriceForm, unit: String?, of data: DataUnit? = nil,
    scale: Int = Price.finest
  ) {
    if let price = Self.regular(text, as: form, unit: unit, of: data, scale) {
      self = .price(price)
    } else if let written = WrittenPrice(text, as: form, unit: unit) {
      self = .malformed(
        Self.defect(of: written, data, scale),
        repaired: Self.repaired(written, as: form, unit: unit, scale))
    } else {
      let free = form.free.first { text.count == $0.utf8.count && text.hasWordPrefix($0) }
      self = .malformed(free == nil ? .noNumber : .misspelt, repaired: free)
    }
  }

  /// The price in a text of the regular form.
  private static func regular(
    _ text: ArraySlice<UInt8>, as form: PriceForm, unit: String?, of data: DataUnit? = nil,
    _ scale: Int
  ) -> Price? {
    if form.free.contains(where: { $0.isSpelled(text) }) { return .free(scale: scale) }
    guard form.currency.isPrefix(of: text),
      case let amount = text.dropFirst(form.currency.utf8.count),
      let number = WrittenNumber(amount),
      number.punctuation == .regular, let digits = number.digits
    else { return nil }
    var rest = amount.dropFirst(number.length)
    var decimals = number.decimals
    // `4.4e-7`: as computers write a bare number.
    if form.currency.isEmpty, let exponent = WrittenExponent(rest), exponent.value <= 0 {
      rest = rest.dropFirst(exponent.length)
      decimals -= exponent.value
    }
    if let data, rest.isEmpty || data.text.isSpelled(rest) {
      decimals -= data.power
    } else if !rest.isEmpty, unit?.isSpelled(rest) != true {
      return nil
    }
    return Price(digits: digits, decimals: decimals, scale: scale)
  }

  private static func defect(
    of written: WrittenPrice, _ data: DataUnit?, _ scale: Int
  ) -> PriceDefect {
    if written.isNegative { return .negative }
    guard written.unit != nil else { return .unknownUnit(written.rest) }
    switch (written.currency, written.number.punctuation) {
    case (.none, _): return .noCurrency
    case (.elsewhere, _): return .misplacedCurrency
    case (_, .decimalComma): return .decimalComma
    case (_, .misplaced): return .misplacedPunctuation
    case (.inPlace, .regular):
      let digits = written.number.digits
      let decimals = written.number.decimals - (data?.power ?? 0)
      guard decimals <= scale else { return .tooPrecise }
      let price = digits.flatMap { Price(digits: $0, decimals: decimals, scale: scale) }
      return price == nil ? .tooLarge : .unknownUnit(written.rest)
    }
  }

  private static func repaired(
    _ written: WrittenPrice, as form: PriceForm, unit: String?, _ scale: Int
  ) -> String? {
    guard !written.isNegative, let digits = written.number.meant, let meant = written.unit else {
      return nil
    }
    let text = form.currency + digits + meant
    return regular(Array(text.utf8)[...], as: form, unit: unit, scale) == nil ? nil : text
  }
}

/// Why a text is not a price.
package enum PriceDefect: Hashable, Sendable {
  case noCurrency
  /// The currency sign is not directly before the number, or other text is before it.
  case misplacedCurrency
  case noNumber
  /// A word for "free" in other case.
  case misspelt
  case negative
  case decimalComma
  case misplacedPunctuation
  case tooPrecise
  case tooLarge
  case unknownUnit(String)
}
