import Contract
import MarkdownSyntax
import SourceText

/// Reads texts of several items.
extension ValueReader {
  /// The items in `range` of the body, including the empty ones between two separators.
  func items(in range: ByteRange, separatedBy separator: String) -> [ListItem] {
    let isSpace = separator.utf8.allSatisfy(\.isWhitespace)
    let initial = separator.utf8.first
    var items: [ListItem] = []
    var start = range.start
    var index = start
    while index < range.end {
      let byte = page.bytes[index]
      let isMark =
        isSpace
        ? byte.isWhitespace
        : byte == initial && separator.isPrefix(of: page.bytes[index..<range.end])
      if isMark { items.append(item(in: ByteRange(start, index))) }
      index += isMark && !isSpace ? separator.utf8.count : 1
      if isMark { start = index }
    }
    items.append(item(in: ByteRange(start, range.end)))
    return isSpace ? items.filter { !$0.range.isEmpty } : items
  }

  /// The items of a badge's value, which has its own escapes.
  func items(ofBadge part: Badge.Part) -> [ListItem] {
    BadgeList.items(in: part.range, of: page.bytes).map {
      ListItem(text: $0.text, range: $0.range)
    }
  }

  private func item(in range: ByteRange) -> ListItem {
    var bare = page.bytes.undecorated(range)
    if let label = page.bytes[bare.range.offsets].linkLabel {
      bare = page.bytes.undecorated(ByteRange(label.startIndex, label.endIndex))
    }
    return ListItem(
      text: decodedText(bare) ?? String(decoding: page.bytes[bare.range.offsets], as: UTF8.self),
      range: bare.range)
  }
}

extension ArraySlice<UInt8> {
  /// The label of an item that is a link, `[OpenAI](openai/README.md)`; nil for any other item.
  package var linkLabel: ArraySlice<UInt8>? {
    guard first == .leftBracket, last == .rightParenthesis,
      let end = firstIndex(of: .rightBracket), end > startIndex + 1,
      self[(end + 1)...].first == .leftParenthesis,
      self[end...].firstIndex(of: .rightParenthesis) == endIndex - 1
    else { return nil }
    return self[(startIndex + 1)..<end]
  }
}
