package import Contract
package import Diagnostics
import Expressions
package import Records
import SourceText

/// Runs the checks of a contract on one page: each at most once on each record.
package struct CheckRunner {
  private let page: Page
  private let subject: Findings.Subject
  private let checks: KindChecks
  private var places: CheckPlaces
  /// By the number of a check's rule.
  private var states: [CheckState]
  private var values: VariableValues
  /// Whether one finding is enough for several records: a page may suppress it at some of them.
  private lazy var mayShare = page.suppressions.isEmpty

  /// The findings of the checks on a page, and which checks had an outcome. `severity` is that of
  /// the rule with a number; nil where the rule is off.
  package static func check(
    _ page: Page, _ subject: Findings.Subject, _ checks: KindChecks, on today: CalendarDate?,
    severity: (Int) -> Severity?
  ) -> (diagnostics: [Diagnostic], tally: CheckTally) {
    var runner = CheckRunner(page, subject, checks, today, severity)
    runner.run()
    var tally = CheckTally()
    var diagnostics: [Diagnostic] = []
    for rule in runner.states.indices {
      tally.add(
        rule, isDecided: runner.states[rule].isDecided, unknown: runner.states[rule].unknown)
      if let findings = runner.states[rule].findings { diagnostics += findings.diagnostics }
    }
    return (diagnostics, tally)
  }

  private init(
    _ page: Page, _ subject: Findings.Subject, _ checks: KindChecks, _ today: CalendarDate?,
    _ severity: (Int) -> Severity?
  ) {
    self.page = page
    self.subject = subject
    self.checks = checks
    let own = CheckedRecord(page.ownRecord, on: page)
    places = CheckPlaces(page: page, own: own, today: today)
    values = VariableValues(page, own, checks, today)
    let records = page.contents.records.count
    states = page.contract.checks.rules.indices.map {
      CheckState(severity: severity($0), records: records)
    }
  }

  private mutating func run() {
    let page = page
    if let site = checks.own { check(CollectionOfOne(places.own), site) }
    guard checks.needsRecords else { return }
    let (data, body) = page.checkedRecords
    // A record that is on another page only is checked there.
    let own = data.filter { !$0.isInherited }
    for (set, site) in checks.sets {
      check(own.lazy.filter { $0.layout === set }.map { CheckedRecord($0, on: page) }, site)
    }
    guard !checks.rows.isEmpty || !checks.sections.isEmpty else { return }
    let known = Dictionary(uniqueKeysWithValues: body.map { ($0.number, $0) })
    let rows = page.contents.rows
    for (table, site) in checks.rows {
      check(
        rows.lazy.filter { $0.table.index == table }
          .map { CheckedRecord($0, of: known[$0.number]) }, site)
    }
    let sections = page.sectionRecords
    for (section, site) in checks.sections {
      check(
        sections.lazy.filter { $0.layout == section }
          .map { CheckedRecord($0, of: known[$0.number]) }, site)
    }
  }

  private mutating func check(_ records: some Sequence<CheckedRecord>, _ site: RecordChecks) {
    var template: [ExpressionValue]?
    for record in records { check(record, site, &template) }
    for check in site.checks where check.isAboutPage { reportShared(check) }
  }

  private mutating func check(
    _ record: CheckedRecord, _ site: RecordChecks, _ template: inout [ExpressionValue]?
  ) {
    var known: [ExpressionValue]?
    for check in site.checks {
      guard states[check.rule].severity != nil else {
        // Off, which is its outcome.
        states[check.rule].isDecided = true
        continue
      }
      if states[check.rule].budget <= 0 {
        stop(check, at: record)
        continue
      }
      // Most checks are about a field that most records lack.
      let early = self.values.outcome(of: check, lackedBy: record)
      if early == nil, known == nil { known = self.values.values(of: record, site, &template) }
      let values = known ?? []
      switch early ?? states[check.rule].outcome(of: check, values) {
      case .met: states[check.rule].isDecided = true
      case .unknown: states[check.rule].unknown += 1
      case .violated:
        if isCertain(check, of: record, values, site) {
          states[check.rule].isDecided = true
          report(check, at: record, site)
        } else {
          states[check.rule].unknown += 1
        }
      case .failed(let error):
        states[check.rule].isDecided = true
        if error.isLimit {
          stop(check, at: record)
        } else if !states[check.rule].hasFailed {
          states[check.rule].hasFailed = true
          let place = places.place(of: check, on: record, site)
          report(
            .failed(error.message), of: check, at: place?.range ?? record.range,
            element: place.map { page.element(of: $0) } ?? record.element)
        }
      }
    }
  }

  private mutating func report(
    _ check: RecordCheck, at record: CheckedRecord, _ site: RecordChecks
  ) {
    if states[check.rule].shared != nil {
      states[check.rule].shared?.records += 1
      return
    }
    let finding = places.violation(of: check, by: record, site)
    if check.isAboutPage, mayShare {
      states[check.rule].shared = (finding, 1)
    } else {
      report(finding, of: check)
    }
  }

  /// Reports what the assertion says about the page around some records once, at the first of these.
  private mutating func reportShared(_ check: RecordCheck) {
    guard let (finding, records) = states[check.rule].shared else { return }
    states[check.rule].shared = nil
    report(finding, of: check, .others(records - 1))
  }

  /// Reports once that a check has taken all of its steps.
  private mutating func stop(_ check: RecordCheck, at record: CheckedRecord) {
    guard !states[check.rule].isStopped else { return }
    states[check.rule].isStopped = true
    states[check.rule].isDecided = true
    report(.tooLong, of: check, at: record.range, element: record.element)
  }

  private mutating func report(
    _ finding: CheckPlaces.Finding, of check: RecordCheck, _ clause: Diagnostic.Message = ""
  ) {
    report(
      finding.message + clause, of: check, at: finding.range, element: finding.element,
      related: finding.related)
  }

  private mutating func report(
    _ message: Diagnostic.Message, of check: RecordCheck, at range: ByteRange, element: String,
    related: [RelatedPlace] = []
  ) {
    guard let severity = states[check.rule].severity else { return }
    var findings =
      states[check.rule].findings
      ?? Findings(
        rule: page.contract.checks.rules[check.rule], severity: severity, subject: subject)
    states[check.rule].findings = nil
    findings.report(message, at: range, element: element, related: related)
    states[check.rule].findings = findings
  }

  /// Whether values that no other rule reports violate a check; the intended values of those that
  /// one reports are unknown.
  private mutating func isCertain(
    _ check: RecordCheck, of record: CheckedRecord, _ values: [ExpressionValue],
    _ site: RecordChecks
  ) -> Bool {
    // The violation is reported on the other page.
    if isInherited(check, by: record, values, site) { return false }
    guard let doubted = self.values.doubted(values, of: record, check, site) else { return true }
    return isViolated(check, doubted)
  }

  /// Whether a violation is that of another page: by fields that are inherited, and by records that
  /// are inherited, where those of this page alone do not violate the check.
  private mutating func isInherited(
    _ check: RecordCheck, by record: CheckedRecord, _ values: [ExpressionValue],
    _ site: RecordChecks
  ) -> Bool {
    guard places.isInherited(check, by: record, values, site) else { return false }
    guard
      let inherited = self.values.partial(values, of: record, check, site, .inherited),
      let own = self.values.partial(values, of: record, check, site, .own)
    else { return true }
    return isViolated(check, inherited) && !isViolated(check, own)
  }

  private mutating func isViolated(_ check: RecordCheck, _ values: [ExpressionValue]) -> Bool {
    if case .violated = states[check.rule].outcome(of: check, values) { true } else { false }
  }
}

extension KindChecks {
  /// Whether a check is about other records than the page's own.
  fileprivate var needsRecords: Bool { !sets.isEmpty || !rows.isEmpty || !sections.isEmpty }
}

extension Diagnostic.Message {
  fileprivate static var tooLong: Self {
    "this check takes too many steps on this page, and was stopped; some records are not checked"
  }

  /// The end of a message about several records.
  fileprivate static func others(_ count: Int) -> Self {
    switch count {
    case 0: ""
    case 1: "; the same applies to 1 more record"
    default: "; the same applies to \(count) more records"
    }
  }

  fileprivate static func failed(_ reason: String) -> Self {
    "this check cannot be evaluated: \(reason)"
  }
}
