import MarkdownSyntax
import SourceText
import TestSupport
import Testing

/// Invariants of the ranges of the real catalog, page by page.
@Suite(.takesLong, .enabled(if: PublicData.corpora.isExpected))
struct CatalogRangeTests {
  @Test func `nodes are within the file, nested and in order`() throws {
    for file in try CatalogPage.all() { expectSound(ParsedPage(file.bytes)) }
  }

  @Test func `cells and pipes tile their row`() throws {
    for file in try CatalogPage.all() {
      let page = ParsedPage(file.bytes)
      let rows: Set<SyntaxNode.Kind> = [.row, .headerRow, .delimiterRow]
      for index in page.nodes.indices where rows.contains(page.nodes[index].kind) {
        let row = page.nodes[index].range
        var offset = row.start + (page.bytes[row.start] == .pipe ? 1 : 0)
        for cell in page.children(of: index).map({ page.nodes[$0] }) {
          #expect(cell.range.start == offset)
          offset = cell.range.end
          if offset < row.end, page.bytes[offset] == .pipe { offset += 1 }
        }
        #expect(offset == row.end)
      }
    }
  }

  @Test func `the slice of a node parses to the same node`() throws {
    let kinds: Set<SyntaxNode.Kind> = [
      .heading, .table, .link, .image, .codeSpan, .thematicBreak, .listItem, .comment, .paragraph,
    ]
    for file in try CatalogPage.all() {
      let page = ParsedPage(file.bytes)
      for index in page.nodes.indices where kinds.contains(page.nodes[index].kind) {
        let node = page.nodes[index]
        let slice = ParsedPage(Array(page.bytes[node.range.offsets]))
        let twin = slice.nodes.indices.first { slice.nodes[$0].kind == node.kind }
        let expected = ComparableNode(page, at: index) { range, _ in
          range.shifted(by: -node.range.start)
        }
        #expect(twin.map { ComparableNode(slice, at: $0) } == expected, "\(file.path)")
      }
    }
  }

  @Test func `replacing a destination changes only that destination`() throws {
    for (number, file) in try CatalogPage.all().enumerated() {
      let page = ParsedPage(file.bytes)
      let links = page.nodes.indices.filter {
        page.nodes[$0].linkForm == .inline || page.nodes[$0].linkForm == .autolink
      }
      // Each page has a few of its links replaced, each time others.
      for index in stride(from: number % 11, to: links.count, by: 11).map({ links[$0] }) {
        guard let destination = page.nodes[index].destination else { continue }
        var bytes = page.bytes
        bytes.replaceSubrange(destination.offsets, with: "https://example.com/new".utf8)
        let changed = ParsedPage(bytes)
        let before = page.nodes.map { page.decodedDestination(of: $0) }
        let after = changed.nodes.map { changed.decodedDestination(of: $0) }
        #expect(before.count == after.count)
        let differing = zip(before, after).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
        #expect(differing == [index], "\(file.path)")
        #expect(after[index] == "https://example.com/new")
      }
    }
  }
}
