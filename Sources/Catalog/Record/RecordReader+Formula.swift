import PageSyntax
import SourceText

/// The formula of a page's costs: a line of code with prices in it.
extension RecordReader {
  mutating func read(code: ByteRange) {
    guard let formula = kind.formula else { return }
    for line in page.bytes[code.offsets].split(whereSeparator: \.isLineEnd) {
      let text = page.bytes.trimmed(ByteRange(line.startIndex, line.endIndex))
      guard let captures = formula.captures(in: page.bytes[text.offsets]) else { continue }
      for (field, capture) in zip(formula.fields, captures) {
        record.facts.append(values.fact(field, .code, bare: (capture, true), row: nil))
      }
    }
  }
}
