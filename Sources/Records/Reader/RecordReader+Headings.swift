import Contract
import MarkdownSyntax
import SourceText

/// Reads the fields in headings: of the page, and of sections with fields in their heading.
extension RecordReader {
  mutating func readFields(in heading: SyntaxNode, _ index: Int) {
    if let source = plan.sections[sectionPlan].heading {
      read(source, heading.content, from: index + 1)
    }
    guard heading.headingLevel == 1, !hasHeading else { return }
    hasHeading = true
    if let field = kind.heading {
      contents.facts.append(values.fact(field, .heading, textWithoutLogo(of: heading)))
    }
  }

  /// The text of a heading without the logo before it.
  private func textWithoutLogo(of heading: SyntaxNode) -> ByteRange {
    var start = heading.content.start
    for node in page.nodes(startingIn: heading.content) {
      guard node.range.start == start, node.kind == .inlineHTML || node.kind == .image else {
        break
      }
      start = node.range.end
      while start < heading.content.end, page.bytes[start].isWhitespace { start += 1 }
    }
    return ByteRange(start, heading.content.end)
  }
}
