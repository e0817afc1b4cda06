import Contract
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A value in frontmatter or data that the contract's schema does not allow.
package enum SchemaViolation: PageRule {
  package static let descriptor = RuleDescriptor(
    "schema-violation", "Value in frontmatter or data that its schema does not allow",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    traits: [.judgesText],
    rationale: """
      Sites sort and filter pages by the values of their frontmatter, and programs compute with those
      of data. A value of another type, or one that is not allowed, puts the page in the wrong place,
      or makes the program fail.
      """,
    examples: [
      Example(
        "A misspelt type", on: .authorModel,
        bad: .frontmatter("title: gpt-4.1-mini", "author: OpenAI", "type: ⟦modle⟧"),
        fixed: "model"),
      Example(
        "A weight in words", on: "providers/_index.md",
        bad: .frontmatter("title: Providers", "weight: ⟦first⟧")),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    let failures = page.dataFailures.map { (failure: $0, key: KeyFailure($0)) }
    guard !failures.isEmpty else { return }
    // Where the whole block is missing, the findings about its keys suffice.
    let hasBlock = page.data != nil
    guard hasBlock || !failures.contains(where: { $0.key != nil }) else { return }
    let stated = rangesOfOtherRules(on: page)
    for (failure, key) in failures where key == nil {
      if let places = page.places(ofInherited: failure) {
        findings.report(
          .inherited(failure), at: places.range, element: "\(failure.path)",
          related: places.related)
        continue
      }
      guard !stated.contains(where: { failure.isAbout($0) }) else { continue }
      findings.report(
        Diagnostic.Message(failure.message, wording: failure.wording), at: failure.range,
        element: "\(failure.path)", fix: fix(failure, on: page))
    }
  }

  /// The malformed or disallowed values: the rules for their types report them more precisely.
  private static func rangesOfOtherRules(on page: Page) -> [ByteRange] {
    page.contents.facts.filter { $0.isInData }.flatMap { fact in
      (fact.isMalformed ? [fact.range] : []) + page.disallowedItems(in: fact).map(\.range)
    }
  }

  /// The nearest value that is allowed, or the only one.
  private static func fix(_ failure: SchemaFailure, on page: Page) -> Fix? {
    guard case .enumeration(let found, let allowed, let nearest) = failure.kind,
      found.type != .array, found.type != .object,
      let value = nearest.map({ text in
        allowed.first { $0.type == .string && $0.text.hasSameBytes(as: text) }
      }) ?? (allowed.count == 1 ? allowed.first : nil)
    else { return nil }
    return .write(value.text, .unsafe, page.valueEdit(failure.range, value))
  }
}

extension Diagnostic.Message {
  /// A value that another page has, and that is wrong together with those of this one.
  fileprivate static func inherited(_ failure: SchemaFailure) -> Self {
    let fault = Self(failure.message, wording: failure.wording)
    return "inherited '\(failure.path.keys)' does not match this page: \(fault)"
  }
}

extension InstancePath {
  /// The keys on the way, as in an address of a contract.
  fileprivate var keys: String {
    steps.map { step in
      switch step {
      case .key(let name): name
      case .index(let index): "\(index)"
      }
    }
    .joined(separator: ".")
  }
}
