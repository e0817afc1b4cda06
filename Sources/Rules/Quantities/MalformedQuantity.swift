import Contract
package import Diagnostics
package import Records
import SourceText

/// A text that should be a quantity or another number and is not.
package enum MalformedQuantity: PageRule {
  package static let descriptor = RuleDescriptor(
    "malformed-quantity", "Text that is not a quantity or a number",
    severity: .error, category: .quantities, fixes: [.safe, .unsafe],
    rationale: """
      A quantity is a number, alone or with one of the suffixes k, K, M and B, and the unit of its
      place: `512`, `8.2k`, `1.0M tokens`, `1,047,576`. Readers compare models by it; any other text
      cannot be compared. Where the contract has a number, it is a decimal, alone or with its unit or
      `%`: `-0.5`, `52.79 %`.
      """,
    examples: [
      Example(
        "A decimal comma", on: .authorModel,
        bad: .specifications(["Context Window": "⟦1,0M tokens⟧"]), fixed: "1.0M tokens"),
      Example(
        "An unknown suffix", on: .providerModel,
        bad: .overview(["Context Window": "⟦32kb tokens⟧"])),
      Example(
        "A misspelt unit", on: .providerModel, bad: .overview(["Max Output": "⟦32k tokns⟧"]),
        fixed: "32k tokens"),
      Example(
        "A decimal comma and a misspelt unit", on: .providerModel,
        bad: .overview(["Context Window": "⟦1,0M tokenss⟧"]), fixed: "1.0M tokens"),
    ])

  package static let needs: PageFeatures = .malformedFacts

  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in page.malformedFacts {
      if case .number(.malformed(let defect, let repaired)) = fact.value {
        report(fact, defect, repaired, on: page, into: &findings)
      }
      guard case .quantity(.malformed(let defect, let repaired)) = fact.value else { continue }
      let field = page.contract.fields[fact.field]
      let text = page.text(of: fact)
      if defect == .underscores, let edit = page.edit(removingQuotesOf: fact) {
        report(fact, withoutQuotes: edit, on: page, into: &findings)
        continue
      }
      let respelled = respelled(text, defect, unit: field.unit)
      findings.report(
        .malformed(text, defect, field: field, example: page.example(of: fact, field))
          .naming(lookAlikesIn: text), at: fact.range,
        element: field.name,
        fix: (repaired ?? respelled).flatMap {
          .write($0, repaired == nil ? .unsafe : .safe, page.edit(fact, to: $0))
        })
    }
  }

  private static func report(
    _ fact: Fact, _ defect: NumberDefect, _ repaired: String?, on page: Page,
    into findings: inout Findings
  ) {
    if defect == .underscores, let edit = page.edit(removingQuotesOf: fact) {
      return report(fact, withoutQuotes: edit, on: page, into: &findings)
    }
    let field = page.contract.fields[fact.field]
    findings.report(
      .malformed(page.text(of: fact), defect, field: field, isInData: fact.place == .data),
      at: fact.range, element: field.name,
      fix: repaired.flatMap { .write($0, .safe, page.edit(fact, to: $0)) })
  }

  /// Reports a number in quotes, which is right without them.
  private static func report(
    _ fact: Fact, withoutQuotes edit: Edit, on page: Page, into findings: inout Findings
  ) {
    findings.report(
      .quoted(page.text(of: fact), page.title(of: fact)), at: fact.range,
      element: page.element(of: fact),
      fix: Fix("remove the quotes", safety: .unsafe, edits: [edit]))
  }

  /// A text with its unit instead of one that is spelled much like it, or with zeros instead of the
  /// letter; nil where none is.
  private static func respelled(_ text: String, _ defect: QuantityDefect, unit: String?) -> String?
  {
    if case .unknownSuffix(let suffix) = defect, suffix.isOfLettersLikeZero, text.hasSuffix(suffix)
    {
      return text.dropLast(suffix.count) + String(repeating: "0", count: suffix.count)
    }
    guard let unit, case .unknownUnit(let found) = defect, text.hasSuffix(found),
      Spelling.nearest(to: found, in: [unit]) != nil
    else { return nil }
    let respelled = "\(text.dropLast(found.count))\(unit)"
    // The number may be wrong as well.
    return switch QuantityReading(Array(respelled.utf8)[...], unit: unit) {
    case .quantity: respelled
    case .malformed(_, let repaired): repaired
    }
  }
}

