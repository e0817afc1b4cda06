import Contract
import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// A value without quotes that YAML 1.1 and 1.2 parse as different types, or that loses its zeros.
package enum AmbiguousScalar: PageRule {
  package static let descriptor = RuleDescriptor(
    "ambiguous-scalar", "Value that programs read differently than it looks",
    severity: .warning, category: .frontmatter, fixes: [.safe, .unsafe],
    rationale: """
      Many programs still read YAML 1.1, where `no` is false, `1:30` is 90 and `0777` is 511; in
      YAML 1.2 they are a text, a text and 777. `1.10` is the number 1.1 in both. In quotes, all of
      them are the text as written.
      Typographic quotes around a text are a part of it, not quotes of YAML, TOML or JSON.
      """,
    examples: [
      Example(
        "A model called No", on: .authorModel,
        bad: .frontmatter("title: ⟦no⟧", "author: OpenAI", "type: model"), fixed: "\"no\""),
      Example(
        "A version that loses its zero", on: .authorModel,
        bad: .frontmatter("title: ⟦1.10⟧", "author: OpenAI", "type: model"), fixed: "\"1.10\""),
      Example(
        "Typographic quotes", on: .authorModel,
        bad: .frontmatter("title: ⟦“gpt-4.1-mini”⟧", "author: OpenAI", "type: model"),
        fixed: "gpt-4.1-mini"),
    ])

  package static let needs: PageFeatures = .data

  package static func check(_ page: Page, into findings: inout Findings) {
    for value in AmbiguousValueFinder(page).values {
      let text = value.scalar.text
      let reading = value.reading.rawValue
      let range = value.node.range
      findings.report(
        value.isNumber ? .octal(text, reading) : .ambiguous(text, reading), at: range,
        element: value.key, fix: fix(value, on: page))
    }
    let bytes = page.bytes
    // The first byte of all typographic quotes.
    page.forEachDataFact(where: { !$0.isEmpty && bytes[$0.start] == 0xE2 }) { fact in
      guard let text = page.textInTypographicQuotes(fact) else { return }
      findings.report(
        .typographic(page.text(of: fact), page.title(of: fact)), at: fact.range,
        element: page.element(of: fact), fix: .write(text, .unsafe, page.edit(fact, to: text)))
    }
  }

  /// Quotes around a text, which are safe where the contract has one; else a boolean that it is to
  /// old parsers.
  private static func fix(_ value: AmbiguousValue, on page: Page) -> Fix? {
    let range = value.node.range
    if let boolean = value.boolean {
      return .write("\(boolean)", .unsafe, page.edit(range, "\(boolean)"))
    }
    guard value.scalar.value == .string || value.isText else { return nil }
    return Fix(
      "quote it", safety: value.scalar.value == .string && value.isText ? .safe : .unsafe,
      edits: [page.edit(range, "\"\(value.scalar.text)\"")])
  }
}

extension Page {
  /// The text between typographic quotes that are around all of the text of a field; nil for any
  /// other text, for a sentence, which may be a quotation, and for one that another rule reports.
  fileprivate func textInTypographicQuotes(_ fact: Fact) -> String? {
    guard case .text = fact.value else { return nil }
    let quotes: [Unicode.Scalar] = ["“", "”", "„", "‘", "’", "‚"]
    let field = contract.fields[fact.field]
    let text = text(of: fact)
    let scalars = text.unicodeScalars
    let inner = scalars.dropFirst().dropLast()
    guard scalars.count > 2, let first = scalars.first, quotes.contains(first),
      let last = scalars.last, quotes.contains(last), !inner.contains(where: quotes.contains),
      inner.last?.isSentenceEnd == false, field.type == .text, field.items == nil,
      field.form.constraints.violation(of: text) == nil
    else { return nil }
    return String(inner)
  }
}

extension Unicode.Scalar {
  fileprivate var isSentenceEnd: Bool { [".", "!", "?", "…"].contains(self) }
}

extension Diagnostic.Message {
  fileprivate static func typographic(_ text: String, _ title: String) -> Self {
    "the quotes of \(term: title) '\(text)' are typographic, and part of the text"
  }

  fileprivate static func octal(_ text: String, _ reading: String) -> Self {
    "'\(text)' is \(term: reading); expected a number without zeros before it"
  }

  fileprivate static func ambiguous(_ text: String, _ reading: String) -> Self {
    "'\(text)' is \(term: reading); put it in quotes if a text is intended"
  }
}
