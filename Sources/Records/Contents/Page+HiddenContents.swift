package import Contract
import MarkdownSyntax
package import SourceText

/// An unclosed comment, or code that contains headings of sections that the page lacks.
package struct HiddenPart: Sendable {
  /// The fence of the code, or the start of the comment.
  package let opening: ByteRange
  package let isComment: Bool
  /// The sections that the page lacks and whose headings are in it, or in other code.
  package let sections: [SectionIndex]
}

extension Page {
  /// Whether it is a page of Markdown without any text.
  package var isEmpty: Bool {
    kind != nil && !isData && alias == nil && damage.encodingFault == nil
      && syntax.frontmatter == nil && syntax.nodes.isEmpty
  }

  /// The comment that is not closed; or else the first code with the heading of a section that the
  /// page lacks. One fence too many or too few turns all later code into text, and text into code.
  package var hiddenPart: HiddenPart? {
    guard let kind, contents.hasFencedCode || contents.unclosedComment != nil else { return nil }
    let lacked = kind.sections.indices.filter { contents.lacks($0, of: kind) }
    if let comment = contents.unclosedComment {
      let node = syntax.nodes[comment]
      return HiddenPart(
        opening: ByteRange(node.range.start, node.content.start), isComment: true,
        sections: sections(lacked, in: node.content))
    }
    guard !lacked.isEmpty else { return nil }
    var first: ByteRange?
    var hidden: Set<SectionIndex> = []
    for node in syntax.nodes where node.kind == .fencedCode {
      let sections = sections(lacked, in: node.content)
      if first == nil, !sections.isEmpty { first = node.range }
      hidden.formUnion(sections)
    }
    guard let first else { return nil }
    let length = bytes[first.offsets].prefix { $0 == bytes[first.start] }.count
    return HiddenPart(
      opening: ByteRange(first.start, first.start + length), isComment: false,
      sections: hidden.sorted())
  }

  /// Those of some sections whose headings are in a range.
  private func sections(_ sections: [SectionIndex], in range: ByteRange) -> [SectionIndex] {
    guard let kind, !sections.isEmpty else { return [] }
    let headings = bytes[range.offsets].split(whereSeparator: \.isLineEnd)
      .filter { $0.first == .hash }
      .map { line in
        let text = line.drop { $0 == .hash }.drop { $0.isSpaceOrTab }
        return ByteRange(text.startIndex, lineEnd(before: text.endIndex))
      }
    return sections.filter { index in
      headings.contains { kind.sections[index].name.text.isSpelled(source.slice($0)) }
    }
  }
}
