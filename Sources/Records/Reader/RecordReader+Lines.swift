import Contract
import MarkdownSyntax
import SourceText

/// Reads the lines of paragraphs and list items that contain fields.
extension RecordReader {
  mutating func readLines(of index: Int) {
    let paragraph = page.nodes[index].content
    let isItem = page.beginsItem(index)
    let isNested = openItems.count > 1
    for number in plan.sections[sectionPlan].lines {
      let group = kind.lines[number]
      guard group.isList == isItem, !group.isNested || isNested else { continue }
      let purpose = MemoPurpose.line.number(ofKind: plan.number, number)
      var node = index + 1
      for line in page.bytes[paragraph.offsets].split(whereSeparator: \.isLineEnd) {
        let line = ByteRange(line.startIndex, line.endIndex)
        while node < page.nodes.count, page.nodes[node].range.start < line.start { node += 1 }
        readOnce(line, purpose, from: node) { values, facts in
          values.read(line: line, isItem ? .item : .line, as: group.forms, into: &facts)
        }
      }
    }
  }
}

extension ValueReader {
  fileprivate func read(
    line: ByteRange, _ place: Fact.Place, as forms: [TextTemplate], into facts: inout [Fact]
  ) {
    let text = page.bytes.undecorated(line).range
    // A line that is only a link is matched as written or, where no mark in the link would separate
    // fields, by its text.
    let link = page.nodes(startingIn: text).first { $0.kind == .link && $0.range == text }
    let candidates = ([text] + (link.map { [$0.content] } ?? [])).map { range in
      let bare = page.bytes.undecorated(range).range
      return (range: range, words: page.bytes[bare.offsets], whole: page.wholeRanges(in: bare))
    }
    // A form that matches exactly is preferred to one that matches with other spaces.
    for isStrict in [true, false] {
      for form in forms {
        let fitting = candidates.first { range, words, whole in
          (range == text || form.fields.count == 1)
            && form.captures(in: words, whole: whole, mayEndEmpty: true, isStrict: isStrict) != nil
        }
        guard let fitting else { continue }
        read(.template(form), place, fitting.range, into: &facts)
        return
      }
    }
  }
}
