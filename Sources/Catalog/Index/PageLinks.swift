import PageSyntax
import SourceText

/// Finds the relative links of a page, each with what links of its sort have in common.
struct PageLinks {
  private let page: Page
  private(set) var links: [PageLink] = []
  /// The labels of the table that is being walked, and the column in its row.
  private var columns: [ByteRange] = []
  private var column = 0
  private var tableEnd = 0
  private var labels: ArraySlice<LabelledValue>

  init(of page: Page) {
    self.page = page
    labels = page.syntax.labelledValues[...]
    for (index, node) in page.syntax.nodes.enumerated() {
      switch node.kind {
      case .table: tableEnd = node.endIndex
      case .headerRow:
        column = -1
        columns = page.syntax.descendants(of: index).filter { $0.kind == .cell }.map(\.content)
      case .row: column = -1
      case .cell: column += 1
      case .link: add(node, isInTable: index < tableEnd)
      default: continue
      }
    }
  }

  private mutating func add(_ node: SyntaxNode, isInTable: Bool) {
    while let label = labels.first, label.range.end <= node.range.start { labels.removeFirst() }
    let link = PageLink(node, element: element(of: node, isInTable: isInTable), on: page)
    if let link { links.append(link) }
  }

  private func element(of node: SyntaxNode, isInTable: Bool) -> String {
    if isInTable, columns.indices.contains(column) {
      return "link in column '\(name(columns[column]))'"
    }
    if let label = labels.first, label.value.contains(node.range) {
      return "link behind '\(name(label.label))'"
    }
    return "link '\(name(node.content))'"
  }

  /// The text in `range`, or as much of it as names something: many links can have the same name.
  private func name(_ range: ByteRange) -> String {
    var end = min(range.end, range.start + 100)
    while end < range.end, end > range.start, page.bytes[end].isContinuation { end -= 1 }
    return page.source.text(ByteRange(range.start, end))
  }
}
