import SourceText

/// What a page's text for a quantity turns out to be.
package enum QuantityReading: Hashable, Sendable {
  case quantity(Quantity)
  /// Text that is none; `repaired` is what was meant, where there is one reading.
  case malformed(QuantityDefect, repaired: String?)
}

/// Why a text is no quantity.
package enum QuantityDefect: Hashable, Sendable {
  case noNumber
  case negative
  case decimalComma
  case misplacedPunctuation
  case severalNumbers
  case unknownSuffix(String)
  case unknownUnit(String)
  case spacedSuffix
  case tooLarge
}

extension QuantityReading {
  /// Reads `text`, without spaces around it, as a quantity, alone or with ` unit` behind it.
  package init(_ text: ArraySlice<UInt8>, unit: String?) {
    if text.first == .hyphen, text.dropFirst().first?.isDigit == true {
      self = .malformed(.negative, repaired: nil)
      return
    }
    guard let number = WrittenNumber(text) else {
      self = .malformed(.noNumber, repaired: nil)
      return
    }
    let parts = QuantityParts(behind: text.dropFirst(number.length), unit: unit)
    if let defect = parts.defect {
      let repaired = number.punctuation == .regular ? parts.repaired : nil
      let digits = String(decoding: text.prefix(number.length), as: UTF8.self)
      self = .malformed(defect, repaired: repaired.map { digits + $0 })
      return
    }
    let written = String(decoding: text.prefix(number.length), as: UTF8.self)
    let rest = String(decoding: text.dropFirst(number.length), as: UTF8.self)
    switch number.punctuation {
    case .regular:
      self = number.quantity(times: parts.multiplier).map { .quantity($0) }
        ?? .malformed(.tooLarge, repaired: nil)
    case .decimalComma where parts.multiplier > 1:
      let point = written.replacing(",", with: ".")
      self = .malformed(.decimalComma, repaired: point + rest)
    case .decimalComma:
      self = .malformed(.decimalComma, repaired: nil)
    case .pointsBetweenThousands:
      let commas = written.replacing(".", with: ",")
      self = .malformed(.misplacedPunctuation, repaired: commas + rest)
    case .misplaced:
      self = .malformed(.misplacedPunctuation, repaired: nil)
    }
  }
}

/// What stands behind the number of a quantity: a suffix, a unit, or something else.
private struct QuantityParts {
  var multiplier: Int64 = 1
  var defect: QuantityDefect?
  /// The right way to write this part, where the defect leaves one reading.
  var repaired: String?

  init(behind text: ArraySlice<UInt8>, unit: String?) {
    let words = text.split(separator: .space).map { String(decoding: $0, as: UTF8.self) }
    guard var first = words.first else { return }
    var rest = words.dropFirst()
    let isAttached = text.first != .space
    if let multiplier = Self.multipliers[first] {
      self.multiplier = multiplier
      if !isAttached { defect = .spacedSuffix }
    } else if isAttached {
      defect = first.contains(where: \.isNumber) ? .severalNumbers : .unknownSuffix(first)
      // `32m` can only be millions; any other suffix is anybody's guess.
      guard first == "m" else { return }
      first = "M"
    } else {
      rest = words[...]
      first = ""
    }
    switch rest.count {
    case 0:
      repaired = first
    case 1 where rest.first == unit:
      repaired = first + " " + (unit ?? "")
    default:
      let tail = rest.joined(separator: " ")
      defect = tail.contains(where: \.isNumber) ? .severalNumbers : defect ?? .unknownUnit(tail)
      guard let unit, Self.isMisspelling(tail, of: unit) else { return }
      repaired = first + " " + unit
    }
  }

  private static let multipliers: [String: Int64] = [
    "k": 1_000, "K": 1_000, "M": 1_000_000, "B": 1_000_000_000,
  ]

  /// Whether `word` is the unit in other case, or its singular: `Tokens`, `token`.
  private static func isMisspelling(_ word: String, of unit: String) -> Bool {
    let word = word.lowercased()
    return word == unit || word + "s" == unit
  }
}

extension WrittenNumber {
  /// The interval that the number stands for when its suffix is worth `multiplier`; nil where it is
  /// larger than any real quantity, or finer than one.
  fileprivate func quantity(times multiplier: Int64) -> Quantity? {
    guard let digits else { return nil }
    var scale = multiplier
    for _ in 0..<decimals {
      guard scale % 10 == 0 else { return nil }
      scale /= 10
    }
    let (value, overflow) = digits.multipliedReportingOverflow(by: scale)
    guard !overflow, value <= 1_000_000_000_000_000 else { return nil }
    return Quantity(value, step: multiplier == 1 ? 1 : scale)
  }
}
