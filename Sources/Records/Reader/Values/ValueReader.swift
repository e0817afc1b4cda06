import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// Reads the text of a field as its type.
struct ValueReader {
  let page: ParsedPage
  let contract: Contract
  /// The record that facts are read into.
  var record: RecordNumber = 0
  /// The units of prices in data that are not those of their fields.
  var units: [FieldIndex: DataUnit] = [:]

  /// The fact of `field` in the text in `range` of the body.
  func fact(
    _ field: FieldIndex, _ place: Fact.Place, _ range: ByteRange,
  ) -> Fact {
    switch contract.fields[field].type {
    case .link: link(field, place, range)
    case .url: url(field, place, range)
    default: text(field, place, range)
    }
  }

  /// The same, for a text without surrounding spaces and markup.
  func fact(
    _ field: FieldIndex, _ place: Fact.Place, bare: (range: ByteRange, isCode: Bool),
    destination: ByteRange? = nil
  ) -> Fact {
    let definition = contract.fields[field]
    let decoded = definition.type.isLiteral ? valueText(bare) : decodedText(bare)
    return Fact(
      field: field, place: place, range: bare.range, record: record,
      value: value(
        of: text(of: bare, decoded: decoded), in: bare.range, as: definition),
      decodedText: decoded, destination: destination)
  }

  /// The text of a number or another literal where it differs from its bytes: `**1.0M** tokens`, and
  /// `~~32k~~ 64k`, which is `64k`.
  private func valueText(_ bare: (range: ByteRange, isCode: Bool)) -> String? {
    let bytes = page.bytes[bare.range.offsets]
    guard !bare.isCode, bytes.contains(where: \.mayBeMarkup) else { return nil }
    guard let text = page.valueText(in: bare.range) else { return decodedText(bare) }
    if text.isBlank { return "" }
    let visible = Array(text.utf8)
    let trimmed = visible[visible.trimmed(ByteRange(0, visible.count)).offsets]
    return trimmed.elementsEqual(bytes) ? nil : String(decoding: trimmed, as: UTF8.self)
  }

  /// The fact of `field` in a badge's value.
  func fact(_ field: FieldIndex, _ part: Badge.Part) -> Fact {
    let text = Array(part.text.utf8)
    let isPlain = page.bytes[part.range.offsets].elementsEqual(text)
    let definition = contract.fields[field]
    return Fact(
      field: field, place: .badge, range: part.range, record: record,
      value: definition.type == .list
        ? .list(items(ofBadge: part)) : value(of: text[...], in: part.range, as: definition),
      decodedText: isPlain ? nil : part.text)
  }

  /// The text where escapes or character references make it differ from its bytes; never in code.
  func decodedText(_ bare: (range: ByteRange, isCode: Bool)) -> String? {
    let bytes = page.bytes[bare.range.offsets]
    guard !bare.isCode, bytes.contains(where: { $0 == .backslash || $0 == .ampersand }) else {
      return nil
    }
    let decoded = page.decodedText(bare.range)
    // `&nbsp;` alone shows nothing.
    if decoded.isBlank { return "" }
    return decoded.utf8.elementsEqual(bytes) ? nil : decoded
  }

  /// A text as a reader sees it; `decoded` is its `decodedText`.
  func text(
    of bare: (range: ByteRange, isCode: Bool), decoded: String?
  ) -> ArraySlice<UInt8> {
    decoded.map { Array($0.utf8)[...] } ?? page.bytes[bare.range.offsets]
  }

  /// The value of the text in `range`, where it can be written with escapes.
  func value(
    of text: ArraySlice<UInt8>, in range: ByteRange, as definition: FieldDefinition
  ) -> Fact.Value {
    if contract.isMissing(text) || definition.isMissing(text) {
      return definition.type == .control ? .tick(false) : .missing
    }
    switch definition.type {
    case .id, .text: return .text
    case .quantity: return .quantity(QuantityReading(text, unit: definition.unit))
    case .number: return .number(NumberReading(text, unit: definition.unit))
    case .price:
      return .price(
        PriceReading(
          text, as: definition.form.prices ?? contract.prices, unit: definition.unit,
          scale: Price.scale(of: definition)))
    case .date:
      if definition.mayBeBoolean, let isTrue = Self.boolean(text) { return .boolean(isTrue) }
      return .date(
        DateReading(
          date: text, mayBeWrittenOut: definition.mayBeWrittenOut, precision: definition.precision))
    case .timestamp: return .date(DateReading(timestamp: text))
    case .boolean:
      return Self.boolean(text).map { .boolean($0) } ?? .invalid
    case .tick: return tick(text).map { .tick($0) } ?? .invalid
    case .control: return tick(text).map { .tick($0) } ?? .range(RangeReading(text))
    case .link: return .link(nil)
    case .url: return .url(URLReading(text, schemes: definition.form.schemes))
    case .list:
      return .list(
        items(in: range, separatedBy: definition.separator).map { $0.spelled(as: definition.items) }
      )
    }
  }

  /// Whether a text is `true` or `false`.
  static func isBoolean(_ text: ArraySlice<UInt8>) -> Bool { boolean(text) != nil }

  private static func boolean(_ text: ArraySlice<UInt8>) -> Bool? {
    if "true".isSpelled(text) { return true }
    return "false".isSpelled(text) ? false : nil
  }

  private func tick(_ text: ArraySlice<UInt8>) -> Bool? {
    let text = text.withoutSelectors
    if "✅".isSpelled(text) { return true }
    return "❌".isSpelled(text) ? false : nil
  }
}

extension UInt8 {
  /// Whether it can make a text differ from its bytes.
  fileprivate var mayBeMarkup: Bool {
    switch self {
    case .asterisk, .underscore, .tilde, .backtick, .lessThan, .leftBracket, .backslash, .ampersand:
      true
    default: false
    }
  }
}

extension ListItem {
  /// The item as the contract writes its symbol.
  func spelled(as known: [String]?) -> ListItem {
    guard let known, !known.contains(text),
      let same = known.first(where: { $0.isSameSymbol(as: text) })
    else { return self }
    return ListItem(text: same, range: range)
  }
}
