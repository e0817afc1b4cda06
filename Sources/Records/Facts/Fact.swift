package import Contract
package import SourceText

/// One occurrence of a field: its text and value at one place of a page.
///
/// A class, since facts are sorted, picked and passed on by every rule.
package final class Fact: Sendable {
  package let field: FieldIndex
  package let place: Place
  /// The text of the value, without surrounding spaces, stars and backticks.
  package let range: ByteRange
  /// The record that it belongs to, by its number on the page.
  package let record: RecordNumber
  package let value: Value
  /// The text, where it differs from the bytes of `range`: escapes in quoted YAML.
  package let decodedText: String?

  init(
    field: FieldIndex, place: Place, range: ByteRange, record: RecordNumber, value: Value,
    decodedText: String?
  ) {
    self.field = field
    self.place = place
    self.range = range
    self.record = record
    self.value = value
    self.decodedText = decodedText
  }

  /// Where on a page a fact is.
  package enum Place: String, Sendable {
    case data, frontmatter, breadcrumb, heading, table, list, line, item, badge, code, footer
  }

  /// The text of a fact, read as its field's type.
  package enum Value: Sendable {
    /// No value: a text that means so by the contract.
    case missing
    /// An ID or a text: the text itself.
    case text
    case quantity(QuantityReading)
    case price(PriceReading)
    case date(DateReading)
    case boolean(Bool)
    /// A tick, or a control without a range.
    case tick(Bool)
    /// The range of a control, which exists.
    case range(RangeReading)
    /// A link, and the place of its destination; nil for a text that is not a link.
    case link(ByteRange?)
    /// The items of a list, each with its place.
    case list([ListItem])
    /// Text of a boolean or tick field that is neither yes nor no.
    case invalid
    /// Text that should have several fields in it, this one first, and does not match the template.
    case unfit(TextTemplate)
  }
}

extension Fact {
  /// Whether it is about the page itself.
  package var isOfPage: Bool { record == 0 }

  /// Whether it is in a data file or in frontmatter.
  package var isInData: Bool { place == .data || place == .frontmatter }

  /// Whether its text means that there is no value.
  package var isMissing: Bool { if case .missing = value { true } else { false } }

  /// The quantity, where the text is one.
  package var quantity: Quantity? {
    if case .quantity(.quantity(let quantity)) = value { quantity } else { nil }
  }

  /// The price, where the text is one.
  package var price: Price? {
    if case .price(.price(let price)) = value { price } else { nil }
  }

  /// The day, where the text is a date or a timestamp.
  package var date: CalendarDate? {
    switch value {
    case .date(.date(let date)), .date(.timestamp(let date, _)): date
    default: nil
    }
  }

  /// The days that the text may mean, where it is a date, a timestamp, a month or a year.
  package var days: ClosedRange<CalendarDate>? {
    if case .date(.period(let period)) = value { return period }
    return date.map { $0...$0 }
  }

  /// The tick, where the text is one; a control with a range is ticked.
  package var tick: Bool? {
    switch value {
    case .tick(let isTicked): isTicked
    case .range: true
    default: nil
    }
  }

  /// The destination of a link as written; nil for any other value, and for a text that is not a
  /// link.
  package var destination: ByteRange? {
    if case .link(let destination) = value { destination } else { nil }
  }

  /// The items, where the text is a list.
  package var list: [ListItem]? {
    if case .list(let items) = value { items } else { nil }
  }

  /// Whether it is a text or a link with a text, and not a missing value.
  package var isName: Bool {
    switch value {
    case .text, .link: true
    default: false
    }
  }

  /// Whether the text is not of its field's type.
  package var isMalformed: Bool {
    switch value {
    case .invalid, .unfit, .quantity(.malformed), .price(.malformed), .date(.malformed),
      .range(.malformed):
      true
    default: false
    }
  }
}

/// One item of a list, without surrounding spaces and markup.
package struct ListItem: Hashable, Sendable {
  package let text: String
  package let range: ByteRange
}
