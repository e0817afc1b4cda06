import Contract
import DataSyntax
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A text that is not a value of its field's type.
package enum InvalidValue: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-value", "Value that its field does not allow",
    severity: .error, category: .tables, fixes: [.unsafe],
    traits: [.judgesText],
    rationale: """
      A field has values of its type: `true` and `false`, ✅ and ❌; a setting is ticked or has a
      range such as `0.0-2.0`, with its lower end first. Where the contract has several fields in
      one text, the text matches the template, and where it lists the texts of a field, the value is
      one of them. A URL has a scheme and a host, a field that is `linked` is a link, and a text has
      the pattern and the length of its field. Any other text is not read as a value.
      """,
    examples: [
      Example(
        "A misspelt truth", on: .authorModel, bad: .specifications(["Open Weights": "⟦flase⟧"]),
        fixed: "false"),
      Example(
        "A word for a tick", on: .providerModel,
        bad: .table(
          under: "### Core Features",
          "Tool Calling | Tool Definitions | Tool Choice | Web Search | File Attachments",
          "❌ | ❌ | ❌ | ⟦no⟧ | ❌"),
        fixed: "❌"),
      Example(
        "A range backwards", on: .providerModel,
        bad: .table(under: "### Sampling & Decoding", "Temperature | Top-P", "⟦2.0-0.0⟧ | 0.0-1.0"),
        fixed: "0.0-2.0"),
      Example(
        "An item that the list does not have", on: .author,
        bad: .table(
          "Model | Providers | Context | Capabilities",
          "gpt-4.1-mini | openai | 1.0M | Text, ⟦Visoin⟧, Functions"),
        fixed: "Vision"),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    let groups = page.contract.fieldGroups
    // An empty cell for a tick (not a text for "no value"), unless each row is a record.
    for fact in page.factIndex.hasBlanks ? page.contents.facts : []
    where fact.range.isEmpty && fact.isMissing && fact.isOfPage
      && page.contract.fields[fact.field].type == .tick
    {
      reportNoTruth(fact, on: page, into: &findings)
    }
    for field in groups.enumerations {
      for fact in page.factIndex[field] { reportItems(of: fact, on: page, into: &findings) }
    }
    for field in groups.constrained {
      for fact in page.factIndex[field] { reportConstraints(of: fact, on: page, into: &findings) }
    }
    reportURLs(on: page, into: &findings)
    for field in groups.linked {
      for fact in page.factIndex[field] { reportLink(fact, on: page, into: &findings) }
    }
    for fact in page.malformedFacts {
      switch fact.value {
      case .invalid: reportNoTruth(fact, on: page, into: &findings)
      case .range(.malformed(let defect)): reportRange(defect, of: fact, on: page, into: &findings)
      case .unfit(let template) where !page.contract.isOfPrices(template):
        findings.report(
          .unfit(page.text(of: fact), template.text), at: fact.range,
          element: page.element(of: fact))
      default: continue
      }
    }
  }

  /// Texts and items that the field does not allow, and empty or repeated items.
  private static func reportItems(of fact: Fact, on page: Page, into findings: inout Findings) {
    if let items = fact.list, let allowed = page.contract.fields[fact.field].items,
      items.areInOrder(of: allowed)
    {
      return
    }
    let field = page.contract.fields[fact.field]
    for item in fact.list ?? [] where item.text.isEmpty {
      findings.report(
        .emptyItem(page.text(of: fact), field.title), at: fact.range, element: field.name)
    }
    // Where the contract says that items are unique, another rule reports them.
    let hasRule = field.listForm?.isUnique == true
    if field.items != nil, !hasRule { reportRepeatedItems(of: fact, field, into: &findings) }
    let disallowed = page.disallowedItems(in: fact).filter { !page.isBeforeSyntaxError($0) }
    guard !disallowed.isEmpty, !page.hasOtherType(fact) else { return }
    let allowed = field.items ?? []
    let form = field.listForm
    var others = Set((fact.list ?? []).map { $0.key(form) })
    for item in disallowed where !item.text.isEmpty || fact.list == nil {
      let nearest = Spelling.nearest(to: item.text, in: allowed)
      // Where the place of an item is not known, it is that of all items.
      let isAlone = fact.list.map { $0.count == 1 || item.range != fact.range } ?? true
      // The list may have the intended item already, or get it by the fix of another one.
      let isNew =
        nearest.map { others.insert(ListItem.key(of: $0, form)).inserted } ?? true
      findings.report(
        fact.list == nil
          ? .unknownText(item.text, field.title, allowed, nearest)
          : .unknownItem(item.text, field.title, allowed, nearest),
        at: item.range, element: field.name,
        fix: !isAlone || !isNew
          ? nil
          : nearest.flatMap {
            .write($0, .unsafe, page.edit(item, of: fact, to: $0))
          })
    }
  }

  /// Duplicate items of a list.
  private static func reportRepeatedItems(
    of fact: Fact, _ field: FieldDefinition, into findings: inout Findings
  ) {
    var seen: Set<String> = []
    for item in fact.list ?? [] where !item.text.isEmpty && !seen.insert(item.text).inserted {
      findings.report(.repeatedItem(item.text, field.title), at: item.range, element: field.name)
    }
  }

  /// A setting that is neither ticked nor has a range, or whose range is backwards.
  private static func reportRange(
    _ defect: RangeDefect, of fact: Fact, on page: Page, into findings: inout Findings
  ) {
    let text = page.text(of: fact)
    let meant = TruthWord.truth(of: text).map { $0 ? "✅" : "❌" }
    findings.report(
      defect == .backwards
        ? .backwards(text, page.title(of: fact)) : .noRange(text, page.title(of: fact)),
      at: fact.range, element: page.element(of: fact),
      fix: meant.flatMap { .write($0, .unsafe, page.edit(fact, to: $0)) })
  }

  private static func reportNoTruth(_ fact: Fact, on page: Page, into findings: inout Findings) {
    let field = page.contract.fields[fact.field]
    let (yes, no) = field.type == .tick ? ("✅", "❌") : ("true", "false")
    let text = page.text(of: fact)
    let meant = TruthWord.truth(of: text).map { $0 ? yes : no }
    findings.report(
      page.isQuotedBoolean(fact)
        ? .quoted(text, field.title) : .invalid(text, field.title, yes, no),
      at: fact.range, element: field.name,
      fix: meant.flatMap { .write($0, .unsafe, page.edit(fact, to: $0)) })
  }
}

