import SourceText

/// The syntax of each distinct passage: pages of a catalog repeat all but a few of them.
///
/// Only of passages whose syntax does not depend on the rest of their page.
struct PassageMemo {
  private var texts = TextNumbers(longest: 1 << 12, mostBytes: 1 << 21)
  /// By the number of the passage's text.
  private var entries: [Entry] = []
  /// The nodes of all passages, with ranges and indices from the start of their own.
  private var nodes: [SyntaxNode] = []
  private var labelledValues: [LabelledValue] = []
  private var unshownHeadings: [UnshownHeading] = []

  /// What a passage has, in the arrays of all.
  private struct Entry {
    let nodes: Range<Int>
    let labelledValues: Range<Int>
    let unshownHeadings: Range<Int>
    let features: PassageFeatures
  }

  private static let mostNodes = 1 << 17

  /// Forgets all passages where they are too many.
  mutating func makeRoom() {
    if texts.isFull || nodes.count >= Self.mostNodes { self = PassageMemo() }
  }

  /// Adds the syntax of a passage of `page` to that of the page before it; nil where it is not
  /// known.
  func add(
    _ passage: ByteRange, of page: [UInt8], to pageNodes: inout [SyntaxNode],
    _ pageValues: inout [LabelledValue], _ pageHeadings: inout [UnshownHeading]
  ) -> PassageFeatures? {
    guard let number = texts.number(of: passage, in: page, TextContext(0)) else { return nil }
    let entry = entries[number]
    let first = pageNodes.count
    pageNodes.append(contentsOf: nodes[entry.nodes])
    pageNodes.move(from: first, by: passage.lower, after: UInt32(truncatingIfNeeded: first))
    for value in labelledValues[entry.labelledValues] {
      pageValues.append(value.moved(by: passage.lower))
    }
    for heading in unshownHeadings[entry.unshownHeadings] {
      pageHeadings.append(heading.moved(by: passage.lower))
    }
    return entry.features
  }

  /// Remembers a passage that is not known, with the last nodes, labelled values and lines intended
  /// as headings of a page.
  mutating func remember(
    _ passage: ByteRange, of page: [UInt8], nodes pageNodes: ArraySlice<SyntaxNode>,
    _ values: ArraySlice<LabelledValue>, _ headings: ArraySlice<UnshownHeading>,
    _ features: PassageFeatures
  ) {
    guard passage.count <= texts.longest else { return }
    texts.add(passage, of: page, TextContext(0))
    let (firstNode, firstValue) = (nodes.count, labelledValues.count)
    let firstHeading = unshownHeadings.count
    nodes += pageNodes
    nodes.move(
      from: firstNode, by: 0 &- passage.lower,
      after: 0 &- UInt32(truncatingIfNeeded: pageNodes.startIndex))
    for value in values { labelledValues.append(value.moved(by: 0 &- passage.lower)) }
    for heading in headings { unshownHeadings.append(heading.moved(by: 0 &- passage.lower)) }
    entries.append(
      Entry(
        nodes: firstNode..<nodes.count, labelledValues: firstValue..<labelledValues.count,
        unshownHeadings: firstHeading..<unshownHeadings.count, features: features))
  }
}

extension [SyntaxNode] {
  /// Moves the nodes from `first` on to a text that begins `offset` bytes later, after `index` other
  /// nodes; both modulo 2^32.
  fileprivate mutating func move(from first: Int, by offset: UInt32, after index: UInt32) {
    var nodes = mutableSpan
    for number in first..<nodes.count {
      nodes[number].range = nodes[number].range.moved(by: offset)
      nodes[number].content = nodes[number].content.moved(by: offset)
      nodes[number].storedEndIndex &+= index
      if nodes[number].storedDestination != .absent {
        nodes[number].storedDestination = nodes[number].storedDestination.moved(by: offset)
      }
      if nodes[number].storedTitle != .absent {
        nodes[number].storedTitle = nodes[number].storedTitle.moved(by: offset)
      }
    }
  }
}

extension LabelledValue {
  fileprivate func moved(by offset: UInt32) -> LabelledValue {
    LabelledValue(
      label: label.moved(by: offset), value: value.moved(by: offset), isListItem: isListItem,
      range: range.moved(by: offset))
  }
}
