import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// Reads values of data files and of frontmatter.
extension ValueReader {
  /// The fact of `field` in a value; nil for what is neither a scalar nor, where one is expected, a
  /// list.
  func fact(_ field: FieldIndex, _ node: DataNode, _ place: Fact.Place) -> Fact? {
    guard let scalar = node.scalar?.withoutFinalBreak else {
      return contract.fields[field].type == .list ? list(field, node, place) : nil
    }
    let range = node.innerRange
    let source = page.bytes[range.offsets]
    let isPlain = scalar.text.isSpelled(source)
    return Fact(
      field: field, place: place, range: range, record: record,
      value: value(
        of: scalar, isPlain ? source : Array(scalar.text.utf8)[...], node, as: field, place),
      decodedText: isPlain ? nil : scalar.text)
  }

  /// A number of data is exact, and has the unit of its field.
  private func value(
    of scalar: DataScalar, _ text: ArraySlice<UInt8>, _ node: DataNode, as field: FieldIndex,
    _ place: Fact.Place
  ) -> Fact.Value {
    let definition = contract.fields[field]
    if definition.isMissing(text) { return .missing }
    return switch (definition.type, scalar.value) {
    case (_, .null): .missing
    case (.quantity, .number(let number)): .quantity(QuantityReading(number))
    case (.price, .number(let number)):
      .price(
        PriceReading(number, units[field], scale: Price.scale(of: definition)))
    case (.price, .string) where !contract.isMissing(text):
      .price(price(in: scalar.text, definition, units[field]))
    case (.number, .number(let number)): .number(NumberReading(exactly: number))
    case (.number, .string):
      .number(
        DecimalNumber(scalar.text).map { NumberReading(exactly: $0) }
          ?? NumberReading(text, unit: definition.unit))
    case (.timestamp, .string) where !contract.isMissing(text), (.timestamp, .dateTime):
      .date(DateReading(timestamp: text, isInData: true))
    case (.boolean, .boolean(let isTrue)): .boolean(isTrue)
    case (.date, .boolean(let isTrue)) where definition.mayBeBoolean: .boolean(isTrue)
    // A text in data is not a boolean, whatever it says.
    case (.boolean, .string) where place != .frontmatter: .invalid
    case (.date, .string) where definition.mayBeBoolean && Self.isBoolean(text): .invalid
    // Its items have no places on this page.
    case (.list, _) where place == .inherited: .invalid
    case (.tick, .boolean(let isTrue)): .tick(isTrue)
    case (.list, _) where !contract.isMissing(text):
      .list(items(of: scalar.text, in: node, as: definition))
    default: value(of: text, in: node.innerRange, as: definition)
    }
  }

  /// The price in a text, alone or with a unit: its own, or that of the data.
  private func price(
    in text: String, _ definition: FieldDefinition, _ unit: DataUnit?
  ) -> PriceReading {
    let scale = Price.scale(of: definition)
    let form = definition.form.prices ?? contract.prices
    if form.currency.isEmpty, let number = DecimalNumber(text) {
      return PriceReading(number, unit, scale: scale)
    }
    return PriceReading(
      Array(text.utf8)[...], as: form, unit: definition.unit, of: unit, scale: scale)
  }

  /// The items in a text, split as the text is read: an escape is the character that it means.
  private func items(
    of text: String, in node: DataNode, as definition: FieldDefinition
  ) -> [ListItem] {
    let places = ScalarPlaces(node, in: page.bytes)
    let scalars = Array(text.unicodeScalars)
    return ItemSplitter(separator: definition.separator).ranges(in: scalars).map { range in
      var item = ""
      item.unicodeScalars.append(contentsOf: scalars[range])
      return ListItem(
        text: item, range: range.isEmpty ? node.innerRange : places.range(of: range)
      ).spelled(as: definition.items)
    }
  }

