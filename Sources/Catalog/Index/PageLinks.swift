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
    let element: String
    if isInTable, columns.indices.contains(column) {
      element = "link in column '\(page.source.text(columns[column]))'"
    } else if let label = labels.first, label.value.contains(node.range) {
      element = "link behind '\(page.source.text(label.label))'"
    } else {
      element = "link '\(page.source.text(node.content))'"
    }
    if let link = PageLink(node, element: element, on: page) { links.append(link) }
  }
}
