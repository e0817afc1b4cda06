package import Contract
package import Diagnostics
import Expressions
import JSONSchema
package import Records
import SourceText

/// Runs the checks of a contract on one page: each at most once on each record.
package struct CheckRunner {
  private let page: Page
  private let checks: KindChecks
  private let today: CalendarDate?
  /// By the number of a check's rule.
  private var states: [State]
  /// The values of the page's own record, by field; those of records may depend on them.
  private var pageValues: [ExpressionValue]?
  private var absences: AbsenceCheck

  private struct State {
    /// Nil where the rule is off.
    var findings: Findings?
    var budget: Int
    /// Whether an error of evaluation was reported.
    var hasFailed = false
    /// Whether it was reported that the check takes too many steps.
    var isStopped = false
    var isDecided = false
    var unknown = 0
  }

  /// The steps that a check may take on any page.
  private static let leastBudget = 1_000_000
  /// How many more steps it may take for each record.
  private static let budgetOfRecord = 100

  /// The findings of the checks on a page, and which checks had an outcome. `findings` makes the
  /// findings for the number of a rule; nil where the rule is off.
  package static func check(
    _ page: Page, _ checks: KindChecks, on today: CalendarDate?, findings: (Int) -> Findings?
  ) -> (diagnostics: [Diagnostic], tally: CheckTally) {
    var runner = CheckRunner(page, checks, today, findings)
    runner.run()
    var tally = CheckTally()
    for (rule, state) in runner.states.enumerated() {
      if state.isDecided { tally.decide(rule) }
      if state.unknown > 0 { tally.leaveOpen(rule, on: state.unknown) }
    }
    return (runner.states.flatMap { $0.findings?.diagnostics ?? [] }, tally)
  }

  private init(
    _ page: Page, _ checks: KindChecks, _ today: CalendarDate?, _ findings: (Int) -> Findings?
  ) {
    self.page = page
    self.checks = checks
    self.today = today
    let budget = Self.leastBudget + Self.budgetOfRecord * page.contents.records.count
    states = page.contract.checks.rules.indices.map {
      State(findings: findings($0), budget: budget)
    }
    absences = AbsenceCheck(page)
  }

  private mutating func run() {
    let records = checks.needsRecords ? page.dataRecords : []
    let children = ChildRecords(checks.usesSets ? records : [])
    if let site = checks.own {
      check(CheckedRecord(page.ownRecord, on: page), site, template(of: site), children)
    }
    for (set, site) in checks.sets {
      let template = template(of: site)
      for record in records where record.layout === set {
        check(CheckedRecord(record, on: page), site, template, children)
      }
    }
    guard !checks.rows.isEmpty else { return }
    let rows = page.contents.rows
    for (table, site) in checks.rows {
      let template = template(of: site)
      for row in rows where row.table.index == table {
        check(CheckedRecord(row), site, template, children)
      }
    }
  }

  /// The values that all records of one sort share.
  private mutating func template(of site: RecordChecks) -> [ExpressionValue] {
    var values: [ExpressionValue] = site.variables.list.map { variable in
      switch variable.source {
      case .capture(let name): page.captures[name].map { .string($0) } ?? .absent
      case .today: today.map { ExpressionValue($0) } ?? .unknown
      case .field, .pageField, .records: .absent
      }
    }
    if site.usedPageFields.contains(where: { $0 >= 0 }) {
      let own = pageValues ?? ownValues()
      pageValues = own
      for (field, variable) in site.usedPageFields.enumerated() where variable >= 0 {
        values[variable] = own[field]
      }
    }
    return values
  }

  /// The values of the fields of the page's own record, by field.
  private mutating func ownValues() -> [ExpressionValue] {
    let fields = Array(page.contract.fields.indices)
    var values = [ExpressionValue](repeating: .absent, count: fields.count)
    values.take(page.ownRecord.allFacts, of: page, for: fields)
    values.take(page.inheritedFacts, of: page, for: fields)
    if absences.isOpen(in: nil) {
      for field in fields { values.openAbsence(of: field) }
    }
    return values
  }

  private mutating func values(
    of record: CheckedRecord, _ site: RecordChecks, _ template: [ExpressionValue],
    _ children: ChildRecords
  ) -> [ExpressionValue] {
    var values = template
    values.take(record.facts, of: page, for: site.usedFields)
    if record.isOfPage { values.take(page.inheritedFacts, of: page, for: site.usedFields) }
    if site.fieldVariables.contains(where: { values[$0].isAbsent }),
      absences.isOpen(in: record.isOfPage ? nil : record)
    {
      for variable in site.fieldVariables { values.openAbsence(of: variable) }
    }
    for (variable, set) in site.usedSets {
      let isOpen = absences.isOpen(in: nil)
      let items = children.items(of: set, in: record.number, on: page, isOpen: isOpen)
      // The page may inherit records, which only the other page has.
      values[variable] = items.isEmpty && (page.inherits || isOpen) ? .doubtful : .list(items)
    }
    return values
  }

  private enum Outcome {
    case met, violated, unknown
    case failed(ExpressionError)
  }

  private mutating func check(
    _ record: CheckedRecord, _ site: RecordChecks, _ template: [ExpressionValue],
    _ children: ChildRecords
  ) {
    let values = values(of: record, site, template, children)
    for check in site.checks where states[check.rule].findings != nil {
      if states[check.rule].budget <= 0 {
        stop(check, at: record)
        continue
      }
      switch outcome(of: check, values, site) {
      case .met: states[check.rule].isDecided = true
      case .unknown: states[check.rule].unknown += 1
      case .violated:
        if isCertain(check, of: record, values, site) {
          states[check.rule].isDecided = true
          report(check, on: record, site)
        } else {
          states[check.rule].unknown += 1
        }
      case .failed(let error):
        states[check.rule].isDecided = true
        if error.isLimit {
          stop(check, at: record)
        } else if !states[check.rule].hasFailed {
          states[check.rule].hasFailed = true
          let place = place(of: check, on: record, site)
          states[check.rule].findings?.report(
            .failed(error.message), at: place?.range ?? record.range,
            element: place.map { page.element(of: $0) } ?? record.element)
        }
      }
    }
  }

  /// Reports once that a check has taken all of its steps.
  private mutating func stop(_ check: RecordCheck, at record: CheckedRecord) {
    guard !states[check.rule].isStopped else { return }
    states[check.rule].isStopped = true
    states[check.rule].isDecided = true
    states[check.rule].findings?.report(.tooLong, at: record.range, element: record.element)
  }

  private mutating func outcome(
    of check: RecordCheck, _ values: [ExpressionValue], _ site: RecordChecks
  ) -> Outcome {
    var budget = states[check.rule].budget
    defer { states[check.rule].budget = budget }
    do throws(ExpressionError) {
      if let condition = check.condition {
        switch try condition.evaluate(
          values, budget: &budget, ordersBooleans: !check.isMixed)
        {
        case .bool(true): break
        case .bool(false): return .met
        default: return .unknown
        }
      }
      return
        switch try check.assertion.evaluate(
          values, budget: &budget, ordersBooleans: !check.isMixed)
      {
      case .bool(let isMet): isMet ? .met : .violated
      default: .unknown
      }
    } catch {
      if error.isLimit {
        budget = 0
        return .failed(error)
      }
      // A boolean in place of a date does not compare with dates.
      let isMixed =
        check.isMixed
        && check.decisive.contains {
          guard site.variables.list[$0].isMixed, case .bool = values[$0] else { return false }
          return true
        }
      return isMixed ? .unknown : .failed(error)
    }
  }

  /// Whether values that no other rule reports violate a check; the intended values of those that one
  /// reports are unknown.
  private mutating func isCertain(
    _ check: RecordCheck, of record: CheckedRecord, _ values: [ExpressionValue],
    _ site: RecordChecks
  ) -> Bool {
    let variables = check.decisive.filter { site.variables.list[$0].field != nil }
    let own = variables.filter { record.fact(of: site.variables.list[$0].field) != nil }
    if own.isEmpty, record.isOfPage, !variables.isEmpty,
      variables.allSatisfy({ values[$0].isKnown }), isOfSources(check, site)
    {
      // All values are inherited, so the violation is reported on the other page.
      return false
    }
    let failures = record.schemaFailures(on: page)
    let doubtful = own.filter { variable in
      guard let fact = record.fact(of: site.variables.list[variable].field) else { return false }
      return !page.disallowedItems(in: fact).isEmpty || page.isForbidden(fact)
        || failures.contains { !$0.isAboutAbsence && $0.isAbout(fact.range) }
    }
    guard !doubtful.isEmpty else { return true }
    var values = values
    for variable in doubtful { values[variable] = .unknown }
    if case .violated = outcome(of: check, values, site) { return true }
    return false
  }

  /// Whether a check is one of each kind that pages of this kind inherit from, and depends on nothing
  /// that their pages do not have.
  private func isOfSources(_ check: RecordCheck, _ site: RecordChecks) -> Bool {
    let dependsOnPath = check.decisive.contains {
      if case .capture = site.variables.list[$0].source { true } else { false }
    }
    let contract = page.contract
    return !dependsOnPath
      && (page.kind?.data?.inherits ?? []).allSatisfy { way in
        contract.kinds.first { $0.name == way.kind }
          .flatMap { contract.checks[$0]?.own }?.checks.contains { $0.rule == check.rule } ?? false
      }
  }

  /// The fact that a finding of a check is at: one of the record, or else one that the page inherits,
  /// which is at the name of the other page; nil where the record has none.
  private func place(
    of check: RecordCheck, on record: CheckedRecord, _ site: RecordChecks
  ) -> Fact? {
    if let fact = check.place.flatMap({ record.fact(of: $0) }) { return fact }
    let fields = check.decisive.compactMap { site.variables.list[$0].field }
    if let fact = fields.lazy.compactMap({ record.fact(of: $0) }).first { return fact }
    return record.isOfPage ? page.inheritedFacts.first { fields.contains($0.field) } : nil
  }

  private mutating func report(
    _ check: RecordCheck, on record: CheckedRecord, _ site: RecordChecks
  ) {
    let list = site.variables.list
    let place = place(of: check, on: record, site)
    var message = Diagnostic.Message.Parts(
      literalCapacity: 80, interpolationCount: check.message.parts.count)
    var related: [RelatedPlace] = []
    for part in check.message.parts {
      switch part {
      case .text(let text): message.appendLiteral(text)
      case .variable(let index):
        let (text, fact) = source(of: list[index], in: record)
        message.appendInterpolation(text ?? "(none)")
        guard let fact, fact.range != place?.range else { continue }
        let title = "\(page.title(of: fact)) '\(page.text(of: fact))'"
        if !related.contains(where: { $0.range == fact.range }) {
          related.append(page.related(fact.range, title))
        }
      }
    }
    if let (range, name) = record.nameAndPlace, range != place?.range,
      !related.contains(where: { $0.range == range })
    {
      related.append(page.related(range, name))
    }
    states[check.rule].findings?.report(
      Diagnostic.Message(stringInterpolation: message), at: place?.range ?? record.range,
      element: place.map { page.element(of: $0) } ?? record.element, related: related)
  }

  /// The source text of a variable, and the fact on the page that it is from.
  private func source(
    of variable: CheckVariable, in record: CheckedRecord
  ) -> (text: String?, fact: Fact?) {
    switch variable.source {
    case .field(let field):
      if let fact = record.fact(of: field) { return (page.text(of: fact), fact) }
      return (record.isOfPage ? inheritedText(field) : nil, nil)
    case .pageField(let field):
      if let fact = CheckedRecord(page.ownRecord, on: page).fact(of: field) {
        return (page.text(of: fact), fact)
      }
      return (inheritedText(field), nil)
    case .capture(let name): return (page.captures[name], nil)
    case .today: return (today?.description, nil)
    case .records: return (nil, nil)
    }
  }

  private func inheritedText(_ field: FieldIndex) -> String? {
    page.inheritedFacts.first { $0.field == field }.map { page.text(of: $0) }
  }
}

extension KindChecks {
  /// Whether a check is about records in data, or uses them.
  fileprivate var needsRecords: Bool { !sets.isEmpty || usesSets }

  fileprivate var usesSets: Bool { all.contains { !$0.usedSets.isEmpty } }
}

extension CheckVariable {
  /// The field of the record that it is.
  fileprivate var field: FieldIndex? { if case .field(let field) = source { field } else { nil } }
}

extension Diagnostic.Message {
  fileprivate static var tooLong: Self {
    "this check takes too many steps on this page, and was stopped; some records are not checked"
  }

  fileprivate static func failed(_ reason: String) -> Self {
    "this check cannot be evaluated: \(reason)"
  }
}
