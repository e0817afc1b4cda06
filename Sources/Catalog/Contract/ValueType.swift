/// What kind of value a field holds, and so how its text is read.
package enum ValueType: String, CaseIterable, Sendable {
  /// An ID, alone or as code.
  case id
  case text
  /// A number of things, possibly rounded: `1.0M tokens`.
  case quantity
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
  /// A setting that a model takes: ✅, or the range of its values. It is there when its column is.
  case control
  /// A link: its text is the value, and its destination is known beside it.
  case link
  /// Several texts, parted by a separator: `Text, Image`.
  case list
}
