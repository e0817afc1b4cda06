import Contract
import Records
import SourceText

/// Values that the contract requires to be links.
extension Page {
  /// The texts that should be links and are not, in the order of the page.
  var unlinkedTexts: [ByteRange] {
    contract.fieldGroups.linked.flatMap { factIndex[$0] }.compactMap(unlinkedText(of:)).sorted()
  }

  /// Whether a value should be a link and is not.
  func isUnlinked(_ fact: Fact) -> Bool {
    contract.fields[fact.field].isLinked && unlinkedText(of: fact) != nil
  }

  /// The text of a value that is not a link; that of the whole cell where only an address in it is
  /// one, as in `[OpenAI] https://openai.com)`.
  func unlinkedText(of fact: Fact) -> ByteRange? {
    guard !fact.isInData, !fact.range.isEmpty, case .link(let destination) = fact.value else {
      return nil
    }
    guard let destination else { return fact.range }
    // The text of an address by itself is its destination.
    guard fact.place == .table, destination.overlaps(fact.range) else { return nil }
    let start = bytes[..<fact.range.start].lastIndex(where: \.endsCell).map { $0 + 1 } ?? 0
    let end = bytes[fact.range.end...].firstIndex(where: \.endsCell) ?? bytes.count
    let rest = [bytes[start..<fact.range.start], bytes[fact.range.end..<end]]
    guard rest.contains(where: { $0.contains(where: \.isOfLinkText) }) else { return nil }
    return bytes.trimmed(ByteRange(start, end))
  }
}

extension UInt8 {
  /// Whether it is between cells of tables.
  fileprivate var endsCell: Bool { self == UInt8(ascii: "|") || isLineEnd }

  /// Whether it is part of a text, or of the brackets around that of a link.
  fileprivate var isOfLinkText: Bool {
    isAlphanumeric || !isASCII || self == .leftBracket || self == .rightBracket
      || self == .leftParenthesis || self == .rightParenthesis
  }
}
