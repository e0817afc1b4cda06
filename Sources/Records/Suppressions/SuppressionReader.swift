import DataSyntax
import MarkdownSyntax
import SourceText

/// Finds the suppressions of a page.
struct SuppressionReader {
  private let page: Page
  private var found: [(range: ByteRange, comment: SuppressionComment)] = []

  init(_ page: Page) {
    self.page = page
    readPreamble()
    readData()
    let nodes = page.syntax.nodes
    for index in nodes.indices {
      guard case .comment = nodes[index].kind else { continue }
      let node = nodes[index]
      guard !node.isUnclosed,
        let comment = SuppressionComment(
          page.source, in: node.content, isAlone: isAlone(node.range))
      else { continue }
      found.append((node.range, comment))
    }
  }

  /// Comments above frontmatter that does not begin in line 1.
  private mutating func readPreamble() {
    guard let end = page.syntax.frontmatter?.range.start else { return }
    let source = page.bytes.span
    var offset = 0
    while let start = source.firstOffset(ofWord: "<!--", from: offset, to: end),
      let close = source.firstOffset(ofWord: "-->", from: start + 4, to: end)
    {
      offset = close + 3
      let range = ByteRange(start, offset)
      guard
        let comment = SuppressionComment(
          page.source, in: ByteRange(start + 4, close), isAlone: isAlone(range))
      else { continue }
      found.append((range, comment))
    }
  }

  /// In the order of the page.
  func read() -> [Suppression] {
    guard !found.isEmpty else { return [] }
    let nextLines = SuppressionLines(page.bytes, found.map(\.range)).next
    return zip(found, nextLines).map { found, nextLine in
      var suppression = Suppression(
        directive: found.comment.directive, meant: found.comment.meant, word: found.comment.word,
        rules: found.comment.rules, range: found.range, removal: removal(of: found.range),
        line: found.comment.directive == .line ? ownLine(of: found.range) : nextLine)
      suppression.endsTable = endsTable(found.range)
      return suppression
    }
  }

  /// Whether a comment is between the rows of a table.
  private func endsTable(_ comment: ByteRange) -> Bool {
    let defects = page.syntax.tableDefects
    let next = defects.partitioningIndex { $0.range.start >= comment.end }
    guard next < defects.count, case .rowsAfterComment(let first) = defects[next].kind else {
      return false
    }
    return first.start <= comment.start
  }

  /// The line that a comment begins on, with what may end it.
  private func ownLine(of range: ByteRange) -> ByteRange {
    let bytes = page.bytes
    var start = range.start
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    var end = range.start
    while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
    return ByteRange(start, end + 1)
  }
}

// MARK: - Data

extension SuppressionReader {
  /// Comments begin at a `#` outside of values, in YAML after white space; JSON has none.
  private mutating func readData() {
    guard let format = page.data?.format, format != .json,
      // Keys may be below a block with nothing but comments.
      let content = page.isData
        ? page.source.range
        : page.syntax.frontmatter.map({ ByteRange($0.range.start, $0.content.end) })
    else { return }
    guard page.bytes.has(.hash, in: content.offsets) else { return }
    var values: ArraySlice<ByteRange>?
    var offset = content.start
    var end = offset
    while let start = page.bytes[offset..<content.end].firstIndex(of: .hash) {
      if start >= end {
        end = page.bytes[start..<content.end].firstIndex(where: \.isLineEnd) ?? content.end
      }
      offset = start + 1
      let isAtStart = start == content.start || page.bytes[start - 1].isWhitespace
      guard isAtStart || format == .toml,
        let comment = SuppressionComment(
          page.source, in: ByteRange(start + 1, end), isAlone: isAlone(ByteRange(start, end)))
      else { continue }
      var coming = values ?? valueRanges()[...]
      while let value = coming.first, value.end <= start { coming.removeFirst() }
      values = coming
      guard coming.first?.contains(start) != true else { continue }
      found.append((ByteRange(start, end), comment))
      offset = end
    }
  }

  /// The scalars of the data, in order; blocks without their first line, which can have a comment.
  private func valueRanges() -> [ByteRange] {
    var ranges: [ByteRange] = []
    var open = page.data?.root.map { [$0] } ?? []
    while let node = open.popLast() {
      switch node.content {
      case .scalar(let scalar) where scalar.style == .literal || scalar.style == .folded:
        let header = page.bytes[node.range.offsets].firstIndex(where: \.isLineEnd)
        ranges.append(ByteRange(header ?? node.range.end, node.range.end))
      case .scalar, .unknown: ranges.append(node.range)
      case .sequence(let items): open += items
      case .mapping(let mapping): open += mapping.entries.flatMap { [$0.key, $0.value] }
      }
    }
    return ranges.sorted()
  }
}

// MARK: - Removal

extension SuppressionReader {
  /// The comment with its line, if nothing else is on it; an empty line stays between texts that
  /// the comment separated, and a row that it separated from a table does not become part of it.
  private func removal(of range: ByteRange) -> ByteRange {
    let bytes = page.bytes
    var start = range.start
    while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
    var end = range.end
    while end < bytes.count, bytes[end].isSpaceOrTab { end += 1 }
    let isLineStart = start == 0 || bytes[start - 1].isLineEnd
    guard end == bytes.count || bytes[end].isLineEnd else {
      // Of the spaces around it, those before it are removed as well.
      return isLineStart || end == range.end ? range : ByteRange(start, range.end)
    }
    guard isLineStart else { return ByteRange(start, range.end) }
    let lineEnd = page.line(at: end).end
    let isInBody = range.start >= page.syntax.bodyStart
    return isInBody && !isBlank(before: start) && !isBlank(from: lineEnd)
      ? ByteRange(start, end) : ByteRange(start, lineEnd)
  }

  /// Whether nothing else is on the line of a comment.
  private func isAlone(_ range: ByteRange) -> Bool {
    let bytes = page.bytes
    let before = bytes[..<range.start].last { !$0.isSpaceOrTab }
    let after = bytes[range.end...].first { !$0.isSpaceOrTab }
    return before?.isLineEnd != false && after?.isLineEnd != false
  }

  private func isBlank(before start: Int) -> Bool {
    guard start > page.syntax.bodyStart else { return true }
    return isBlank(from: page.line(at: start - 1).start)
  }

  private func isBlank(from start: Int) -> Bool {
    page.bytes[start...].first { !$0.isSpaceOrTab }?.isLineEnd ?? true
  }
}

extension Page {
  /// The comments that suppress findings, in the order of the page.
  package var suppressions: [Suppression] { SuppressionReader(self).read() }
}
