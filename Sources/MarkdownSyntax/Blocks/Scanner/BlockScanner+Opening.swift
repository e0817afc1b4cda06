import SourceText

/// New blocks, which a line begins after the containers it continues.
extension BlockScanner {
  private enum Outcome {
    /// A container began; the rest of the line may begin another block.
    case container
    /// A leaf block took the rest of the line.
    case leaf
    /// The rest of the line is text.
    case text
  }

  mutating func openBlocks(at start: inout BlockStart, in source: Span<UInt8>) {
    while true {
      (start.first, start.indent) = cursor.indentation(in: source)
      guard start.first < cursor.end else {
        if !start.allMatched { closeUnmatched(start, in: source) }
        return
      }
      if start.indent >= 4 {
        if start.mayBeLazy { break }
        openIndentedCode(at: start, in: source)
        return noteContent()
      }
      switch openBlock(at: &start, in: source) {
      case .container: continue
      case .leaf: return noteContent()
      case .text: break
      }
      break
    }
    addText(at: start, in: source)
    noteContent()
  }

  /// Tries every kind of block that can begin with the current byte, in the order of cmark.
  ///
  /// Here and in other hot code, characters are literals: the compiler knows their values, while a
  /// constant of another module costs a call.
  private mutating func openBlock(at start: inout BlockStart, in source: Span<UInt8>) -> Outcome {
    let byte = source[start.first]
    guard ByteSet.blockStarts.contains(byte) else { return .text }
    switch byte {
    case UInt8(ascii: ">"):
      return openBlockQuote(at: &start, in: source) ? .container : .text
    case UInt8(ascii: "#"):
      return openATXHeading(at: start, in: source) ? .leaf : .text
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return openFence(byte, at: start, in: source) ? .leaf : .text
    case UInt8(ascii: "<"):
      return openHTMLBlock(at: start, in: source) ? .leaf : .text
    case UInt8(ascii: "="), UInt8(ascii: "-"):
      if start.interruptsParagraph, isSetextUnderline(byte, at: start.first, in: source) {
        if closeParagraphAsHeading(level: byte == .equals ? 1 : 2, at: start.first, in: source) {
          return .leaf
        }
        start.loseParagraph()
        return .text
      }
      if byte == .equals { return .text }
    case UInt8(ascii: "|"):
      // Most often the row of a table that is open.
      return start.interruptsParagraph && openTable(byte, at: start, in: source) ? .leaf : .text
    default: break
    }
    if openThematicBreak(byte, at: start, in: source) { return .leaf }
    if openListItem(at: &start, in: source) { return .container }
    if openTable(byte, at: start, in: source) { return .leaf }
    return .text
  }

  private mutating func addText(at start: BlockStart, in source: Span<UInt8>) {
    let resemblesTable = source[start.first] == UInt8(ascii: "|")
    let line = ByteRange(start.first, cursor.end)
    if start.mayBeLazy, case .paragraph(var paragraph) = leaf {
      paragraphLines.append(line)
      if resemblesTable, !paragraph.resemblesTable {
        paragraph.resemblesTable = true
        leaf = .paragraph(paragraph)
      }
      return
    }
    if start.allMatched, !start.enteredContainer, case .table(let table) = leaf {
      return addRow(.row, line, ofTable: table, in: source)
    }
    beginLeaf(at: start, in: source)
    leaf = .paragraph(
      OpenParagraph(firstLine: paragraphLines.count, resemblesTable: resemblesTable))
    paragraphLines.append(line)
  }

  /// Closes the blocks that the line does not continue, before a new one.
  mutating func beginLeaf(at start: BlockStart, in source: Span<UInt8>) {
    closeUnmatched(start, in: source)
    if !containers.isEmpty { containers[containers.count - 1].hasChild = true }
  }

  private mutating func closeUnmatched(_ start: BlockStart, in source: Span<UInt8>) {
    closeLeaf(in: source)
    closeContainers(to: start.depth, in: source)
  }

  private mutating func noteContent() { contentEnd = cursor.end }
}
