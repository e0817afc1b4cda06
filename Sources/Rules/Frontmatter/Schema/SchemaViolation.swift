import Contract
import DataSyntax
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A value in frontmatter or data that the contract's schema does not allow.
package enum SchemaViolation: PageRule {
  package static let descriptor = RuleDescriptor(
    "schema-violation", "Value in frontmatter or data that its schema does not allow",
    severity: .error, category: .frontmatter, fixes: [.safe, .unsafe],
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
        "A date in place of a text", path: "models/o3.toml",
        bad: "released = ⟦2025-04-16⟧\n", good: "released = \"2025-04-16\"\n",
        contract: DataExamples.texts),
      Example(
        "A weight in words", on: "providers/_index.md",
        bad: .frontmatter("title: Providers", "weight: ⟦first⟧")),
    ])

  package static let needs: PageFeatures = .dataFailures

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
      let place = KeyedPlace(of: failure, on: page)
      findings.report(
        .message(failure, in: place?.key), at: place?.range ?? failure.range,
        element: "\(failure.path)", fix: fix(failure, on: page))
    }
  }

  /// The key of a collection, where a failure is that of the collection as a whole.
  private struct KeyedPlace {
    let key: String
    /// The key; of a table in TOML its header.
    let range: ByteRange

    /// Nil for any other failure, and for an item of a list.
    init?(of failure: SchemaFailure, on page: Page) {
      guard case .key(let key)? = failure.path.steps.last, let root = page.data?.root,
        let entry = root.entry(at: failure.path), entry.value.range == failure.range
      else { return nil }
      let header = entry.value.mapping?.header ?? entry.value.items?.first?.mapping?.header
      switch failure.kind {
      case .missing: range = header ?? entry.key.range
      case .type:
        guard let header else { return nil }
        range = header
      default: return nil
      }
      self.key = key
    }
  }

  /// The malformed or disallowed values: the rules for their types report them more precisely.
  private static func rangesOfOtherRules(on page: Page) -> [ByteRange] {
    var ranges: [ByteRange] = []
    page.forEachDataFact(where: { _ in true }) { fact in
      if fact.isMalformed { ranges.append(fact.range) }
      ranges += page.disallowedItems(in: fact).map(\.range)
    }
    return ranges
  }

  /// The nearest value that is allowed, or the only one; quotes around a text without them.
  private static func fix(_ failure: SchemaFailure, on page: Page) -> Fix? {
    if case .type(let found, let expected) = failure.kind, expected.contains(.string) {
      return fix(quoting: found, at: failure.range, on: page)
    }
    guard case .enumeration(let found, let allowed, let nearest) = failure.kind,
      found.type != .array, found.type != .object,
      let value = nearest.map({ text in
        allowed.first { $0.type == .string && $0.text.hasSameBytes(as: text) }
      }) ?? (allowed.count == 1 ? allowed.first : nil),
      // The other boolean would state the opposite.
      found.type != .boolean || value.type != .boolean
    else { return nil }
    return .write(value.text, .unsafe, page.valueEdit(failure.range, value))
  }
}

extension SchemaViolation {
  /// Quotes around a date, which is the same text then, a number or a boolean.
  private static func fix(quoting found: FoundValue, at range: ByteRange, on page: Page) -> Fix? {
    let isPlain =
      switch found.type {
      case .boolean, .integer, .number: true
      case .string: found.isDate
      case .null, .array, .object, nil: false
      }
    return isPlain
      ? Fix(
        "quote it", safety: found.isDate ? .safe : .unsafe,
        edits: [page.edit(range, "\"\(page.source.text(range))\"")]) : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func message(_ failure: SchemaFailure, in key: String?) -> Self {
    guard let key, case .missing(let name, let instead) = failure.kind else {
      return Self(failure.message, wording: failure.wording)
    }
    let fault: Self = "'\(term: key)' has no key '\(term: name)'"
    return instead.map { "\(fault); is '\($0)' a misspelling of it?" } ?? fault
  }

  /// A value that another page has, and that is wrong together with those of this one.
  fileprivate static func inherited(_ failure: SchemaFailure) -> Self {
    let fault = Self(failure.message, wording: failure.wording)
    return "inherited '\(failure.path.keys)' does not match this page: \(fault)"
  }
}

extension DataNode {
  /// The entry that a path leads to; nil for an item of a list, and where there is none.
  fileprivate func entry(at path: InstancePath) -> DataMapping.Entry? {
    var entry: DataMapping.Entry?
    var node = self
    for step in path.steps {
      switch step {
      case .key(let name):
        guard let found = node.mapping?.entry(named: name) else { return nil }
        entry = found
        node = found.value
      case .index(let index):
        guard let items = node.items, items.indices.contains(index) else { return nil }
        node = items[index]
        entry = nil
      }
    }
    return entry
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
