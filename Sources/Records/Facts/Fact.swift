package import Contract
package import SourceText

/// One occurrence of a field: its text and value at one place of a page.
package struct Fact: Sendable {
  /// The text of the value, without surrounding spaces, stars and backticks.
  package let range: ByteRange
  private let reading: FactReading
  /// The destination of a link as written; nil for any other value, and for a text that is not a
  /// link.
  package let destination: ByteRange?
  private let fieldNumber: Int32
  private let recordNumber: Int32
  package let place: Place

  init(
    field: FieldIndex, place: Place, range: ByteRange, record: RecordNumber, value: Value,
    decodedText: String?
  ) {
    let destination: ByteRange? = if case .link(let found) = value { found } else { nil }
    self.init(
      range, FactReading(value, decodedText), destination, field: Int32(clamping: field),
      record: Int32(clamping: record), place)
  }

  private init(
    _ range: ByteRange, _ reading: FactReading, _ destination: ByteRange?, field: Int32,
    record: Int32, _ place: Place
  ) {
    self.range = range
    self.reading = reading
    self.destination = destination
    fieldNumber = field
    recordNumber = record
    self.place = place
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

/// What a text means: equal texts share one, wherever they are.
private final class FactReading: Sendable {
  let value: Fact.Value
  let decodedText: String?
  let isMissing: Bool
  let isMalformed: Bool

  init(_ value: Fact.Value, _ decodedText: String?) {
    self.value = value
    self.decodedText = decodedText
    isMissing = if case .missing = value { true } else { false }
    isMalformed =
      switch value {
      case .invalid, .unfit, .quantity(.malformed), .price(.malformed), .date(.malformed),
        .range(.malformed):
        true
      default: false
      }
  }

  /// The same, of a text that begins elsewhere.
  func moved(by delta: Int) -> FactReading {
    guard case .list(let items) = value, !items.isEmpty else { return self }
    return FactReading(.list(items.map { $0.moved(by: delta) }), decodedText)
  }
}

extension Fact {
  package var field: FieldIndex { Int(fieldNumber) }

  /// The record that it belongs to, by its number on the page.
  package var record: RecordNumber { Int(recordNumber) }

  package var value: Value {
    if case .link = reading.value { return .link(destination) }
    return reading.value
  }

  /// The text, where it differs from the bytes of `range`: escapes in quoted YAML.
  package var decodedText: String? { reading.decodedText }

  /// The fact of the same text elsewhere, in a record of that place.
  func moved(by delta: Int, to record: RecordNumber) -> Fact {
    Fact(
      range.shifted(by: delta), reading.moved(by: delta), destination?.shifted(by: delta),
      field: fieldNumber, record: Int32(clamping: record), place)
  }

  /// Whether all of its places are in a range.
  func isInside(_ range: ByteRange) -> Bool {
    range.contains(self.range) && destination.map(range.contains) != false
  }

  /// Whether it is about the page itself.
  package var isOfPage: Bool { recordNumber == 0 }

  /// Whether it is in a data file or in frontmatter.
  package var isInData: Bool { place == .data || place == .frontmatter }

  /// Whether its text means that there is no value.
  package var isMissing: Bool { reading.isMissing }

  /// Whether the text is not of its field's type.
  package var isMalformed: Bool { reading.isMalformed }

  /// The quantity, where the text is one.
  package var quantity: Quantity? {
    if case .quantity(.quantity(let quantity)) = reading.value { quantity } else { nil }
  }

  /// The price, where the text is one.
  package var price: Price? {
    if case .price(.price(let price)) = reading.value { price } else { nil }
  }

  /// The day, where the text is a date or a timestamp.
  package var date: CalendarDate? {
    switch reading.value {
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
    switch reading.value {
    case .tick(let isTicked): isTicked
    case .range: true
    default: nil
    }
  }

  /// The items, where the text is a list.
  package var list: [ListItem]? {
    if case .list(let items) = reading.value { items } else { nil }
  }

  /// Whether it is a text or a link with a text, and not a missing value.
  package var isName: Bool {
    switch reading.value {
    case .text, .link: true
    default: false
    }
  }
}

/// One item of a list, without surrounding spaces and markup.
package struct ListItem: Hashable, Sendable {
  package let text: String
  package let range: ByteRange

  fileprivate func moved(by delta: Int) -> ListItem {
    ListItem(text: text, range: range.shifted(by: delta))
  }
}
