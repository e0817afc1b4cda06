internal import SourceText

extension JSONReader {
  /// Reads a value without quotes: a number or a word. nil where none begins at the offset.
  mutating func readPlain() -> DataNode? {
    let place = wordBeforeQuote()
    guard let first = byte, first.isWordByte else { return nil }
    offset = place.end
    let text = text(place)
    if let value = DataValue(json: text) {
      return DataNode(
        range: place, content: .scalar(DataScalar(text: text, style: .plain, value: value)))
    }
    let isNumber = text.utf8.prefix(2).contains { $0.isDigit }
    if let reason = isNumber ? Self.reason(against: text) : nil {
      report(.badNumber(text, reason), place)
    } else {
      report(.unknownWord(text), place)
    }
    return DataNode(range: place, content: .unknown)
  }

  /// Why a word that starts like a number is not a JSON number.
  private static func reason(against text: String) -> JSONFault.BadNumber {
    var rest = text.utf8[...]
    if rest.first == .plus { return .plusSign }
    if rest.first == .hyphen { rest = rest.dropFirst() }
    if rest.first == .period { return .noWholePart }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    if whole.elementsEqual([0x30]), let mark = rest.first?.lowercased,
      mark == UInt8(ascii: "x") || mark == UInt8(ascii: "o") || mark == UInt8(ascii: "b")
    {
      return .notDecimal
    }
    if rest.first == .period {
      rest = rest.dropFirst()
      let fraction = rest.prefix(while: \.isDigit)
      guard !fraction.isEmpty else { return .noFraction }
      rest = rest.dropFirst(fraction.count)
    }
    if rest.first?.lowercased == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == .plus || rest.first == .hyphen { rest = rest.dropFirst() }
      guard !rest.isEmpty else { return .noExponent }
      rest = rest.drop(while: \.isDigit)
    }
    return rest.isEmpty && whole.first == 0x30 ? .leadingZero : .other
  }
}

extension DataValue {
  /// The value of a word or number of JSON (RFC 8259, sections 3 and 6); nil for anything else.
  init?(json text: String) {
    switch text {
    case "null": self = .null
    case "true": self = .boolean(true)
    case "false": self = .boolean(false)
    default:
      guard Self.isJSONNumber(text), let number = DecimalNumber(text) else { return nil }
      self = .number(number)
    }
  }

  /// `-? (0 | [1-9][0-9]*) (\. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private static func isJSONNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == .hyphen { rest = rest.dropFirst() }
    let whole = rest.prefix(while: \.isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == .period {
      let fraction = rest.dropFirst().prefix(while: \.isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    if rest.first?.lowercased == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == .plus || rest.first == .hyphen { rest = rest.dropFirst() }
      guard !rest.isEmpty else { return false }
      rest = rest.drop(while: \.isDigit)
    }
    return rest.isEmpty
  }
}
