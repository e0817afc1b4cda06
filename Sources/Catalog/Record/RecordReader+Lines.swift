import PageSyntax
import SourceText

/// The lines of paragraphs and list items that tell fields.
extension RecordReader {
  mutating func readLines(of paragraph: SyntaxNode) {
    for group in kind.lines where isIn(group.section) {
      for line in page.bytes[paragraph.range.offsets].split(whereSeparator: \.isLineEnd) {
        read(line: ByteRange(line.startIndex, line.endIndex), as: group.forms)
      }
    }
  }

  private mutating func read(line: ByteRange, as forms: [TextTemplate]) {
    let text = page.bytes.undecorated(line).range
    // What is all one link is meant as it is, or for its words.
    let link = page.nodes(startingIn: text).first { $0.kind == .link && $0.range == text }
    for range in [text] + (link.map { [$0.content] } ?? []) {
      let words = page.bytes[page.bytes.undecorated(range).range.offsets]
      guard let form = forms.first(where: { $0.captures(in: words) != nil }) else { continue }
      values.read(.template(form), .line, range, into: &record.facts)
      return
    }
  }
}
