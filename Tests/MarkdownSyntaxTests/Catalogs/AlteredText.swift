import MarkdownSyntax
import SourceText

/// A text with inserted bytes, and the places of the original bytes in it.
struct AlteredText {
  private(set) var bytes: [UInt8] = []
  /// The new offset of each byte of the original, and of its end.
  private var places: [Int] = []

  /// Inserts `inserted(offset)` before each byte, and `front` before all.
  init(_ original: ArraySlice<UInt8>, front: String = "", inserting inserted: (Int) -> String) {
    bytes = Array(front.utf8)
    for offset in original.indices {
      bytes.append(contentsOf: inserted(offset).utf8)
      places.append(bytes.count)
      bytes.append(original[offset])
    }
    bytes.append(contentsOf: inserted(original.endIndex).utf8)
    places.append(bytes.count)
  }

  /// The text with `prefix` before each line.
  static func prefixed(
    _ original: ArraySlice<UInt8>, with prefix: String, front: String = ""
  ) -> AlteredText {
    AlteredText(original, front: front) { offset in
      guard offset < original.endIndex else { return "" }
      return offset == original.startIndex || original[offset - 1] == .lineFeed ? prefix : ""
    }
  }

  /// The place of a range of the original; bytes inserted at its end belong to it if `reaching`.
  func place(_ range: ByteRange, reaching: Bool = false) -> ByteRange {
    guard range.start < places.count, range.end < places.count else { return range }
    guard !range.isEmpty else {
      return ByteRange(at: range.start > 0 ? places[range.start - 1] + 1 : places[0])
    }
    let end = reaching ? places[range.end] : places[range.end - 1] + 1
    return ByteRange(places[range.start], end)
  }
}

/// A node as a value that is comparable after its ranges were moved.
struct ComparableNode: Equatable {
  let kind: SyntaxNode.Kind
  let range: ByteRange
  let content: ByteRange
  let destination: ByteRange?
  let title: ByteRange?
  let form: LinkForm?
  let width: Int?
  let level: Int?
  let isFlagged: Bool
  let descendants: Int

  init(
    _ page: ParsedPage, at index: Int,
    _ place: (ByteRange, SyntaxNode.Kind) -> ByteRange = { range, _ in range }
  ) {
    let node = page.nodes[index]
    let kind = node.kind
    self.kind = kind
    range = place(node.range, kind)
    content = place(node.content, kind)
    destination = node.destination.map { place($0, kind) }
    title = node.title.map { place($0, kind) }
    form = node.linkForm
    width = node.columnCount ?? node.cellCount
    level = node.headingLevel
    isFlagged = node.isSetext || node.isExcess || node.isUnclosed
    descendants = node.endIndex - index
  }
}