  /// The fact in a list; nil where one of its items is not a scalar.
  private func list(_ field: FieldIndex, _ node: DataNode, _ place: Fact.Place) -> Fact? {
    // A null is not an item.
    guard let nodes = node.items?.filter({ $0.scalar?.value != .null }) else { return nil }
    let items = nodes.compactMap { node in
      node.scalar.map { ListItem(text: $0.text, range: node.innerRange) }
    }
    guard items.count == nodes.count else { return nil }
    return Fact(
      field: field, place: place, range: node.range, record: record, value: .list(items),
      decodedText: items.map(\.text).joined(separator: ", "))
  }
}

extension DataScalar {
  /// A block of YAML without the line breaks at its end, which are not part of a value.
  fileprivate var withoutFinalBreak: DataScalar {
    switch style {
    case .literal, .folded: guard text.utf8.last == .lineFeed else { return self }
    default: return self
    }
    let end = text.utf8.lastIndex { $0 != .lineFeed }.map(text.utf8.index(after:))
    return DataScalar(
      text: String(text[..<(end ?? text.startIndex)]), style: style, value: value)
  }
}

extension QuantityReading {
  /// A number of data.
  fileprivate init(_ number: DecimalNumber) {
    if !number.isNegative, let count = number.integer, count <= Quantity.largest {
      self = .quantity(Quantity(Int64(count), step: 1))
    } else {
      self = .malformed(
        number.isNegative ? .negative : number.isInteger ? .tooLarge : .notWhole,
        repaired: nil)
    }
  }
}

extension PriceReading {
  /// A number of data in the currency of the contract.
  fileprivate init(_ number: DecimalNumber, _ unit: DataUnit?, scale: Int) {
    let number = number.shifted(by: unit?.power ?? 0)
    if number.isNegative {
      self = .malformed(.negative, repaired: nil)
    } else {
      self =
        (Price(exactly: number, scale: scale) ?? Price(exactly: number, scale: Price.finest))
        .map { .price($0) }
        ?? .malformed(.tooLarge, repaired: nil)
    }
  }
}

extension Price {
  /// The amount that a number is; nil for an amount that no price has. Decimals beyond those of
  /// prices are those of binary fractions: `0.049999999999999996`.
  fileprivate init?(exactly number: DecimalNumber, scale: Int) {
    guard number.exponent <= scale else { return nil }
    let extra = max(0, -number.exponent - scale)
    let kept = number.digits.utf8.count - extra
    let digits = kept > 0 ? number.digits.prefix(kept) : "0"
    guard var amount = Int64(digits.isEmpty ? "0" : String(digits)) else { return nil }
    let isRoundedUp =
      extra > 0 && kept >= 0
      && number.digits.utf8.dropFirst(kept).first.map { $0 >= UInt8(ascii: "5") } == true
    if isRoundedUp {
      // No price is that large.
      guard amount < .max else { return nil }
      amount += 1
    }
    for _ in 0..<max(0, number.exponent) {
      let (next, overflow) = amount.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      amount = next
    }
    self.init(exactly: amount, decimals: min(scale, max(0, -number.exponent)), scale: scale)
  }
}

/// Splits a text at its separators.
private struct ItemSplitter {
  private let separator: [Unicode.Scalar]
  private let isSpace: Bool

  init(separator: String) {
    self.separator = Array(separator.unicodeScalars)
    isSpace = separator.utf8.allSatisfy(\.isWhitespace)
  }

  /// Each item without spaces around it; of a text separated by spaces, none that is empty.
  func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let isMark =
        isSpace
        ? Self.isSpace(scalars[index])
        : scalars[index] == separator.first && scalars[index...].starts(with: separator)
      if isMark { ranges.append(Self.trimmed(start..<index, scalars)) }
      index += isMark && !isSpace ? separator.count : 1
      if isMark { start = index }
    }
    ranges.append(Self.trimmed(start..<scalars.count, scalars))
    return isSpace ? ranges.filter { !$0.isEmpty } : ranges
  }

  private static func trimmed(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(scalars[start]) { start += 1 }
    while end > start, isSpace(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && UInt8(scalar.value).isWhitespace
  }
}
