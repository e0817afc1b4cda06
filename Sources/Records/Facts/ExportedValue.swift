import DataSyntax

/// The value of a fact as data: the same for a record's schema and for `catalint facts`.
package enum ExportedValue: Hashable, Sendable {
  case text(String)
  case number(Int64)
  /// A number with a fractional part, by its digits.
  case decimal(String)
  case boolean(Bool)
  case list([String])
}

extension Page {
  /// The value of a fact; nil where it is missing, or its text is not of its field's type.
  ///
  /// A rounded quantity, number or price is the number as written, a date or a time its ISO 8601
  /// text, a tick a boolean, a link its text.
  package func value(of fact: Fact) -> ExportedValue? {
    switch fact.value {
    case .text, .link, .url(.url): .text(text(of: fact))
    case .number(.number(let number)): .decimal(number.written.plainText)
    case .list(let items): .list(items.map(\.text))
    case .quantity(.quantity(let quantity)): .number(quantity.written)
    case .price(.price(let price)):
      .decimal(Price.shortest(price.amount, decimals: 0, scale: Int(price.scale)))
    case .date(.date(let date)): .text(date.description)
    case .date(.period): .text(text(of: fact))
    case .date(.timestamp(let date, let seconds)): .text("\(date)T\(seconds.clock)Z")
    case .boolean(let flag), .tick(let flag): .boolean(flag)
    case .range: .boolean(true)
    case .missing, .invalid, .unfit, .quantity(.malformed), .price(.malformed),
      .date(.malformed), .number(.malformed), .url(.malformed):
      nil
    }
  }
}
