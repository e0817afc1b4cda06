import Contract
import MarkdownSyntax
import SourceText

/// Reads the formula of a page's costs: a line of code with prices in it. A line with the same
/// first word is parsed as it.
extension RecordReader {
  mutating func read(code: ByteRange) {
    guard let formula = kind.formula else { return }
    for line in page.bytes[code.offsets].split(whereSeparator: \.isLineEnd) {
      let text = page.bytes.trimmed(ByteRange(line.startIndex, line.endIndex))
      guard let captures = formula.captures(in: page.bytes[text.offsets]) else {
        if formula.beginsLike(page.bytes[text.offsets]) {
          contents.facts.append(
            Fact(
              field: formula.fields[0], place: .code, range: text, record: values.record,
              value: .unfit(formula),
              decodedText: nil))
        }
        continue
      }
      for (field, capture) in zip(formula.fields, captures) {
        contents.facts.append(values.fact(field, .code, bare: (capture, true)))
      }
    }
  }
}
