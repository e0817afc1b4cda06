package import SourceText

/// The fences of a block of code that has a whole page in it, as an answer of a chat has.
package struct CodeWrapper: Sendable, Equatable {
  /// The lines of the fences, without line ends.
  package let opening: ByteRange
  package let closing: ByteRange
  /// The start of the line after the opening fence.
  let contentStart: Int

  /// Nil for a page that is not in a block of code.
  init?(_ source: Span<UInt8>) {
    let start = source.skipWhitespace(from: 0, to: source.count)
    let openingEnd = source.lineEnd(from: start)
    guard let fence = source.byte(at: start, before: openingEnd),
      fence == .backtick || fence == .tilde,
      case let info = source.skipRun(of: fence, from: start, to: openingEnd), info - start >= 3,
      source.isMarkdownInfo(source.trimmed(from: info, to: openingEnd))
    else { return nil }
    contentStart = source.nextLine(after: openingEnd)
    guard let last = source.lastLine(after: contentStart),
      source.skipRun(of: fence, from: last.start, to: last.end) == last.end,
      last.count >= info - start,
      source.isPage(from: contentStart, to: last.start, fence: fence, length: info - start)
    else { return nil }
    opening = ByteRange(start, source.trimmedEnd(from: start, to: openingEnd))
    closing = last
  }
}

extension Span where Element == UInt8 {
  /// Whether a fence's info is that of Markdown, or nothing.
  fileprivate func isMarkdownInfo(_ info: ByteRange) -> Bool {
    info.isEmpty
      || ["md", "markdown"].contains { word in
        info.count == word.utf8.count && hasWord(word, at: info.start, before: info.end)
      }
  }

  /// The last line that is not blank, without spaces at its end.
  fileprivate func lastLine(after first: Int) -> ByteRange? {
    var end = count
    while end > first, self[end - 1].isWhitespace { end -= 1 }
    var start = end
    while start > first, !self[start - 1].isLineEnd { start -= 1 }
    return start < end ? ByteRange(start, end) : nil
  }

  /// Whether a text has a first heading, and its own blocks of code are closed.
  fileprivate func isPage(from start: Int, to end: Int, fence: UInt8, length: Int) -> Bool {
    var hasHeading = false
    var fences = 0
    var offset = start
    while offset < end {
      let lineEnd = lineEnd(from: offset)
      if self[offset] == .hash, byte(at: offset + 1, before: lineEnd) == .space {
        hasHeading = true
      }
      if skipRun(of: fence, from: offset, to: lineEnd) - offset >= length { fences += 1 }
      offset = nextLine(after: lineEnd)
    }
    return hasHeading && fences.isMultiple(of: 2)
  }
}
