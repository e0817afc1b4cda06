import MarkdownSyntax
package import SourceText

/// The lines of a page, for edits that add or delete whole ones.
extension Page {
  /// The line end that most of the page's lines have.
  package var lineEnding: String {
    let endings = damage.lineEndings
    let windows = endings.carriageReturnLineFeed.count + endings.doubled.count
    return windows > endings.lineFeed.count ? "\r\n" : "\n"
  }

  /// The line of the byte at `offset`, with its line end.
  package func line(at offset: Int) -> ByteRange {
    let bytes = bytes.span
    var start = min(offset, bytes.count)
    // Back to the first byte of a line end.
    if start < bytes.count, bytes[start] == .lineFeed {
      for _ in 0..<2 where start > 0 && bytes[start - 1] == .carriageReturn { start -= 1 }
    }
    let offset = start
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    var end = bytes.lineEnd(from: offset)
    if end < bytes.count {
      end += bytes[end] == .lineFeed ? 1 : LineEndings.length(at: end, in: self.bytes)
    }
    return ByteRange(start, end)
  }

  /// The end of the text before `offset`: line ends and blank lines are skipped backwards.
  package func lineEnd(before offset: Int) -> Int {
    var end = min(offset, bytes.count)
    while end > 0, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// The range of a text that a line of a paragraph in `range` begins with, after any markup; of
  /// several, the first.
  package func line(beginningWith text: String, in range: ByteRange) -> ByteRange? {
    let nodes = syntax.nodes(startingIn: range)
    var next = nodes.startIndex
    while next < nodes.endIndex {
      let index = next
      switch nodes[index].kind {
      case .blockQuote, .listItem: next += 1
      default: next = nodes[index].endIndex
      }
      guard case .paragraph = nodes[index].kind else { continue }
      var rest = bytes[nodes[index].content.offsets]
      while !rest.isEmpty {
        let start = rest.drop { $0.isWhitespace || $0 == .asterisk || $0 == .underscore }
        if text.isPrefix(of: start) {
          return ByteRange(start.startIndex, start.startIndex + text.utf8.count)
        }
        guard nodes[index].hasSeveralLines else { break }
        rest = rest.drop { !$0.isLineEnd }.dropFirst()
      }
    }
    return nil
  }
}
