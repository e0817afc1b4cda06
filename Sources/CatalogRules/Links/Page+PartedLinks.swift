import Catalog
import PageSyntax
import SourceText

extension Page {
  /// Texts that were meant as links to paths and are none, since a space stands before the destination:
  /// `[Catalog] (../README.md)`.
  var partedLinks: [ByteRange] {
    var found: [ByteRange] = []
    /// The end of what no link can begin in: another link, code, HTML.
    var end = syntax.bodyStart
    for node in syntax.nodes where node.kind.hidesBrackets && node.range.end > end {
      addPartedLinks(in: end..<max(end, node.range.start), to: &found)
      end = node.range.end
    }
    addPartedLinks(in: end..<bytes.count, to: &found)
    return found
  }

  /// Adds those whose label lies in `gap`.
  private func addPartedLinks(in gap: Range<Int>, to found: inout [ByteRange]) {
    var index = max(gap.lowerBound, found.last?.end ?? 0)
    while index < gap.upperBound,
      let close = bytes[index..<gap.upperBound].firstIndex(of: .rightBracket)
    {
      index = close + 1
      if let link = partedLink(at: close, from: gap.lowerBound) {
        found.append(link)
        index = link.end
      }
    }
  }

  /// The link whose label ends at `close`; the label lies behind `start`.
  private func partedLink(at close: Int, from start: Int) -> ByteRange? {
    let gap = bytes[(close + 1)...].prefix { $0 == .space }
    guard !gap.isEmpty, gap.endIndex < bytes.count, bytes[gap.endIndex] == .leftParenthesis,
      let open = bytes[start..<close].reversed().prefix(while: { !$0.isLineEnd })
        .firstIndex(of: .leftBracket)
    else { return nil }
    let rest = bytes[(gap.endIndex + 1)...].prefix { !$0.isLineEnd }
    guard let last = rest.firstIndex(of: .rightParenthesis), rest[..<last].isPath else {
      return nil
    }
    return ByteRange(open.base - 1, last + 1)
  }
}

extension SyntaxNode.Kind {
  /// Whether brackets inside are no label, or that of a link that is one.
  fileprivate var hidesBrackets: Bool {
    switch self {
    case .link, .image, .codeSpan, .inlineHTML, .comment, .fencedCode, .indentedCode, .htmlBlock,
      .definition:
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a relative path, or that of a page.
  fileprivate var isPath: Bool {
    !contains(where: \.isWhitespace)
      && (starts(with: "./".utf8) || starts(with: "../".utf8)
        || suffix(3).elementsEqual(".md".utf8))
  }
}
