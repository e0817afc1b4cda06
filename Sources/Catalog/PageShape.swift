import PageSyntax
import SourceText

/// What a page looks like, by which its kind is told where its path says nothing.
struct PageShape {
  private let page: ParsedPage
  private let headers: [[ArraySlice<UInt8>]]

  init(_ page: ParsedPage) {
    self.page = page
    headers = page.nodes.indices.filter { page.nodes[$0].kind == .headerRow }.map { row in
      page.descendants(of: row).lazy.filter { $0.kind == .cell }.map {
        page.bytes[$0.content.offsets]
      }
    }
  }

  /// The kind that most of the page's tables, labels and frontmatter keys belong to; nil where
  /// fewer than three do, or two kinds have as many.
  func kind(in contract: Contract) -> PageKind? {
    let scored = contract.kinds.map { (kind: $0, score: likeness(to: $0)) }
      .sorted { $0.score > $1.score }
    guard let best = scored.first, best.score >= 3,
      scored.count == 1 || scored[1].score < best.score
    else { return nil }
    return best.kind
  }

  private func likeness(to kind: PageKind) -> Int {
    let columns = headers.reduce(0) { sum, header in
      sum + (kind.tables.map { $0.likeness(to: header) }.max() ?? 0)
    }
    let labels = page.labelledValues.count { label in
      kind.labels.contains { $0.values.field(of: page.bytes[label.label.offsets]) != nil }
    }
    return columns + labels + frontmatterKeys(of: kind)
  }

  private func frontmatterKeys(of kind: PageKind) -> Int {
    guard let block = page.frontmatter else { return 0 }
    let lines = page.bytes[block.content.offsets].split(whereSeparator: \.isLineEnd)
    return kind.frontmatter.count { key in
      lines.contains { $0.starts(with: "\(key.name):".utf8) }
    }
  }
}
