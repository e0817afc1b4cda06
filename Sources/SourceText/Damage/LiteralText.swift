/// A part of a page that is not parsed as Markdown: a code block, or the contents of an HTML comment
/// or of an element such as `<pre>`.
struct LiteralText {
  /// The opening fence.
  private var fence: ArraySlice<UInt8>?
  /// What ends the HTML element or comment.
  private var end: String?

  /// Whether the next line is a part of it.
  var isOpen: Bool { fence != nil || end != nil }

  private static let elements = [
    ("<pre", "</pre>"), ("<textarea", "</textarea>"), ("<script", "</script>"),
    ("<style", "</style>"), ("<!--", "-->"),
  ]

  /// Reads the line at an offset, which may begin or end it.
  mutating func readLine(_ bytes: [UInt8], at offset: Int) {
    let text = bytes[offset...].drop { $0 == .space }
    if end != nil || fence == nil && text.first == .lessThan {
      readElements(text.prefix { !$0.isLineEnd })
    } else if text.first == .backtick || text.first == UInt8(ascii: "~") {
      readFence(text)
    }
  }

  /// Opens or closes a block of code: a longer or equal fence of the same character, alone in its
  /// line, closes the one that is open.
  private mutating func readFence(_ text: ArraySlice<UInt8>) {
    guard let mark = text.first, case let marks = text.prefix(while: { $0 == mark }),
      marks.count >= 3
    else { return }
    let info = text.dropFirst(marks.count).prefix { !$0.isLineEnd }
    if let open = fence {
      let isClosing = open.first == mark && marks.count >= open.count
      if isClosing, info.allSatisfy(\.isSpaceOrTab) { fence = nil }
    } else if mark != .backtick || !info.contains(.backtick) {
      fence = marks
    }
  }

  /// Opens and closes HTML elements in a line: inside one, looks for its end; outside, for the start
  /// of any.
  private mutating func readElements(_ line: ArraySlice<UInt8>) {
    var rest = line
    while let start = rest.firstIndex(where: { $0 == (end == "-->" ? .hyphen : .lessThan) }) {
      rest = rest[start...]
      if let end {
        if rest.hasWordPrefix(end) { self.end = nil }
      } else {
        end = Self.elements.first { isTag($0.0, at: rest) }?.1
      }
      rest = rest.dropFirst()
    }
  }

  /// Whether a text begins with a tag, and not with a longer name.
  private func isTag(_ tag: String, at text: ArraySlice<UInt8>) -> Bool {
    guard text.hasWordPrefix(tag) else { return false }
    guard let next = text.dropFirst(tag.utf8.count).first, tag != "<!--" else { return true }
    return next == .greaterThan || next.isWhitespace
  }
}
