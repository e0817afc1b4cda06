import Contract
import SourceText

/// The result of reading a quantity.
package enum QuantityReading: Hashable, Sendable {
  case quantity(Quantity)
  /// Text that is not a quantity; `repaired` is the intended quantity where it is unambiguous.
  case malformed(QuantityDefect, repaired: String?)
}

extension QuantityReading {
  /// Reads `text`, without spaces around it, as a quantity, alone or with ` unit` after it.
  package init(_ text: ArraySlice<UInt8>, unit: String?) {
    if let quantity = Self.regular(text, unit: unit) {
      self = .quantity(quantity)
    } else {
      self.init(text, unit: unit, isRepaired: false)
    }
  }

  /// Fast path for the usual form: a number, a suffix and one space before the unit. Nil for any
  /// other form.
  private static func regular(_ text: ArraySlice<UInt8>, unit: String?) -> Quantity? {
    guard let number = WrittenNumber(text), number.punctuation == .regular else { return nil }
    var tail = text.dropFirst(number.length)
    var multiplier: Int64 = 1
    if let worth = tail.first.flatMap({ QuantityTail.worth($0) }) {
      multiplier = worth
      tail = tail.dropFirst()
    }
    if let first = tail.first {
      guard first == .space, let unit, unit.isSpelled(tail.dropFirst()),
        !tail.contains(where: \.isDigit)
      else { return nil }
    }
    return try? number.quantity(times: multiplier).get()
  }

  /// A repaired text is read the same way, without a further repair.
  private init(_ text: ArraySlice<UInt8>, unit: String?, isRepaired: Bool) {
    guard !Self.isNegative(text) else {
      self = .malformed(.negative, repaired: nil)
      return
    }
    guard let number = WrittenNumber(text) else {
      self = .malformed(.noNumber, repaired: nil)
      return
    }
    if !isRepaired, let digits = text.withoutUnderscores {
      let isQuantity =
        if case .quantity = QuantityReading(digits[...], unit: unit, isRepaired: true) { true } else
        {
          false
        }
      self = .malformed(
        .underscores, repaired: isQuantity ? String(decoding: digits, as: UTF8.self) : nil)
      return
    }
    let tail = QuantityTail(
      text.dropFirst(number.length), unit: unit, isOne: number.digits == 1 && number.decimals == 0)
    let defect: QuantityDefect
    switch (tail.defect, number.punctuation) {
    case (let found?, _): defect = found
    case (nil, .decimalComma): defect = .decimalComma
    case (nil, .misplaced): defect = .misplacedPunctuation
    case (nil, .regular):
      switch number.quantity(times: tail.multiplier) {
      case .success(let quantity):
        self = .quantity(quantity)
        return
      case .failure(.tooFine): defect = .notWhole
      case .failure(.tooLarge): defect = .tooLarge
      }
    }
    guard !isRepaired, let digits = number.meant, let rest = tail.meant,
      case let repaired = digits + rest,
      case .quantity = QuantityReading(Array(repaired.utf8)[...], unit: unit, isRepaired: true)
    else {
      self = .malformed(defect, repaired: nil)
      return
    }
    self = .malformed(defect, repaired: repaired)
  }

  /// Whether a hyphen or a minus sign (U+2212) is before a number.
  private static func isNegative(_ text: ArraySlice<UInt8>) -> Bool {
    let sign = text.minusLength
    return sign > 0 && WrittenNumber(text.dropFirst(sign)) != nil
  }
}

extension ArraySlice<UInt8> {
  /// The text without the underscores between digits; nil where it has none.
  var withoutUnderscores: [UInt8]? {
    let isSeparator = indices.map { index in
      self[index] == .underscore && index > startIndex && index + 1 < endIndex
        && self[index - 1].isDigit && self[index + 1].isDigit
    }
    guard isSeparator.contains(true) else { return nil }
    return zip(self, isSeparator).filter { !$1 }.map(\.0)
  }
}

extension WrittenNumber {
  /// Why a number is not a number of things.
  fileprivate enum Misfit: Error {
    /// It has a fractional part.
    case tooFine
    /// It is larger than any real one.
    case tooLarge
  }

  /// The interval of the number when its suffix is worth `multiplier`.
  fileprivate func quantity(times multiplier: Int64) -> Result<Quantity, Misfit> {
    guard let digits else { return .failure(.tooLarge) }
    var scale = multiplier
    for _ in 0..<decimals {
      guard scale % 10 == 0 else { return .failure(.tooFine) }
      scale /= 10
    }
    let (value, overflow) = digits.multipliedReportingOverflow(by: scale)
    guard !overflow, value <= Quantity.largest else { return .failure(.tooLarge) }
    return .success(Quantity(value, step: multiplier == 1 ? 1 : scale))
  }
}

/// Why a text is not a quantity.
package enum QuantityDefect: Hashable, Sendable {
  case noNumber
  case negative
  case decimalComma
  case misplacedPunctuation
  /// `1.5`, where things are counted.
  case notWhole
  /// `1_000_000`, as in programs and in TOML.
  case underscores
  case severalNumbers
  case unknownSuffix(String)
  case unknownUnit(String)
  case spacedSuffix
  case tooLarge
}
