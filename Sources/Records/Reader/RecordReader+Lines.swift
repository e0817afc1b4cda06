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
      var next = paragraph.start
      while let line = page.line(from: &next, to: paragraph.end) {
        while node < page.nodes.count, page.nodes[node].range.start < line.start { node += 1 }
        readOnce(line, purpose, from: node) { values, facts in
          values.read(line: line, isItem ? .item : .line, as: group.forms, into: &facts)
        }
      }
    }
  }
}

extension ParsedPage {
  /// The next line that is not empty; moves `offset` after it.
  fileprivate func line(from offset: inout Int, to end: Int) -> ByteRange? {
    while offset < end, bytes[offset].isLineEnd { offset += 1 }
    guard offset < end else { return nil }
    let start = offset
    offset = min(bytes.span.lineEnd(from: start), end)
    return ByteRange(start, offset)
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
      let bare = page.bytes.undecorated(range)
      return (range: range, bare: bare, whole: page.wholeRanges(in: bare.range))
    }
    // A form that matches exactly is preferred to one that matches with other spaces.
    for isStrict in [true, false] {
      for form in forms {
        for (range, bare, whole) in candidates where range == text || form.fields.count == 1 {
          let captures = form.captures(
            in: page.bytes[bare.range.offsets], whole: whole, mayEndEmpty: true,
            isStrict: isStrict)
          guard let captures else { continue }
          // In a code span `*` and `_` are literal, so the captures are computed again.
          facts += self.facts(form, place, range, known: bare.isCode ? nil : captures)
          return
        }
      }
    }
  }
}
