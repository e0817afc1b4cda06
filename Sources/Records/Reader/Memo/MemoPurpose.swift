/// What a text is read as. Results are remembered for each purpose apart.
enum MemoPurpose: UInt64 {
  /// A part of a kind of page, by its number in the kind: a list of labels, a value, a badge, a table.
  case part
  /// A field, of whatever kind of page; in a table or elsewhere.
  case field
  /// The heading of a section, in a kind.
  case heading
  /// A line, by the number of its group in a kind.
  case line
  /// The last paragraph, in a kind.
  case footer

  /// The number that the result is remembered under: purpose, kind and part.
  func number(ofKind kind: Int = 0, _ part: Int = 0) -> UInt64 {
    rawValue << 56 | UInt64(kind) << 32 | UInt64(part)
  }
}
