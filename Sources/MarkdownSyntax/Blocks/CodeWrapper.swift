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
      case let infoStart = source.skipRun(of: fence, from: start, to: openingEnd),
      case let length = infoStart - start, length >= 3,
      case let info = source.trimmed(from: infoStart, to: openingEnd), source.isMarkdownInfo(info)
    else { return nil }
    contentStart = source.nextLine(after: openingEnd)
    guard let last = source.lastLine(after: contentStart),
      source.skipRun(of: fence, from: last.start, to: last.end) == last.end,
      last.count >= length,
      case let content = ByteRange(contentStart, last.start),
      source.isPage(content, fence: fence, length: length, mayHaveBareFences: !info.isEmpty)
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

  /// Whether a text has a heading outside of its own blocks of code, which are closed.
  ///
  /// A fence alone closes the outer block: it is meant to open one only where that is of Markdown.
  fileprivate func isPage(
    _ content: ByteRange, fence: UInt8, length: Int, mayHaveBareFences: Bool
  ) -> Bool {
    var hasHeading = false
    var fences = 0
    var offset = content.start
    while offset < content.end {
      let lineEnd = lineEnd(from: offset)
      if fences.isMultiple(of: 2), self[offset] == .hash,
        byte(at: offset + 1, before: lineEnd) == .space
      {
        hasHeading = true
      }
      let info = skipRun(of: fence, from: offset, to: lineEnd)
      if info - offset >= length {
        let isBare = isBlank(from: info, to: lineEnd)
        if fences == 0 && isBare && !mayHaveBareFences { return false }
        // With a language, it opens a block inside of another one.
        if !fences.isMultiple(of: 2) && !isBare { return false }
        fences += 1
      }
      offset = nextLine(after: lineEnd)
    }
    return hasHeading && fences.isMultiple(of: 2)
  }
}
