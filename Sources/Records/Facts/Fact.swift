package import Contract
package import SourceText

/// One occurrence of a field: its text and value at one place of a page.
///
/// Small, with one reference: every rule sorts and copies facts, and copies of more than six parts,
/// of which a range has two, are function calls. What a text means is shared; its field and its
/// state are here as well, where other modules read them without a copy of the fact.
package struct Fact: Sendable {
  private var meaning: FactMeaning
  package let field: FieldIndex
  /// The record that it belongs to, by its number on the page.
  package private(set) var record: RecordNumber
  /// The text of the value, without surrounding spaces, stars and backticks.
  package private(set) var range: ByteRange
  package let state: State

  /// Whether a text has a value.
  package enum State: Sendable {
    case present
    /// The text means that there is no value.
    case missing
    /// The text is not of its field's type.
    case malformed
  }

  init(
    field: FieldIndex, place: Place, range: ByteRange, record: RecordNumber, value: Value,
    decodedText: String?, destination other: ByteRange? = nil
  ) {
    let destination: ByteRange? = if case .link(let found) = value { found } else { other }
    let offsets = destination.map { ($0.start - range.start, $0.end - range.start) }
    meaning = FactMeaning(field, place, value, decodedText, destination: offsets)
    self.field = field
    self.record = record
    self.range = range
    state = meaning.state
  }

  /// The fact of the same text elsewhere, in a record of that place.
  consuming func moved(by delta: Int, to record: RecordNumber) -> Fact {
    if meaning.hasPlaces { meaning = meaning.moved(by: delta) }
    range = range.shifted(by: delta)
    self.record = record
    return self
  }

  /// Where on a page a fact is.
  package enum Place: String, Sendable {
    case data, frontmatter, breadcrumb, heading, table, list, line, item, badge, code, footer
    /// On another page, which this one inherits from.
    case inherited
  }

  /// The text of a fact, read as its field's type.
  package enum Value: Sendable {
    /// No value: a text that means so by the contract.
    case missing
    /// An ID or a text: the text itself.
    case text
    case quantity(QuantityReading)
    case price(PriceReading)
    indirect case number(NumberReading)
    case date(DateReading)
    case boolean(Bool)
    /// A tick, or a control without a range.
    case tick(Bool)
    /// The range of a control, which exists.
    case range(RangeReading)
    /// A link, and the place of its destination; nil for a text that is not a link.
    case link(ByteRange?)
    case url(URLReading)
    /// The items of a list, each with its place.
    case list([ListItem])
    /// Text of a boolean or tick field that is neither yes nor no.
    case invalid
    /// Text that should have several fields in it, this one first, and does not match the template.
    case unfit(TextTemplate)
  }
}

/// What a text means: equal texts share one, wherever they are.
private final class FactMeaning: Sendable {
  let field: FieldIndex
  let place: Fact.Place
  let value: Fact.Value
  let decodedText: String?
  let state: Fact.State
  let tick: Bool?
  let days: ClosedRange<CalendarDate>?
  /// The destination, from the start of the text; it may be before that.
  let destination: (start: Int, end: Int)?
  /// Whether it contains ranges of the page, besides the destination of a link.
  let hasPlaces: Bool
  /// What it differs from in these ranges only; nil where that is itself.
  let origin: FactMeaning?

  init(
    _ field: FieldIndex, _ place: Fact.Place, _ value: Fact.Value, _ decodedText: String?,
    destination: (start: Int, end: Int)?, movedFrom origin: FactMeaning? = nil
  ) {
    self.origin = origin
    self.destination = destination
    self.field = field
    self.place = place
    self.value = value
    self.decodedText = decodedText
    state =
      switch value {
      case .missing: .missing
      case .invalid, .unfit, .quantity(.malformed), .price(.malformed), .date(.malformed),
        .range(.malformed), .number(.malformed), .url(.malformed):
        .malformed
      default: .present
      }
    tick =
      switch value {
      case .tick(let isTicked): isTicked
      case .range: true
      default: nil
      }
    days =
      switch value {
      case .date(.period(let period)): period
      case .date(.date(let date)), .date(.timestamp(let date, _)): date...date
      default: nil
      }
    hasPlaces = if case .list = value { true } else { false }
  }

  /// The same, of a text that begins elsewhere.
  func moved(by delta: Int) -> FactMeaning {
    guard case .list(let items) = value else { return self }
    return FactMeaning(
      field, place, .list(items.map { $0.moved(by: delta) }), decodedText, destination: destination,
      movedFrom: origin ?? self)
  }
}

extension Fact {
  /// What facts have in common that were read once, since their texts are the same: all but their
  /// ranges and records.
  package var shared: any AnyObject & Sendable { meaning.origin ?? meaning }

  /// Its identity: another fact may have it later, when `shared` does not exist any more.
  package var identity: ObjectIdentifier {
    meaning.origin.map { ObjectIdentifier($0) } ?? ObjectIdentifier(meaning)
  }

  package var place: Place { meaning.place }
  /// The destination of a link as written, and of a URL that is a reference; nil for any other
  /// value, and for a text that is not a link.
  package var destination: ByteRange? {
    meaning.destination.map { ByteRange(range.start + $0.start, range.start + $0.end) }
  }

  /// Whether its text means that there is no value.
  package var isMissing: Bool { state == .missing }
  /// Whether the text is not of its field's type.
  package var isMalformed: Bool { state == .malformed }
  /// The tick, where the text is one; a control with a range is ticked.
  package var tick: Bool? { meaning.tick }

  /// The text, read as its field's type.
  package var value: Value {
    if case .link = meaning.value { return .link(destination) }
    return meaning.value
  }

  /// The text, where it differs from the bytes of `range`: escapes in quoted YAML.
  package var decodedText: String? { meaning.decodedText }

  /// Whether readers see no text; `bytes` are those of the page.
  func isBlank(in bytes: [UInt8]) -> Bool {
    if let decodedText { return decodedText.isBlank }
    return range.isEmpty || String(decoding: bytes[range.offsets], as: UTF8.self).isBlank
  }

  /// Whether all of its places are in a range.
  func isInside(_ range: ByteRange) -> Bool {
    range.contains(self.range) && destination.map(range.contains) != false
  }

  /// Whether it is about the page itself.
  package var isOfPage: Bool { record == 0 }

  /// Whether it is in a data file or in frontmatter.
  package var isInData: Bool { place == .data || place == .frontmatter }

  /// The quantity, where the text is one.
  package var quantity: Quantity? {
    if case .quantity(.quantity(let quantity)) = meaning.value { quantity } else { nil }
  }

  /// The number, where the text is one.
  package var number: Number? {
    if case .number(.number(let number)) = meaning.value { number } else { nil }
  }

  /// The price, where the text is one.
  package var price: Price? {
    if case .price(.price(let price)) = meaning.value { price } else { nil }
  }

  /// The day, where the text is a date or a timestamp.
  package var date: CalendarDate? {
    switch meaning.value {
    case .date(.date(let date)), .date(.timestamp(let date, _)): date
    default: nil
    }
  }

  /// The days that the text may mean, where it is a date, a timestamp, a month or a year.
  package var days: ClosedRange<CalendarDate>? { meaning.days }

  /// The items, where the text is a list.
  package var list: [ListItem]? {
    if case .list(let items) = meaning.value { items } else { nil }
  }

  /// Whether it is a text, a URL or a link with a text, and not a missing value.
  package var isName: Bool {
    switch meaning.value {
    case .text, .link, .url(.url): true
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