extension Page {
  /// A right text for a fact.
  fileprivate func example(of fact: Fact, _ field: FieldDefinition) -> String {
    if fact.place == .data { return "32000" }
    // Counts are written in full.
    let isCount = contract.kinds.flatMap(\.counts).contains { count in
      if case .average = count.formula { return false }
      return count.field == fact.field
    }
    return (isCount ? "32" : "32k") + (field.unit.map { " \($0)" } ?? "")
  }
}

extension String {
  /// Whether it is a unit, or one directly after `k`, `M` or `B`.
  fileprivate func isUnit(_ unit: String) -> Bool {
    hasSuffix(unit) && ["", "k", "K", "M", "B"].contains(dropLast(unit.count))
  }

  /// Whether it consists of letters that look like the digit 0.
  fileprivate var isOfLettersLikeZero: Bool {
    !isEmpty && utf8.allSatisfy { $0.lowercased == UInt8(ascii: "o") }
  }
}

extension Diagnostic.Message {
  fileprivate static func quoted(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is a text; expected it without quotes"
  }

  fileprivate static func malformed(
    _ text: String, _ defect: QuantityDefect, field: FieldDefinition, example: String
  ) -> Self {
    let title = field.title
    switch defect {
    case .noNumber:
      return "\(term: title) '\(text)' is not a number; expected one such as '\(term: example)'"
    case .negative: return "\(term: title) '\(text)' is negative"
    case .decimalComma: return "\(term: title) '\(text)' has a decimal comma; expected a point"
    case .misplacedPunctuation:
      return "\(term: title) '\(text)' has commas or points where numbers have none"
    case .notWhole: return "\(term: title) '\(text)' is not a whole number"
    case .underscores: return .underscores(text, title)
    case .severalNumbers: return "\(term: title) '\(text)' has several numbers; expected one"
    case .unknownSuffix(let suffix) where suffix.isOfLettersLikeZero:
      return "\(term: title) '\(text)' ends in the letter 'O', not in the digit 0"
    case .unknownSuffix(let suffix) where field.unit.map(suffix.isUnit) == true:
      return "\(term: title) '\(text)' has no space before its unit '\(term: field.unit ?? "")'"
    case .unknownSuffix(let suffix):
      let mayBeUnit = field.unit != nil && text.hasSuffix(suffix)
      let other: Self = mayBeUnit ? ", or the unit '\(term: field.unit ?? "")' after a space" : ""
      return "\(term: title) '\(text)' has the suffix '\(suffix)'; expected k, M or B" + other
    case .unknownUnit(let found):
      let expected = field.unit.map { "'\($0)'" } ?? "nothing"
      return """
        \(term: title) '\(text)' has '\(found)' after its number; \
        expected \(term: expected)
        """
    case .spacedSuffix: return "\(term: title) '\(text)' has a space before its suffix"
    case .tooLarge: return "\(term: title) '\(text)' is too large for a quantity"
    }
  }

  private static func underscores(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' has '_' between its digits; expected the digits alone"
  }

  fileprivate static func malformed(
    _ text: String, _ defect: NumberDefect, field: FieldDefinition, isInData: Bool
  ) -> Self {
    let title = field.title
    switch defect {
    case .noNumber:
      let unit = isInData ? nil : field.unit
      let example = "'52.7\(unit.map { " \($0)" } ?? "")'"
      return "\(term: title) '\(text)' is not a number; expected one such as \(term: example)"
    case .decimalComma: return "\(term: title) '\(text)' has a decimal comma; expected a point"
    case .misplacedPunctuation:
      return "\(term: title) '\(text)' has commas or points where numbers have none"
    case .underscores: return .underscores(text, title)
    case .unknownUnit(let found):
      let expected = field.unit.map { "'\($0)'" } ?? "nothing or '%'"
      return """
        \(term: title) '\(text)' has '\(found)' after its number; expected \(term: expected)
        """
    case .outOfRange:
      return "\(term: title) '\(text)' is too large, or too close to 0, for any program"
    }
  }
}
