internal import SourceText

/// The meaning of a scalar: by the core schema of YAML 1.2.2 (10.3.2), which includes JSON's, or by
/// TOML.
package enum DataValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// An integer or a float: JSON Schema, like JSON, has one kind of number.
  ///
  /// Indirect, since few values are numbers, and nodes are a third smaller without one.
  indirect case number(DecimalNumber)
  /// `.inf`, `-.inf`; in TOML `inf`, `-inf`
  case infinity(isNegative: Bool)
  /// `.nan`; in TOML `nan`
  case notANumber
  /// A date or a time of TOML, which is in the calendar; the scalar has the text. To JSON Schema,
  /// which has no such type, it is a string with the format of a date or a time.
  case dateTime(DateTimeKind)
  /// Anything else; the scalar has the text.
  case string

  /// A case of it.
  package enum Kind: UInt8, Sendable {
    case null, boolean, integer, fraction, infinity, notANumber, dateTime, string
  }

  /// Its case; of a number, whether it has a fraction.
  var kind: Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number(let number): number.isInteger ? .integer : .fraction
    case .infinity: .infinity
    case .notANumber: .notANumber
    case .dateTime: .dateTime
    case .string: .string
    }
  }
}

/// The four types of dates and times in TOML.
package enum DateTimeKind: Hashable, Sendable {
  /// `2025-04-14T07:32:00Z`, `2025-04-14 07:32:00.5+02:00`
  case offsetDateTime
  /// `2025-04-14T07:32:00`
  case localDateTime
  /// `2025-04-14`
  case localDate
  /// `07:32:00`
  case localTime
}

extension DataValue {
  /// The value of a scalar without quotes.
  ///
  /// `0o` and `0x` with more than 128 bits of digits are strings: no number of a catalog is that
  /// long, and turning them into decimals takes quadratic time.
  package init(plain text: String) {
    guard let first = text.utf8.first else {
      self = .null
      return
    }
    let found: DataValue? =
      switch first {
      case UInt8(ascii: "~") where text.utf8.count == 1: .null
      case UInt8(ascii: "n"), UInt8(ascii: "N"):
        Self.nulls.contains(text.mark) ? .null : nil
      case UInt8(ascii: "t"), UInt8(ascii: "T"):
        Self.trues.contains(text.mark) ? .boolean(true) : nil
      case UInt8(ascii: "f"), UInt8(ascii: "F"):
        Self.falses.contains(text.mark) ? .boolean(false) : nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        DecimalNumber(text).map(DataValue.number) ?? Self.prefixed(text)
      case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
        DecimalNumber(text).map(DataValue.number) ?? Self.special(text)
      default: nil
      }
    self = found ?? .string
  }

  // Words so short that no other text has the same mark.
  private static let nulls = ["null", "Null", "NULL"].map(\.mark)
  private static let trues = ["true", "True", "TRUE"].map(\.mark)
  private static let falses = ["false", "False", "FALSE"].map(\.mark)

  private static func special(_ text: String) -> DataValue? {
    switch Array(text.utf8.prefix(6)) {
    case Array(".inf".utf8), Array(".Inf".utf8), Array(".INF".utf8),
      Array("+.inf".utf8), Array("+.Inf".utf8), Array("+.INF".utf8):
      .infinity(isNegative: false)
    case Array("-.inf".utf8), Array("-.Inf".utf8), Array("-.INF".utf8): .infinity(isNegative: true)
    case Array(".nan".utf8), Array(".NaN".utf8), Array(".NAN".utf8): .notANumber
    default: nil
    }
  }

  private static func prefixed(_ text: String) -> DataValue? {
    let radix =
      switch Array(text.utf8.prefix(2)) {
      case Array("0o".utf8): 8
      case Array("0x".utf8): 16
      default: 0
      }
    let digits = text.utf8.dropFirst(2)
    // The standard library's initializer would accept a sign.
    guard radix != 0, digits.first?.isAlphanumeric == true,
      let magnitude = UInt128(Substring(digits), radix: radix)
    else { return nil }
    return DecimalNumber(String(magnitude)).map(DataValue.number)
  }
}
