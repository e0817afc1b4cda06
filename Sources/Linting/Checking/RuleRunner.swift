import Catalog
import Contract
import DataSyntax
import Diagnostics
package import Records
import Rules
import SourceText

/// Runs rules; has no access to files, only to its inputs.
package struct RuleRunner: Sendable {
  let settings: RuleSettings
  /// The ids of the rules whose findings are about text, besides those of some categories.
  let textRules: Set<String>
  /// The ids of the rules whose findings say that a part of a page cannot be read.
  let unreadRules: Set<String>
  private let pageRules: [PlacedRule<any PageRule.Type>]
  /// What a page has to have for each of these.
  private let pageNeeds: [PageFeatures]
  private let datedRules: [PlacedRule<any DatedRule.Type>]
  let suppressionRules: [PlacedRule<any SuppressionRule.Type>]
  let catalogRules: [PlacedRule<any CatalogRule.Type>]
  let verdictRules: [PlacedRule<any VerdictRule.Type>]
  /// The severities of all rules: one function, since each page refers to it.
  let severities: Findings.Severities

  /// The day that dates are compared with; nil where none is known, and no rule about it runs.
  let today: CalendarDate?

  package init(_ settings: RuleSettings, today: CalendarDate? = nil) {
    self.settings = settings
    severities = { settings.severity(ofRule: $0, at: $1) }
    textRules = Set(settings.descriptors.filter { $0.traits.contains(.judgesText) }.map(\.id))
    unreadRules = Set(
      settings.descriptors.filter { $0.traits.contains(.findsUnreadText) }.map(\.id))
    self.today = today
    var pageRules: [PlacedRule<any PageRule.Type>] = []
    var pageNeeds: [PageFeatures] = []
    var datedRules: [PlacedRule<any DatedRule.Type>] = []
    var suppressionRules: [PlacedRule<any SuppressionRule.Type>] = []
    var catalogRules: [PlacedRule<any CatalogRule.Type>] = []
    var verdictRules: [PlacedRule<any VerdictRule.Type>] = []
    for (place, rule) in RuleSet.all.enumerated() where settings.isOn(place) {
      let descriptor = RuleSet.descriptors[place]
      switch rule.scope {
      case .page(let rule):
        pageRules.append(PlacedRule(place, rule, descriptor))
        pageNeeds.append(rule.needs)
      case .dated(let rule): datedRules.append(PlacedRule(place, rule, descriptor))
      case .suppressions(let rule): suppressionRules.append(PlacedRule(place, rule, descriptor))
      case .catalog(let rule): catalogRules.append(PlacedRule(place, rule, descriptor))
      case .pageAndCatalog(let rule):
        pageRules.append(PlacedRule(place, rule, descriptor))
        pageNeeds.append(rule.needs)
        catalogRules.append(PlacedRule(place, rule, descriptor))
      case .verdict(let rule): verdictRules.append(PlacedRule(place, rule, descriptor))
      }
    }
    self.pageRules = pageRules
    self.pageNeeds = pageNeeds
    self.datedRules = datedRules
    self.suppressionRules = suppressionRules
    self.catalogRules = catalogRules
    self.verdictRules = verdictRules
  }

  /// A copy that also runs the rules that `--select` leaves out; nil without `--select`.
  func withAllRules() -> RuleRunner? {
    settings.withAllRules().map { RuleRunner($0, today: today) }
  }

  /// The ids of the only rules that run; nil where all do.
  var selected: Set<String>? { settings.selected }

  /// Whether a rule runs on any page; true for an id that no rule has.
  func runs(_ id: String) -> Bool {
    settings.descriptors.firstIndex { $0.id == id }.map(settings.isOn) ?? true
  }

  /// The findings of the rules for pages on a page, and what later checks need of it.
  package func check(_ page: Page) -> CheckedPage {
    var memo = SummaryMemo()
    defer { memo.finish() }
    return check(page, &memo)
  }

  /// The same with a memo for summaries, which is reused from page to page.
  func check(_ page: Page, _ memo: inout SummaryMemo) -> CheckedPage {
    let summary = PageSummary(page, &memo)
    let settings = settings.settings(for: page.path)
    let subject = summary.subject
    let isText = page.damage.encodingFault == nil
    let hasConflict = page.hasConflict
    let isData = page.isData
    // The rule is set before each one runs.
    var findings = Findings(
      rule: RuleSet.descriptors[0], severity: .info, subject: subject, among: severities)
    let features = PageFeatures(of: page)
    // A page that is another name of one has no facts of its own.
    let count = page.alias == nil ? pageRules.count : 0
    for number in 0..<count where pageNeeds[number].overlaps(features) {
      // Not one copy of a rule: each is a reference that all threads count.
      let place = pageRules[number].place
      guard let severity = settings[place].severity else { continue }
      // Bytes that are not UTF-8 are one finding and nothing else, and a page with merge conflict
      // markers is two pages mixed: other findings would follow from that.
      if !isText, !pageRules[number].descriptor.traits.contains(.readsBytes) { continue }
      if isText, hasConflict, pageRules[number].descriptor.category != .text { continue }
      let known = findings.diagnostics.count
      findings.begin(
        pageRules[number].descriptor, severity: severity,
        isConfigured: settings[place].origin.isConfiguration)
      pageRules[number].type.check(page, into: &findings)
      // In data, an alias is at the place of its anchor.
      if isData, findings.diagnostics.count > known + 1 { findings.removeRepeats(from: known) }
    }
    if let today, isText, !hasConflict {
      for rule in datedRules {
        guard let severity = settings[rule.place].severity else { continue }
        findings.begin(rule.descriptor, severity: severity)
        rule.type.check(page, on: today, into: &findings)
      }
    }
    var diagnostics = findings.diagnostics
    var checkTally: CheckTally?
    if isText, !hasConflict, page.alias == nil, let kind = page.kind,
      let checks = page.contract.checks[kind]
    {
      let outcome = check(page, checks, settings, subject)
      diagnostics += outcome.diagnostics
      checkTally = outcome.tally
    }
    let isOfKind = page.alias == nil && page.kind != nil
    let isUnparsed =
      isOfKind && (page.damage.encodingFault != nil || page.data?.isSound == false)
    let suppressed = SuppressedText(page)
    return CheckedPage(
      // A copy without spare capacity: a page can have a hundred thousand findings.
      summary: summary, diagnostics: diagnostics.map(\.self), suppressed: suppressed,
      hasConflict: hasConflict,
      isUnparsed: isUnparsed,
      isSilentlyIncomplete: isOfKind && (isUnparsed || !page.isComplete)
        && !diagnostics.contains { unreadRules.contains($0.rule) },
      length: page.bytes.count, usedParts: UsedParts(of: page),
      alias: page.alias, bases: page.bases, checkTally: checkTally,
      isPlain: suppressed.suppressions.isEmpty
        && !diagnostics.contains(where: \.isAboutCharacters))
  }

  /// The findings of the checks of the contract on a page.
  private func check(
    _ page: Page, _ checks: KindChecks, _ settings: [RuleSetting], _ subject: Findings.Subject
  ) -> (diagnostics: [Diagnostic], tally: CheckTally) {
    let rules = page.contract.checks.rules
    return CheckRunner.check(page, subject, checks, on: today) { number in
      let place = RuleSet.all.count + number
      return settings.indices.contains(place) ? settings[place].severity : rules[number].severity
    }
  }
}
