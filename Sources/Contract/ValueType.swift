/// The type of a field's value, which determines how its text is read.
package enum ValueType: String, CaseIterable, Sendable {
  /// An ID, alone or as code.
  case id
  case text
  /// A number of things, possibly rounded: `1.0M tokens`.
  case quantity
  /// A decimal, possibly negative or rounded, with a unit or `%`: `52.79`, `7.5 %`.
  case number
  /// An amount of money, possibly rounded: `$0.40/1M`.
  case price
  /// `2025-04-14`
  case date
  /// `2025-09-04 04:38:24 UTC`
  case timestamp
  /// `true` or `false`
  case boolean
  /// ✅ or ❌
  case tick
  /// A supported setting: ✅, or its range `0.0-2.0`. Its column being present means that the
  /// setting is supported.
  case control
  /// A link: its text is the value; its destination is stored with it.
  case link
  /// An absolute URL: `https://example.com/`.
  case url
  /// Several texts, with a separator: `Text, Image`.
  case list
}

extension ValueType {
  /// Whether its values are numbers, dates or booleans, not texts.
  package var isLiteral: Bool {
    switch self {
    case .quantity, .number, .price, .date, .timestamp, .boolean, .tick, .control: true
    case .id, .text, .link, .url, .list: false
    }
  }

  /// Whether a field of this type states presence or absence.
  package var isTick: Bool { self == .tick || self == .control }
}
