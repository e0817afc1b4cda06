import SourceText

/// Finds the frontmatter block at the start of a page, also where its fences are misplaced.
enum FrontmatterScanner {
  /// The frontmatter of a page that begins at `start`.
  static func scan(
    _ source: Span<UInt8>, from start: Int = 0
  ) -> (block: FrontmatterBlock?, bodyStart: Int) {
    let start = start == 0 ? byteOrderMarkEnd(in: source) : start
    if let contentStart = source.contentStart(ofBlockAt: start) {
      let extent = FrontmatterExtent(from: contentStart, in: source)
      if let extent, let more = more(than: extent, openedAt: start, in: source) { return more }
      return extent.map { ($0.block(openedAt: start), $0.bodyStart) } ?? (nil, start)
    }
    return displaced(after: start, in: source) ?? unopened(after: start, in: source)
      ?? (nil, start)
  }

  /// A block after blank lines, comments or spaces.
  private static func displaced(
    after start: Int, in source: Span<UInt8>
  ) -> (block: FrontmatterBlock?, bodyStart: Int)? {
    let first = preambleEnd(from: start, in: source)
    guard first > start, let contentStart = source.contentStart(ofBlockAt: first),
      let extent = FrontmatterExtent(from: contentStart, in: source), extent.isPlain
    else { return nil }
    return (
      extent.block(openedAt: first, .preceded(by: ByteRange(start, first))), extent.bodyStart
    )
  }

  /// Several keys with a closing fence below and no opening one above.
  private static func unopened(
    after start: Int, in source: Span<UInt8>
  ) -> (block: FrontmatterBlock?, bodyStart: Int)? {
    let first = source.skipWhitespace(from: start, to: source.count)
    guard first < source.count, source.beginsKey(at: first),
      let extent = FrontmatterExtent(from: first, in: source), extent.isPlain, extent.keyCount > 1
    else { return nil }
    return (
      extent.block(openedAt: first, .unopened(after: ByteRange(start, first))), extent.bodyStart
    )
  }

  /// A closed block that goes on below its closing fence: with the same keys, or with others.
  private static func more(
    than extent: FrontmatterExtent, openedAt start: Int, in source: Span<UInt8>
  ) -> (block: FrontmatterBlock?, bodyStart: Int)? {
    guard extent.isClosed, extent.codeFence == nil else { return nil }
    let next = source.skipWhitespace(from: extent.bodyStart, to: source.count)
    guard next < source.count else { return nil }
    if let contentStart = source.contentStart(ofBlockAt: next) {
      guard let second = FrontmatterExtent(from: contentStart, in: source), second.isPlain,
        source.haveOneKey(extent.content, second.content)
      else { return nil }
      let range = ByteRange(next, second.end)
      return (extent.block(openedAt: start, .repeated(by: range)), second.bodyStart)
    }
    guard extent.keyCount == 0 || next == extent.bodyStart, source.beginsKey(at: next),
      let rest = FrontmatterExtent(from: extent.bodyStart, in: source),
      // One key above a blank line and a fence is text above a thematic break.
      rest.keyCount > 1
        || rest.isPlain
          && (extent.keyCount == 0 || source.nextLine(after: rest.keysEnd) == rest.content.end)
    else { return nil }
    let defect = FrontmatterBlock.Defect.endsEarly(
      fence: ByteRange(extent.content.end, extent.end), keysEnd: rest.keysEnd,
      isClosedBelow: rest.isClosed)
    let content = extent.keyCount == 0 ? rest.content : extent.content
    return (
      FrontmatterBlock(
        range: ByteRange(start, rest.end), content: content, isClosed: true, defect: defect),
      rest.bodyStart
    )
  }

  /// The offset of the first text after blank lines and comments.
  private static func preambleEnd(from start: Int, in source: Span<UInt8>) -> Int {
    var offset = source.skipWhitespace(from: start, to: source.count)
    while source.hasWord("<!--", at: offset, before: source.count),
      let close = source.firstOffset(ofWord: "-->", from: offset + 4, to: source.count)
    {
      offset = source.skipWhitespace(from: close + 3, to: source.count)
    }
    return offset
  }

  private static func byteOrderMarkEnd(in source: Span<UInt8>) -> Int {
    let isMarked =
      source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF
    return isMarked ? 3 : 0
  }
}

extension Span where Element == UInt8 {
  /// The offset after the line of an opening fence at `start`; nil where there is none.
  fileprivate func contentStart(ofBlockAt start: Int) -> Int? {
    let end = lineEnd(from: start)
    let next = nextLine(after: end)
    return next > end && isFence(of: .hyphen, from: start, to: end) ? next : nil
  }

  /// Whether a key that begins with a small letter is in the line at `start`.
  fileprivate func beginsKey(at start: Int) -> Bool {
    self[start].isLetter && self[start] == self[start].lowercased && isKey(at: start)
  }

  /// Whether a key is in the line at `start`.
  private func isKey(at start: Int) -> Bool {
    FrontmatterLine(from: start, to: lineEnd(from: start), in: self) == .key
  }

  /// Whether the first key of the second content is also in the first one.
  fileprivate func haveOneKey(_ first: ByteRange, _ second: ByteRange) -> Bool {
    var start = second.start
    while start < second.end, !isKey(at: start) { start = nextLine(after: lineEnd(from: start)) }
    guard start < second.end,
      let colon = firstOffset(of: .colon, from: start, to: lineEnd(from: start))
    else { return false }
    let length = colon + 1 - start
    var offset = first.start
    while offset < first.end {
      let lineEnd = lineEnd(from: offset)
      if offset + length <= lineEnd,
        (0..<length).allSatisfy({ self[offset + $0] == self[start + $0] })
      {
        return true
      }
      offset = nextLine(after: lineEnd)
    }
    return false
  }
}
