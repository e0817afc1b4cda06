import Contract
import MarkdownSyntax
import SourceText

/// Reads the value of a label: a field, or several of them in one text.
extension ValueReader {
  /// Adds the facts in `range` of the body.
  func read(
    _ meaning: LabelMeaning, _ place: Fact.Place, _ range: ByteRange,
    into facts: inout [Fact]
  ) {
    switch meaning {
    case .nothing: return
    case .field(let field): facts.append(fact(field, place, range))
    case .template(let template): facts += self.facts(template, place, range)
    }
  }

  /// A fact for each field of a template: all of them missing or free where the text states that,
  /// and the first one with all of the text where that does not match. `known` are the captures,
  /// where they are known.
  func facts(
    _ template: TextTemplate, _ place: Fact.Place, _ range: ByteRange, known: [ByteRange]? = nil
  ) -> [Fact] {
    let whole = page.bytes.undecorated(range)
    let text = text(of: whole, decoded: decodedText(whole))
    if contract.isMissing(text) {
      return template.fields.map {
        Fact(
          field: $0, place: place, range: whole.range, record: record, value: .missing,
          decodedText: nil)
      }
    }
    // A text such as `Free` applies to each of the prices.
    if contract.isOfPrices(template), isFree(text) {
      return template.fields.map { fact($0, place, bare: whole) }
    }
    let captures =
      known
      ?? template.captures(
        in: page.bytes[whole.range.offsets],
        whole: whole.isCode ? [] : page.wholeRanges(in: whole.range),
        mayEndEmpty: place == .line || place == .item)
    guard let captures else {
      return [
        Fact(
          field: template.fields[0], place: place, range: whole.range, record: record,
          value: .unfit(template), decodedText: decodedText(whole))
      ]
    }
    return zip(template.fields, captures).filter { !$1.isEmpty || template.isLabel }.map {
      field, capture in
      whole.isCode
        ? fact(field, place, bare: (capture, true))
        : fact(field, place, capture)
    }
  }

  private func isFree(_ text: ArraySlice<UInt8>) -> Bool {
    contract.prices.free.contains { $0.isSpelled(text) }
  }
}
