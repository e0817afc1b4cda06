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
    let ranges = [text] + (link.map { [$0.content] } ?? [])
    // A form that fits as it is goes before one that fits with other spaces.
    for isStrict in [true, false] {
      for form in forms {
        guard
          let range = ranges.first(where: { range in
            (range == text || form.fields.count == 1) && fits(form, range, isStrict: isStrict)
          })
        else { continue }
        values.read(.template(form), place, range, into: &record.facts)
        return
      }
    }
  }

  private func fits(_ form: TextTemplate, _ range: ByteRange, isStrict: Bool) -> Bool {
    let bare = page.bytes.undecorated(range).range
    let whole = page.wholeRanges(in: bare)
    return form.captures(
      in: page.bytes[bare.offsets], whole: whole, mayEndEmpty: true, isStrict: isStrict) != nil
  }
}
