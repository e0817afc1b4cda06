import PageSyntax
import SourceText

/// The lines of paragraphs and list items that tell fields.
extension RecordReader {
  mutating func readLines(of index: Int) {
    let paragraph = page.nodes[index]
    let isItem = index > 0 && page.nodes[index - 1].kind == .listItem
    let isNested = openItems.count > 1
    for group in kind.lines
    where group.isList == isItem && isIn(group.section) && (!group.isNested || isNested) {
      for line in page.bytes[paragraph.range.offsets].split(whereSeparator: \.isLineEnd) {
        let line = ByteRange(line.startIndex, line.endIndex)
        read(line: line, isItem ? .item : .line, as: group.forms)
      }
    }
  }

  private mutating func read(
    line: ByteRange, _ place: Fact.Place, as forms: [TextTemplate]
  ) {
    let text = page.bytes.undecorated(line).range
    // What is all one link is meant as it is, or, where no mark in the link would separate fields, for
    // its words.
    let link = page.nodes(startingIn: text).first { $0.kind == .link && $0.range == text }
    for range in [text] + (link.map { [$0.content] } ?? []) {
      let bare = page.bytes.undecorated(range).range
      let words = page.bytes[bare.offsets]
      let whole = page.wholeRanges(in: bare)
      // A form that fits as it is goes before one that fits with other spaces.
      let form = [true, false].lazy.compactMap { isStrict in
        forms.first {
          (range == text || $0.fields.count == 1)
            && $0.captures(in: words, whole: whole, mayEndEmpty: true, isStrict: isStrict) != nil
        }
      }.first
      guard let form else { continue }
      values.read(.template(form), place, range, into: &record.facts)
      return
    }
  }
}
