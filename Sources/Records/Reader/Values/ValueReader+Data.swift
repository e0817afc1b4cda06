import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// Reads values of data files and of frontmatter.
extension ValueReader {
  /// The fact of `field` in a value; nil for what is neither a scalar nor, where one is expected, a
  /// list.
  func fact(_ field: FieldIndex, _ node: DataNode, _ place: Fact.Place) -> Fact? {
    guard let scalar = node.scalar else {
      return contract.fields[field].type == .list ? list(field, node, place) : nil
    }
    let text = Array(scalar.text.utf8)
    let range = node.innerRange
    return Fact(
      field: field, place: place, range: range, record: record,
      value: value(of: scalar, text, in: range, as: contract.fields[field], place),
      decodedText: page.bytes[range.offsets].elementsEqual(text) ? nil : scalar.text)
  }

  /// A number of data is exact, and has the unit of its field.
  private func value(
    of scalar: DataScalar, _ text: [UInt8], in range: ByteRange, as definition: FieldDefinition,
    _ place: Fact.Place
  ) -> Fact.Value {
    if definition.isMissing(text[...]) { return .missing }
    return switch (definition.type, scalar.value) {
    case (_, .null): .missing
    case (.quantity, .number(let number)): .quantity(QuantityReading(number))
    case (.price, .number(let number)): .price(PriceReading(number))
    case (.boolean, .boolean(let isTrue)): .boolean(isTrue)
    case (.date, .boolean(let isTrue)) where definition.mayBeBoolean: .boolean(isTrue)
    // A text in data is not a boolean, whatever it says.
    case (.boolean, .string) where place != .frontmatter: .invalid
    // Its items have no places on this page.
    case (.list, _) where place == .inherited: .invalid
    case (.tick, .boolean(let isTrue)): .tick(isTrue)
    default: value(of: text[...], in: range, as: definition)
    }
  }

  /// The fact in a list; nil where one of its items is not a scalar.
  private func list(_ field: FieldIndex, _ node: DataNode, _ place: Fact.Place) -> Fact? {
    guard let nodes = node.items else { return nil }
    let items = nodes.compactMap { node in
      node.scalar.map { ListItem(text: $0.text, range: node.innerRange) }
    }
    guard items.count == nodes.count else { return nil }
    return Fact(
      field: field, place: place, range: node.range, record: record, value: .list(items),
      decodedText: items.map(\.text).joined(separator: ", "))
  }
}

extension QuantityReading {
  /// A number of data.
  fileprivate init(_ number: DecimalNumber) {
    if !number.isNegative, let count = number.integer, count <= Quantity.largest {
      self = .quantity(Quantity(Int64(count), step: 1))
    } else {
      self = .malformed(
        number.isNegative ? .negative : number.isInteger ? .tooLarge : .misplacedPunctuation,
        repaired: nil)
    }
  }
}

extension PriceReading {
  /// A number of data in the currency of the contract.
  fileprivate init(_ number: DecimalNumber) {
    if number.isNegative {
      self = .malformed(.negative, repaired: nil)
    } else {
      self = Price(exactly: number).map { .price($0) } ?? .malformed(.tooLarge, repaired: nil)
    }
  }
}

extension Price {
  /// The amount that a number is; nil for an amount that no price has. Decimals beyond those of
  /// prices are those of binary fractions: `0.049999999999999996`.
  fileprivate init?(exactly number: DecimalNumber) {
    guard number.exponent <= Self.finest else { return nil }
    let extra = max(0, -number.exponent - Self.finest)
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
    self.init(exactly: amount, decimals: min(Self.finest, max(0, -number.exponent)))
  }
}
