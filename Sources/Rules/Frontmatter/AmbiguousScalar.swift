import Contract
import DataSyntax
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A value without quotes that YAML 1.1 and 1.2 parse as different types, or that loses its zeros.
package enum AmbiguousScalar: PageRule {
  package static let descriptor = RuleDescriptor(
    "ambiguous-scalar", "Value that YAML parsers read in different ways",
    severity: .warning, category: .frontmatter, fixes: [.safe],
    rationale: """
      Many programs still read YAML 1.1, where `no` is false, `1:30` is 90 and `0777` is 511; in
      YAML 1.2 they are a text, a text and 777. `1.10` is the number 1.1 in both. In quotes, all of
      them are the text as written.
      """,
    examples: [
      Example(
        "A model called No", on: .authorModel,
        bad: .frontmatter("title: ⟦no⟧", "author: OpenAI", "type: model"), fixed: "\"no\""),
      Example(
        "A version that loses its zero", on: .authorModel,
        bad: .frontmatter("title: ⟦1.10⟧", "author: OpenAI", "type: model")),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for (entry, reading) in ambiguousEntries(of: page) {
      guard let scalar = entry.value.scalar else { continue }
      let range = entry.value.range
      findings.report(
        page.isNumber(entry.name ?? "")
          ? .octal(scalar.text, reading) : .ambiguous(scalar.text, reading),
        at: range, element: entry.name ?? "",
        fix: scalar.value == .string
          ? Fix("quote it", safety: .safe, edits: [page.edit(range, "\"\(scalar.text)\"")]) : nil)
    }
  }

  /// The entries of data with an ambiguous value, each with what a parser may read it as.
  static func ambiguousEntries(of page: Page) -> [(entry: DataMapping.Entry, reading: String)] {
    guard page.data?.format == .yaml else { return [] }
    return (page.data?.root?.mapping?.entries ?? []).compactMap { entry in
      guard let scalar = entry.value.scalar, scalar.style == .plain,
        let reading = reading(of: scalar),
        page.mayBeText(entry.name ?? "") || reading == octal && page.isNumber(entry.name ?? ""),
        // A text that the schema does not allow is reported as that.
        scalar.value != .string
          || page.kind?.data?.schema?.allowsText(inProperty: entry.name ?? "") != false
      else { return nil }
      return (entry, reading)
    }
  }

  private static let octal = "an octal number in YAML 1.1"

  /// What a parser may read a value as that is not the text as written; nil for an unambiguous
  /// value.
  private static func reading(of scalar: DataScalar) -> String? {
    let text = Array(scalar.text.utf8)
    switch scalar.value {
    case .string:
      let word = scalar.text.lowercased()
      if ["yes", "on", "y"].contains(word) { return "true in YAML 1.1" }
      if ["no", "off", "n"].contains(word) { return "false in YAML 1.1" }
      let parts = text.split(separator: .colon, omittingEmptySubsequences: false)
      let isSexagesimal =
        parts.count > 1
        && parts.allSatisfy { !$0.isEmpty && $0.count <= 9 && $0.allSatisfy(\.isDigit) }
        && parts.dropFirst().allSatisfy { $0.count <= 2 }
      return isSexagesimal ? "a number to the base of 60 in YAML 1.1" : nil
    case .number:
      guard text.allSatisfy({ $0.isDigit || $0 == .period }) else { return nil }
      if text.count > 1, text[0] == UInt8(ascii: "0"), text.allSatisfy(\.isDigit) {
        return octal
      }
      let losesZero = text.contains(.period) && text.last == UInt8(ascii: "0")
      return losesZero ? "a number without its last zero" : nil
    default: return nil
    }
  }
}

extension Page {
  /// Whether the value of a key may be intended as a text: in data, by its field alone.
  fileprivate func mayBeText(_ key: String) -> Bool {
    isData ? kind?.data?.isText(key, in: contract) == true : type(of: key)?.isLiteral != true
  }

  /// Whether the value of a key is a number, by its field.
  fileprivate func isNumber(_ key: String) -> Bool {
    type(of: key).map { [.quantity, .number, .price].contains($0) } ?? false
  }

  private func type(of key: String) -> ValueType? {
    kind?.data?.field(ofKey: key).map { contract.fields[$0].type }
  }
}

extension Diagnostic.Message {
  fileprivate static func octal(_ text: String, _ reading: String) -> Self {
    "'\(text)' is \(term: reading); expected a number without zeros before it"
  }

  fileprivate static func ambiguous(_ text: String, _ reading: String) -> Self {
    "'\(text)' is \(term: reading); put it in quotes if a text is intended"
  }
}
