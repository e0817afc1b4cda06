import SourceText

/// Fenced and indented code.
extension BlockScanner {
  mutating func openFence(_ byte: UInt8, at start: BlockStart, in source: Span<UInt8>) -> Bool {
    let info = source.skipRun(of: byte, from: start.first, to: cursor.end)
    guard info - start.first >= 3 else { return false }
    if byte == .backtick, source.firstOffset(of: byte, from: info, to: cursor.end) != nil {
      return false
    }
    beginLeaf(at: start, in: source)
    let end = source.trimmedEnd(from: info, to: cursor.end)
    leaf = .fencedCode(
      OpenFence(
        start: start.first, character: byte, length: info - start.first, indent: start.indent,
        info: source.trimmed(from: info, to: end), end: end))
    return true
  }

  mutating func continueFence(_ fence: OpenFence, in source: Span<UInt8>) -> Bool {
    var fence = fence
    let (first, indent) = cursor.indentation(in: source)
    if indent <= 3, let end = closingFenceEnd(fence, at: first, in: source) {
      fence.end = end
      addFence(fence, isClosed: true)
      leaf = .none
    } else {
      cursor.advance(columns: min(indent, fence.indent), in: source)
      let line = ByteRange(cursor.offset, cursor.end)
      fence.content = fence.content?.union(line) ?? line
      fence.end = cursor.end
      leaf = .fencedCode(fence)
    }
    contentEnd = cursor.end
    return true
  }

  private func closingFenceEnd(_ fence: OpenFence, at first: Int, in source: Span<UInt8>) -> Int? {
    let run = source.skipRun(of: fence.character, from: first, to: cursor.end)
    guard run - first >= fence.length, source.isBlank(from: run, to: cursor.end) else { return nil }
    return run
  }

  mutating func addFence(_ fence: OpenFence, isClosed: Bool) {
    var node = SyntaxNode(.fencedCode, ByteRange(fence.start, fence.end))
    node.content = fence.content ?? ByteRange(at: fence.info.end)
    node.storedDestination = fence.info
    node.number = UInt32(clamping: fence.length)
    node.flag = !isClosed
    addCode(node)
  }

  /// Appends code; blanks at the end of its last line belong to it and so to its container.
  mutating func addCode(_ node: SyntaxNode) {
    addLeaf(node)
    guard let parent = containers.indices.last else { return }
    containers[parent].leastEnd = max(containers[parent].leastEnd, node.range.end)
  }

  mutating func openIndentedCode(at start: BlockStart, in source: Span<UInt8>) {
    beginLeaf(at: start, in: source)
    cursor.advance(columns: 4, in: source)
    leaf = .indentedCode(ByteRange(cursor.offset, cursor.end))
  }

  mutating func continueIndentedCode(_ code: ByteRange, in source: Span<UInt8>) -> Bool {
    let (first, indent) = cursor.indentation(in: source)
    if first >= cursor.end { return true }
    guard indent >= 4 else {
      closeLeaf(in: source)
      return false
    }
    leaf = .indentedCode(ByteRange(code.start, cursor.end))
    contentEnd = cursor.end
    return true
  }
}
