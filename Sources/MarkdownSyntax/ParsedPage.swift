package import SourceText

/// The syntax of one page: everything in it that a linter needs, with its place.
package struct ParsedPage: Sendable {
  /// The bytes of the page, to which all ranges refer.
  package let bytes: [UInt8]
  /// Every block and inline in document order, a parent before its children.
  package let nodes: [SyntaxNode]
  /// The YAML block at the start of the page.
  package let frontmatter: FrontmatterBlock?
  /// The block of code that has the whole page in it, which is parsed as if it were not there.
  package let wrapper: CodeWrapper?
  /// The offset at which the Markdown begins, after byte order mark and frontmatter.
  package let bodyStart: Int
  /// The `**label**: value` pairs, in document order.
  package let labelledValues: [LabelledValue]
  /// The lines intended as headings that are shown as text, in document order.
  package let unshownHeadings: [UnshownHeading]
  /// Text that was intended as a table and is not, and tables that lost a part, in document order.
  package let tableDefects: [TableDefect]
  /// The rows that are split over several lines, in document order.
  package let tornRows: [ByteRange]
  /// What the text outside links may contain, which most rules about links need.
  package let textOutsideLinks: TextOutsideLinks
  /// Whether marks of emphasis at the start of a line may not close.
  package let mayHaveUnpairedMarks: Bool
}

extension ParsedPage {
  /// Parses one page; for many pages a `PageScanner` saves most of the work.
  package init(_ bytes: [UInt8]) {
    var scanner = PageScanner()
    self = scanner.parse(bytes)
  }

  /// A page of data, which has no Markdown.
  package init(data bytes: [UInt8]) {
    self.init(
      bytes: bytes, nodes: [], frontmatter: nil, wrapper: nil, bodyStart: bytes.count,
      labelledValues: [], unshownHeadings: [], tableDefects: [], tornRows: [],
      textOutsideLinks: TextOutsideLinks(), mayHaveUnpairedMarks: false)
  }
}
