import Contract
import Diagnostics
import Expressions
import Records
import SourceText

/// Where the findings of checks are on a page, and what they say.
struct CheckPlaces {
  let page: Page
  /// The page's own record.
  let own: CheckedRecord
  let today: CalendarDate?
  private lazy var context = RecordContext({ $0.data + $0.body }(page.checkedRecords))

  init(page: Page, own: CheckedRecord, today: CalendarDate?) {
    (self.page, self.own, self.today) = (page, own, today)
  }

  /// A finding of a check that a record violates.
  struct Finding {
    let message: Diagnostic.Message
    let range: ByteRange
    let element: String
    let related: [RelatedPlace]
  }

  /// The fact that a finding of a check is at: one of the record, or else one that the page
  /// inherits, which is at the name of the other page; nil where the record has none.
  func place(of check: RecordCheck, on record: CheckedRecord, _ site: RecordChecks) -> Fact? {
    let fields = check.decisive.compactMap { site.variables.list[$0].field }
    // A date after today is the wrong one.
    if let today,
      let fact = fields.lazy.compactMap({ record.fact(of: $0) })
        .first(where: { page.isInFuture($0, on: today) })
    {
      return fact
    }
    if let fact = check.place.flatMap({ record.fact(of: $0) }) { return fact }
    if let fact = fields.lazy.compactMap({ record.fact(of: $0) }).first { return fact }
    return record.isOfPage ? page.inheritedFacts.first { fields.contains($0.field) } : nil
  }

  mutating func violation(
    of check: RecordCheck, by record: CheckedRecord, _ site: RecordChecks
  ) -> Finding {
    let place = place(of: check, on: record, site)
    var message = Diagnostic.Message.Parts(
      literalCapacity: 80, interpolationCount: check.message.parts.count)
    var related: [RelatedPlace] = []
    var hasValues = false
    for part in check.message.parts {
      switch part {
      case .text(let text): message.appendLiteral(text)
      case .variable(let index), .value(let index):
        let variable = site.variables.list[index]
        let (text, facts) = source(of: variable, in: record)
        if case .variable = part {
          message.appendInterpolation(text ?? "(none)")
        } else if let text {
          message.appendLiteral("\(hasValues ? "," : ";") \(variable.name) is '")
          message.appendInterpolation(text.beginning())
          message.appendLiteral("'")
          hasValues = true
        }
        for fact in facts.prefix(Self.mostRelated) where fact.range != place?.range {
          let title = "\(page.title(of: fact)) '\(page.text(of: fact))'"
          if !related.contains(where: { $0.range == fact.range }) {
            related.append(page.related(fact.range, title))
          }
        }
      }
    }
    if let (range, name) = record.key(in: context), range != place?.range,
      !related.contains(where: { $0.range == range })
    {
      related.append(page.related(range, name))
    }
    return Finding(
      message: Diagnostic.Message(stringInterpolation: message),
      range: place?.range ?? record.range,
      element: place.map { page.element(of: $0) } ?? record.element, related: related)
  }

  /// The most places of one field that a finding refers to.
  private static let mostRelated = 10

  /// The source text of a variable, and the facts on the page that it is from.
  private func source(
    of variable: CheckVariable, in record: CheckedRecord
  ) -> (text: String?, facts: [Fact]) {
    switch variable.source {
    case .field(let field):
      let facts = record.facts(of: field, all: variable.isSeveral)
      return (
        text(of: facts) ?? (record.isOfPage ? inheritedText(of: variable, field) : nil), facts
      )
    case .pageField(let field):
      let facts = own.facts(of: field, all: variable.isSeveral)
      return (text(of: facts) ?? inheritedText(of: variable, field), facts)
    case .capture(let name): return (page.captures[name], [])
    case .today: return (today?.description, [])
    case .records, .pageRecords: return (nil, [])
    }
  }

  private func inheritedText(of variable: CheckVariable, _ field: FieldIndex) -> String? {
    let facts = page.inheritedFacts.filter { $0.field == field }
    return text(of: variable.isSeveral ? facts : Array(facts.prefix(1)))
  }

  private func text(of facts: [Fact]) -> String? {
    facts.isEmpty ? nil : facts.map { page.text(of: $0) }.joined(separator: ", ")
  }
}

extension CheckPlaces {
  /// Whether the fields by which a record violates a check are all inherited, so that the other
  /// page may violate it too. Its records of sets may be of either page.
  func isInherited(
    _ check: RecordCheck, by record: CheckedRecord, _ values: [ExpressionValue],
    _ site: RecordChecks
  ) -> Bool {
    guard page.inherits else { return false }
    let hasSets = check.decisive.contains { site.variables.list[$0].isSet }
    let variables = check.decisive.filter { site.variables.list[$0].field != nil }
    return (hasSets || !variables.isEmpty)
      && variables.allSatisfy {
        guard values[$0].isCertainlyPresent else { return false }
        let fact = record.fact(of: site.variables.list[$0].field)
        return record.isOfPage ? fact == nil : fact?.isInherited == true
      } && isOfSources(check, site)
  }

  /// Whether a check is one of each kind that pages of this kind inherit from, and depends on
  /// nothing that their pages do not have.
  private func isOfSources(_ check: RecordCheck, _ site: RecordChecks) -> Bool {
    let dependsOnPage = check.decisive.contains {
      switch site.variables.list[$0].source {
      case .capture: true
      case .field, .pageField, .today, .records, .pageRecords: false
      }
    }
    let contract = page.contract
    return !dependsOnPage
      && (page.kind?.data?.inherits ?? []).allSatisfy { way in
        contract.kinds.first { $0.name == way.kind }
          .flatMap { contract.checks[$0] }?.all
          .contains { $0.checks.contains { $0.rule == check.rule } } ?? false
      }
  }
}

extension CheckVariable {
  /// Whether it is the records of a set.
  fileprivate var isSet: Bool {
    switch source {
    case .records, .pageRecords: true
    case .field, .pageField, .capture, .today: false
    }
  }
}