extension Page {
  /// Whether the schema rejects the type of a value with several items, which is reported itself:
  /// these may not be what is meant.
  fileprivate func hasOtherType(_ fact: Fact) -> Bool {
    (fact.list?.count ?? 0) > 1 && hasWrongType(fact)
  }

  /// Whether the schema rejects the type of a value.
  func hasWrongType(_ fact: Fact) -> Bool {
    fact.isInData
      && dataFailures.contains { failure in
        if case .type = failure.kind { failure.isAbout(fact.range) } else { false }
      }
  }

  /// Whether a syntax error is directly after an item of data, or after its quote: it may be a key.
  fileprivate func isBeforeSyntaxError(_ item: ListItem) -> Bool {
    let end = min(item.range.end + 2, bytes.count)
    return data?.hasProblem(in: ByteRange(item.range.start, end)) == true
  }
}

extension [ListItem] {
  /// Whether all items are allowed ones, each once and in the same order: the usual case.
  fileprivate func areInOrder(of allowed: [String]) -> Bool {
    var rest = allowed[...]
    return allSatisfy { item in
      guard let place = rest.firstIndex(of: item.text) else { return false }
      rest = rest[(place + 1)...]
      return !item.text.isEmpty
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func invalid(
    _ text: String, _ title: String, _ yes: String, _ no: String
  )
    -> Self
  {
    "\(term: title) '\(text)' is neither '\(term: yes)' nor '\(term: no)'"
  }

  fileprivate static func quoted(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is a text; expected it without quotes"
  }

  fileprivate static func noRange(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is neither '✅' nor '❌' nor a range such as '0.0-2.0'"
  }

  fileprivate static func backwards(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' has its upper end first"
  }

  fileprivate static func unknownText(
    _ text: String, _ title: String, _ known: [String], _ nearest: String?
  ) -> Self {
    "\(term: title) cannot be '\(text)'; \(expected(known, nearest))"
  }

  fileprivate static func unknownItem(
    _ item: String, _ title: String, _ known: [String], _ nearest: String?
  ) -> Self {
    "\(term: title) has no '\(item)'; \(expected(known, nearest))"
  }

  private static func expected(_ known: [String], _ nearest: String?) -> Self {
    if let nearest { return "did you mean '\(nearest)'?" }
    let allowed = known.map { "'\($0)'" }.joined(separator: ", ")
    return "expected \(term: allowed)"
  }

  fileprivate static func repeatedItem(_ item: String, _ title: String) -> Self {
    "\(term: title) has '\(item)' twice"
  }

  fileprivate static func emptyItem(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' has an empty item"
  }

  fileprivate static func unfit(_ text: String, _ template: String) -> Self {
    "'\(text)' does not have the form '\(term: template)'"
  }
}

/// The words that people write for yes and for no.
enum TruthWord {
  private static let words: [(word: String, isTrue: Bool)] = [
    ("true", true), ("yes", true), ("y", true), ("on", true), ("enabled", true),
    ("✓", true), ("✔", true), ("✔️", true), ("✅", true), ("☑", true),
    ("false", false), ("no", false), ("n", false), ("off", false), ("disabled", false),
    ("unsupported", false), ("not supported", false), ("none", false), ("never", false),
    ("✗", false), ("✘", false), ("✕", false), ("×", false), ("x", false), ("✖", false),
    ("❌", false), ("❎", false), ("🚫", false),
  ]

  /// The meaning of a word for yes or no; nil where it could be either, or neither.
  static func truth(of text: String) -> Bool? {
    let word = text.lowercased()
    if let exact = words.first(where: { $0.word == word }) { return exact.isTrue }
    let nearest = Spelling.nearest(to: word, in: ["true", "false"])
    return nearest.map { $0 == "true" }
  }
}
