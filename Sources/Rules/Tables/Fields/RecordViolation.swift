import Contract
import DataSyntax
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A record that the contract's schema for it does not allow.
package enum RecordViolation: PageRule {
  package static let descriptor = RuleDescriptor(
    "record-violation", "Record that violates its schema",
    severity: .error, category: .tables, traits: [.judgesValue],
    rationale: """
      The facts of a page are one record, in however many tables. The contract has a schema for it:
      which facts are required, which go together, and within which bounds they are.
      """,
    examples: [
      Example(
        "A window of no tokens", on: .providerModel,
        bad: .overview([
          "ID": "`gpt-4.1-mini`",
          "Provider": "OpenAI",
          "Context Window": "⟦0 tokens⟧",
        ]),
        fixed: "1.0M tokens")
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    if page.kind?.hasRecordSets == true { checkSets(of: page, into: &findings) }
    guard let layout = page.kind?.record else { return }
    let record = page.inherits ? page.mergedRecord : nil
    guard record != nil || layout.demands.map(page.certainlyMeets) != true else { return }
    // Most records are valid, which a few of their fields decide.
    guard !layout.schema.allows(RecordTree(page, of: record, decidedBy: layout).root) else {
      return
    }
    let failures = layout.schema.failures(in: RecordTree(page, of: record).root)
    let known = record.map { InheritedFailures($0, layout.schema, on: page) }
    let isLaidOut = page.isLaidOut
    // Where the demands are not known, no other rule reports as an error that a field is missing.
    lazy var doubtful =
      layout.demands == nil
      ? [] : Set(page.fieldsOfUnknownLabels.map { page.contract.fields[$0].name })
    var absent: Set<String> = []
    for failure in failures where known?.contains(failure) != true && !failure.isOfEmptyItem {
      if failure.isAboutAbsence {
        // What the page would inherit is not known.
        guard !page.mayLackInheritedData else { continue }
        // What is not in its place may be elsewhere; other rules report that.
        guard isLaidOut else { continue }
        if let name = failure.kind.absentName {
          guard !page.hasEmptyID(name), !doubtful.contains(name), absent.insert(name).inserted
          else { continue }
        }
      }
      let place = page.place(of: failure)
      findings.report(
        .message(failure, on: page), at: place.range,
        element: failure.kind.absentName ?? "\(failure.path)", related: place.related)
    }
  }
}

extension Page {
  /// Whether the record has what is demanded of it; false where that is not certain.
  fileprivate func certainlyMeets(_ demands: RecordLayout.Demands) -> Bool {
    func has(_ field: FieldIndex) -> Bool {
      factIndex[field].contains { $0.isOfPage && !$0.isMissing }
    }
    func isAtLeast(_ field: FieldIndex, _ least: Int64) -> Bool {
      guard let fact = factIndex[field].first(where: { $0.isOfPage && !$0.isMissing }) else {
        return true
      }
      return fact.quantity.map { $0.written >= least } ?? false
    }
    // Text that does not match its template, and what is in a row with too few cells, may be any of
    // several fields.
    return malformedFacts.isEmpty && contents.uncertain.isEmpty
      && demands.required.allSatisfy(has) && demands.minimums.allSatisfy(isAtLeast)
      && demands.dependent.allSatisfy { !has($0.trigger) || $0.fields.allSatisfy(has) }
  }

  /// Where a failure is reported: at the fact, or at the empty value of the absent fact; and the
  /// facts that it contradicts, or the inherited fact on the other page.
  fileprivate func place(of failure: SchemaFailure) -> (range: ByteRange, related: [RelatedPlace]) {
    switch failure.kind {
    case .missing(let name, _): return (emptyPlace(of: name) ?? failure.range, [])
    case .missingBeside(let name, let trigger):
      return (emptyPlace(of: name) ?? failure.range, stated(trigger))
    case .forbiddenKeys(let names):
      guard let last = names.last(where: { !facts(named: $0).isEmpty }),
        let range = stated(last).first?.range
      else { break }
      return (range, names.filter { $0 != last }.flatMap { stated($0) })
    default: break
    }
    guard let name = inherited?.name(at: failure.range) else { return (failure.range, []) }
    let fact = inheritedFacts.first {
      failure.path.steps.first == .key(contract.fields[$0.field].name)
    }
    return (name, fact.map { [relatedPlace(of: $0)] } ?? [])
  }

  /// Whether a field is the ID and its place is on the page: `invalid-id` reports what is wrong
  /// with it.
  fileprivate func hasEmptyID(_ name: String) -> Bool {
    contract.fields.contains { $0.name == name && $0.role == .id } && !facts(.id).isEmpty
  }

  /// The first occurrence of a field on the page.
  private func stated(_ name: String) -> [RelatedPlace] {
    facts(named: name).prefix(1).map { related($0.range, "the \(title(ofField: name)) is here") }
  }

  /// The first occurrence of a field that is about the page itself.
  private func emptyPlace(of name: String) -> ByteRange? {
    facts(named: name).first { $0.isOfPage }?.range
  }

  private func facts(named name: String) -> ArraySlice<Fact> {
    guard let field = contract.fields.firstIndex(where: { $0.name == name }) else { return [] }
    return factIndex[field]
  }

  /// The name of a field in messages: in data, its key in the records of a set, or in the page.
  func title(ofField name: String, in set: RecordSetLayout? = nil) -> String {
    guard let field = contract.fields.firstIndex(where: { $0.name == name }) else { return name }
    let key = set.map { $0.address(of: field) } ?? (isData ? kind?.data?.address(of: field) : nil)
    return key ?? contract.fields[field].title
  }
}

extension SchemaFailure {
  /// Whether it is about the text of an empty item of a list, which is reported as that.
  var isOfEmptyItem: Bool {
    guard case .index? = path.steps.last else { return false }
    return switch kind {
    case .enumeration(let found, _, _), .length(let found, _, _, _), .pattern(let found, _),
      .format(let found, _):
      found.type == .string && found.text.isEmpty
    default: false
    }
  }
}

extension Diagnostic.Message {
  /// `record` is the name of a record in the data of the page; nil for its own.
  static func message(
    _ failure: SchemaFailure, on page: Page, _ record: String? = nil, in set: RecordSetLayout? = nil
  ) -> Self {
    let whole: Self = record.map { "\($0)" } ?? "the page"
    func title(_ name: String) -> String { page.title(ofField: name, in: set) }
    switch (failure.kind, failure.path.steps.first) {
    case (.missing(let name, _), _): return "\(whole) has no \(term: title(name))"
    case (.missingBeside(let name, let trigger), _):
      return "\(whole) has \(term: title(trigger)), but no \(term: title(name))"
    case (.missingOneOf(let names), _):
      return "\(whole) has none of these: \(term: names.map(title).joined(separator: ", "))"
    case (.forbiddenKeys(let names), _) where names.count > 1:
      let titles = names.map(title).joined(separator: ", ")
      return "these exclude each other: \(term: titles)"
    case (.forbiddenKeys, .key(let name)?), (.unknownKey, .key(let name)?),
      (.misspeltKey, .key(let name)?), (.key, .key(let name)?):
      return record.map { "\(term: title(name)) is not allowed in \($0)" }
        ?? "\(term: title(name)) is not allowed on a page of this kind"
    case (_, .key(let name)?):
      let said = Self(failure.message, wording: failure.wording)
      return "\(term: title(name)) \(said)"
    default:
      let said = Self(failure.message, wording: failure.wording)
      return "the record does not match its schema: \(said)"
    }
  }
}
