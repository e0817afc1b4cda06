import SourceText

/// Where a frontmatter block ends, and what is in it.
struct FrontmatterExtent {
  /// The YAML, with its last line end.
  private(set) var content: ByteRange
  /// The end of the closing fence, of a line `...` or of the last key.
  private(set) var end: Int
  /// The start of the line after the block.
  private(set) var bodyStart: Int
  /// Whether a closing fence, or one of code in its place, ends it.
  private(set) var isClosed: Bool
  /// The fence of code in place of the closing fence.
  private(set) var codeFence: ByteRange?
  /// The end of the last line of the YAML.
  let keysEnd: Int
  let keyCount: Int
  /// Whether it is closed, and has keys and nothing that is not YAML.
  let isPlain: Bool

  /// Nil for an unclosed block without a key.
  init?(from contentStart: Int, in source: Span<UInt8>) {
    var reader = FrontmatterReader(contentStart: contentStart)
    var documentEnd: ByteRange?
    var codeFence: ByteRange?
    var fence: ByteRange?
    var offset = contentStart
    while offset < source.count {
      let end = source.lineEnd(from: offset)
      if source.isFence(of: .hyphen, from: offset, to: end) {
        if reader.mayCloseHere { fence = ByteRange(offset, end) }
        break
      }
      if source.isFence(of: .period, from: offset, to: end), reader.mayCloseHere {
        documentEnd = documentEnd ?? ByteRange(offset, source.trimmedEnd(from: offset, to: end))
        reader.readDocumentEnd()
      } else {
        if codeFence == nil, reader.isPlain,
          source.isFence(of: .backtick, from: offset, to: end)
        {
          codeFence = ByteRange(offset, end)
        }
        reader.read(FrontmatterLine(from: offset, to: end, in: source), to: end)
      }
      offset = source.nextLine(after: end)
    }
    keysEnd = reader.keysEnd
    keyCount = reader.keyCount
    isPlain = fence != nil && reader.isPlain
    // A pair of fences would be code below an unclosed block.
    if fence == nil, documentEnd == nil, let line = codeFence,
      !source.fenceCount(from: line.start).isMultiple(of: 2)
    {
      (fence, self.codeFence) = (line, ByteRange(line.start, line.start + 3))
    }
    isClosed = fence != nil
    if let fence {
      content = ByteRange(contentStart, fence.start)
      end = source.trimmedEnd(from: fence.start, to: fence.end)
      bodyStart = source.nextLine(after: fence.end)
    } else if keyCount == 0 {
      return nil
    } else if let documentEnd {
      content = ByteRange(contentStart, documentEnd.start)
      end = documentEnd.end
      bodyStart = source.nextLine(after: source.lineEnd(from: end))
    } else {
      bodyStart = source.nextLine(after: keysEnd)
      content = ByteRange(contentStart, bodyStart)
      end = keysEnd
    }
  }

  /// The block that begins at `start`.
  func block(
    openedAt start: Int, _ defect: FrontmatterBlock.Defect? = nil
  ) -> FrontmatterBlock {
    FrontmatterBlock(
      range: ByteRange(start, end), content: content, isClosed: isClosed,
      defect: codeFence.map { .closedAsCode($0) } ?? defect)
  }
}

extension Span where Element == UInt8 {
  /// Whether a line is `---`, or three of another byte.
  func isFence(of byte: UInt8, from start: Int, to end: Int) -> Bool {
    end - start >= 3 && self[start] == byte && self[start + 1] == byte && self[start + 2] == byte
      && isBlank(from: start + 3, to: end)
  }

  /// The number of lines from `start` that begin with a fence of code.
  fileprivate func fenceCount(from start: Int) -> Int {
    var count = 0
    var offset = start
    while offset < self.count {
      let end = lineEnd(from: offset)
      let first = skipSpaces(from: offset, to: end)
      if skipRun(of: .backtick, from: first, to: end) - first >= 3 { count += 1 }
      offset = nextLine(after: end)
    }
    return count
  }
}
