import MarkdownSyntax
import SourceText
import TestSupport
import Testing

/// The real catalog, altered in ways that change no structure: the nodes must move with the bytes.
@Suite(.takesLong, .enabled(if: PublicData.corpora.isExpected))
struct AlteredCatalogTests {
  /// Compares the nodes of every page's body with those of an altered copy, without the first ones.
  private func expectSameNodes(
    added: Int = 0, wholePage: Bool = false, cellsGrow: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation,
    alter: (ArraySlice<UInt8>, ParsedPage) -> AlteredText
  ) throws {
    for file in try CatalogPage.all() {
      let whole = ParsedPage(file.bytes)
      let page = wholePage ? whole : ParsedPage(Array(file.bytes[whole.bodyStart...]))
      let altered = alter(page.bytes[...], page)
      let copy = ParsedPage(altered.bytes)
      let expected = page.nodes.indices.map {
        ComparableNode(page, at: $0) { range, kind in
          altered.place(
            range, reaching: cellsGrow && [.cell, .row, .headerRow, .table].contains(kind))
        }
      }
      let found = copy.nodes.indices.dropFirst(added).map { ComparableNode(copy, at: $0) }
      let difference = zip(expected, found).first { $0 != $1 }
      #expect(difference == nil, "\(file.path)", sourceLocation: sourceLocation)
      #expect(expected.count == found.count, "\(file.path)", sourceLocation: sourceLocation)
      #expect(copy.tableDefects.count == page.tableDefects.count, sourceLocation: sourceLocation)
      #expect(
        copy.labelledValues.map(\.value) == page.labelledValues.map { altered.place($0.value) },
        "\(file.path)", sourceLocation: sourceLocation)
      if wholePage {
        #expect(copy.frontmatter?.range == page.frontmatter.map { altered.place($0.range) })
      }
    }
  }

  @Test func `line ends of two bytes`() throws {
    try expectSameNodes(wholePage: true) { bytes, _ in
      AlteredText(bytes) { $0 < bytes.count && bytes[$0] == .lineFeed ? "\r" : "" }
    }
  }

  @Test func `a byte order mark`() throws {
    try expectSameNodes(wholePage: true) { bytes, _ in
      AlteredText(bytes, front: "\u{FEFF}") { _ in "" }
    }
  }

  @Test func `everything in a list item`() throws {
    try expectSameNodes(added: 2) { bytes, _ in
      .prefixed(bytes, with: "  ", front: "- item\n\n")
    }
  }

  @Test func `everything indented`() throws {
    try expectSameNodes { bytes, _ in .prefixed(bytes, with: " ") }
  }

  @Test func `a definition before it`() throws {
    try expectSameNodes(added: 1) { bytes, _ in
      AlteredText(bytes, front: "[a label that nobody uses]: /url\n\n") { _ in "" }
    }
  }

  @Test func `escaped pipes at the end of every cell`() throws {
    try expectSameNodes(cellsGrow: true) { bytes, page in
      let cells = page.nodes.indices.filter {
        page.nodes[$0].kind == .cell && !page.nodes[$0].content.isEmpty
      }
      // The delimiter row of a table joined to another is a row, and has to stay one of dashes.
      let joined = page.tableDefects.map(\.range)
      let delimiters = page.nodes.filter { $0.kind == .delimiterRow }.map(\.range) + joined
      let ends = Set(
        cells.map { page.nodes[$0].content }
          .filter { cell in !delimiters.contains { $0.contains(cell) } }.map(\.end))
      return AlteredText(bytes) { ends.contains($0) ? " \\|" : "" }
    }
  }
}
