import Contract
import MarkdownSyntax
import SourceText

/// Reads links and their addresses as values.
extension ValueReader {
  /// The fact in the text of the first link in `range` of the body, or in the text of a range
  /// without one. The text of `[a] (https://example.com)` is not linked, whose address is a link by
  /// itself.
  func link(_ field: FieldIndex, _ place: Fact.Place, _ range: ByteRange) -> Fact {
    let first = page.nodes(startingIn: range).first { $0.kind == .link || $0.kind == .failedLink }
    let label = first.flatMap { page.bytes.label(beforeLink: $0.range, in: range) }
    let link = label == nil ? first : nil
    let bare = page.bytes.undecorated(label ?? link?.content ?? range)
    let decoded = decodedText(bare)
    let isMissing = link == nil && contract.isMissing(text(of: bare, decoded: decoded))
    return Fact(
      field: field, place: place, range: bare.range, record: record,
      value: isMissing ? .missing : .link(link?.destination), decodedText: decoded)
  }

  /// The fact in the text of a range, without a reference to a footnote; where all of it is a link,
  /// in the text of that.
  func text(_ field: FieldIndex, _ place: Fact.Place, _ range: ByteRange) -> Fact {
    let bare = page.bytes.undecorated(page.bytes.withoutFootnote(page.bytes.trimmed(range)))
    guard page.bytes[bare.range.offsets].first == .leftBracket,
      let link = page.nodes(startingIn: bare.range).first, link.kind == .link,
      link.range == bare.range
    else { return fact(field, place, bare: bare) }
    return fact(
      field, place, bare: page.bytes.undecorated(link.content), destination: link.destination)
  }

  /// The fact in the address of the first link in `range` of the body, or in the text of a range
  /// without one.
  func url(_ field: FieldIndex, _ place: Fact.Place, _ range: ByteRange) -> Fact {
    let link = page.nodes(startingIn: range).first { $0.kind == .link || $0.kind == .failedLink }
    let text = page.bytes.undecorated(range)
    guard let address = link?.destination else { return fact(field, place, bare: text) }
    if range.contains(address) { return fact(field, place, bare: (address, false)) }
    // The definition of a reference has its address.
    let decoded = decodedText((address, false)) ?? page.text(address)
    return Fact(
      field: field, place: place, range: text.range, record: record,
      value: value(of: Array(decoded.utf8)[...], in: address, as: contract.fields[field]),
      decodedText: decoded, destination: address)
  }
}

extension [UInt8] {
  /// A range without a reference to a footnote at its end: `1.0M tokens[^1]`.
  fileprivate func withoutFootnote(_ range: ByteRange) -> ByteRange {
    let text = self[range.offsets]
    guard text.last == .rightBracket, let open = text.lastIndex(of: .leftBracket),
      open > range.start, case let label = text[(open + 1)...].dropLast(), label.first == .caret,
      label.count > 1, label.dropFirst().allSatisfy(\.isAlphanumeric)
    else { return range }
    return ByteRange(range.start, open)
  }

  /// The text in brackets in front of a link that is alone in parentheses, after a space; nil for
  /// any other text.
  fileprivate func label(beforeLink link: ByteRange, in range: ByteRange) -> ByteRange? {
    var text = self[range.start..<link.start]
    guard text.popLast() == .leftParenthesis else { return nil }
    let end = text.endIndex
    while text.last == .space { text.removeLast() }
    guard text.endIndex < end, text.popLast() == .rightBracket,
      let open = text.lastIndex(of: .leftBracket), open + 1 < text.endIndex
    else { return nil }
    return ByteRange(open + 1, text.endIndex)
  }
}
