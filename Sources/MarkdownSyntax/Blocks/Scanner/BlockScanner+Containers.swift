import SourceText

/// Block quotes and list items.
extension BlockScanner {
  mutating func openBlockQuote(at start: inout BlockStart, in source: Span<UInt8>) -> Bool {
    guard containers.count < Self.maximumDepth else { return false }
    beginLeaf(at: start, in: source)
    cursor.advance(to: start.first + 1, in: source)
    cursor.advanceOverOptionalSpace(in: source)
    push(.blockQuote, markerLength: 1, at: &start, contentIn: source)
    return true
  }

  mutating func openListItem(at start: inout BlockStart, in source: Span<UInt8>) -> Bool {
    guard containers.count < Self.maximumDepth,
      let length = listMarkerLength(at: start, in: source)
    else { return false }
    beginLeaf(at: start, in: source)
    cursor.advance(to: start.first + length, in: source)
    var padding = 1
    let (first, width) = cursor.indentation(in: source)
    if width >= 1, width <= 4, first < cursor.end {
      padding = width
      cursor.advance(to: first, in: source)
    } else {
      // Indented code, or nothing, follows: one space belongs to the marker.
      cursor.advanceOverOptionalSpace(in: source)
    }
    let contentIndent = start.indent + length + padding
    push(
      .listItem(contentIndent: contentIndent), markerLength: length, at: &start, contentIn: source)
    return true
  }

  private mutating func push(
    _ kind: OpenContainer.Kind, markerLength: Int, at start: inout BlockStart,
    contentIn source: Span<UInt8>
  ) {
    let markerEnd = start.first + markerLength
    let content = source.skipSpaces(from: markerEnd, to: cursor.end)
    var node: SyntaxNode
    switch kind {
    case .blockQuote: node = SyntaxNode(.blockQuote, ByteRange(start.first, markerEnd))
    case .listItem: node = SyntaxNode(.listItem, ByteRange(start.first, markerEnd))
    }
    node.content = ByteRange(at: content < cursor.end ? content : markerEnd)
    node.number = UInt32(clamping: markerLength)
    containers.append(OpenContainer(kind: kind, node: nodes.count, leastEnd: markerEnd))
    nodes.append(node)
    start.enterContainer(depth: containers.count)
  }

  /// The length of the current list marker, with the rules for interrupting a paragraph.
  private func listMarkerLength(at start: BlockStart, in source: Span<UInt8>) -> Int? {
    var index = start.first
    switch source[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case let digit where digit.isDigit:
      let longest = 9
      var number = 0
      while index < cursor.end, index - start.first < longest, source[index].isDigit {
        number = number * 10 + Int(source[index] - 0x30)
        index += 1
      }
      guard index < cursor.end,
        source[index] == .period || source[index] == .rightParenthesis,
        number == 1 || !start.interruptsParagraph
      else { return nil }
    default: return nil
    }
    index += 1
    guard index >= cursor.end || source[index].isSpaceOrTab else { return nil }
    if start.interruptsParagraph, source.isBlank(from: index, to: cursor.end) { return nil }
    return index - start.first
  }

  /// Closes containers until `depth` are open; each ends with the last line that was not blank.
  mutating func closeContainers(to depth: Int, in source: Span<UInt8>) {
    while containers.count > depth, let container = containers.popLast() {
      let end = source.trimmedEnd(
        from: container.leastEnd, to: max(contentEnd, container.leastEnd))
      if let parent = containers.indices.last {
        containers[parent].leastEnd = max(containers[parent].leastEnd, end)
      }
      let node = nodes[container.node]
      nodes[container.node].range = ByteRange(node.range.start, end)
      nodes[container.node].content = ByteRange(node.content.start, end)
      nodes[container.node].storedEndIndex = UInt32(clamping: nodes.count)
    }
  }
}
