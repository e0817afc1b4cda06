package import Contract
import MarkdownSyntax
package import SourceText

/// A block of code that is not closed, and the headings in it.
package struct UnclosedCode: Sendable {
  package let openingFence: ByteRange
  /// The sections of the page's kind whose headings are in it.
  package let sections: [SectionIndex]
}

extension Page {
  /// Whether it is a page of Markdown without any text.
  package var isEmpty: Bool {
    kind != nil && !isData && alias == nil && damage.encodingFault == nil
      && syntax.frontmatter == nil && syntax.nodes.isEmpty
  }

  /// The last block of code, where it is not closed and sections are in it that the page lacks.
  package var unclosedCode: UnclosedCode? {
    guard let kind, let last = contents.lastFencedCode,
      case let node = syntax.nodes[last], node.isUnclosed
    else { return nil }
    let headings = bytes[node.content.offsets].split(whereSeparator: \.isLineEnd)
      .filter { $0.first == .hash }
      .map { line in
        let text = line.drop { $0 == .hash }.drop { $0.isSpaceOrTab }
        return ByteRange(text.startIndex, lineEnd(before: text.endIndex))
      }
    guard !headings.isEmpty else { return nil }
    let sections = kind.sections.indices.filter { index in
      contents.lacks(index, of: kind)
        && headings.contains { kind.sections[index].name.text.isSpelled(source.slice($0)) }
    }
    guard !sections.isEmpty else { return nil }
    let start = node.range.start
    let length = bytes[start...].prefix { $0 == bytes[start] }.count
    return UnclosedCode(openingFence: ByteRange(start, start + length), sections: sections)
  }
}
