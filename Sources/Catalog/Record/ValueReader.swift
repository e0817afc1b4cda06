import DataSyntax
import SourceText

/// Reads the text of a field as its type.
struct ValueReader {
  let bytes: [UInt8]
  let contract: Contract

  /// The fact that the text in `range` tells of `field`.
  func fact(
    _ field: FieldIndex, _ place: Fact.Place, _ range: ByteRange, row: Int? = nil
  ) -> Fact {
    let definition = contract.fields[field]
    let bare = undecorated(range)
    let text = bytes[bare.offsets]
    return Fact(
      field: field, place: place, range: bare, row: row, value: value(of: text, as: definition),
      decodedText: nil)
  }

  /// The fact that a value of the frontmatter tells of `field`; nil for what is no scalar.
  func fact(_ field: FieldIndex, _ node: DataNode) -> Fact? {
    guard let scalar = node.scalar else { return nil }
    let text = Array(scalar.text.utf8)
    let range = node.innerRange
    return Fact(
      field: field, place: .frontmatter, range: range, row: nil,
      value: value(of: text[...], as: contract.fields[field]),
      decodedText: bytes[range.offsets].elementsEqual(text) ? nil : scalar.text)
  }

  private func value(of text: ArraySlice<UInt8>, as definition: FieldDefinition) -> Fact.Value {
    if definition.type != .control, isMissing(text) { return .missing }
    switch definition.type {
    case .id, .text: return .text
    case .quantity: return .quantity(QuantityReading(text, unit: definition.unit))
    case .date: return .date(DateReading(date: text))
    case .timestamp: return .date(DateReading(timestamp: text))
    case .boolean:
      if text.elementsEqual("true".utf8) { return .boolean(true) }
      return text.elementsEqual("false".utf8) ? .boolean(false) : .invalid
    case .tick: return tick(text).map { .tick($0) } ?? .invalid
    case .control: return .tick(!isMissing(text) && tick(text) != false)
    }
  }

  private func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    contract.missing.contains { $0.utf8.elementsEqual(text) }
  }

  private func tick(_ text: ArraySlice<UInt8>) -> Bool? {
    if text.elementsEqual("✅".utf8) { return true }
    return text.elementsEqual("❌".utf8) ? false : nil
  }

  /// A range without spaces, and without the stars of `**bold**` or the backticks of `code` around.
  func undecorated(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    func trim() {
      while start < end, bytes[start].isWhitespace { start += 1 }
      while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    }
    trim()
    for mark in [UInt8.asterisk, .backtick, .underscore] {
      while end - start >= 2, bytes[start] == mark, bytes[end - 1] == mark {
        start += 1
        end -= 1
      }
    }
    trim()
    return ByteRange(start, end)
  }
}
