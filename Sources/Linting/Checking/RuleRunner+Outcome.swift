package import Catalog
import Diagnostics
import Rules
import SourceText

/// The outcome for pages: the findings of all rules, with suppressions applied.
extension RuleRunner {
  /// The outcome for pages: of those of a catalog with its index, or of each by itself. With a
  /// `base`, suppressions are compared with those that it has.
  package func outcome(
    on pages: [CheckedPage], _ index: CatalogIndex? = nil, base: BaseSuppressions? = nil,
    by work: some PageExecutor = SerialExecutor()
  ) -> CheckOutcome {
    outcome(on: pages, index.map { crossCheck($0, by: work) }, base: base, by: work)
  }

  /// The same after the rules for catalogs.
  func outcome(
    on pages: [CheckedPage], _ crossCheck: CrossCheck?, base: BaseSuppressions?,
    by work: some PageExecutor
  ) -> CheckOutcome {
    var found: [Diagnostic] = []
    if let crossCheck {
      found = crossCheck.findings
      let others = FoundFindings(
        pages: pages.indices.map { pages[$0].diagnostics }, catalog: found)
      found += verdicts(on: others, crossCheck.index, by: work)
    }
    found.reserveCapacity(
      found.count + pages.indices.reduce(0) { $0 + pages[$1].diagnostics.count })
    // By bytes, as file systems compare names.
    var special: [UTF8Key: CheckedPage] = [:]
    for number in pages.indices {
      if pages[number].isPlain {
        found += pages[number].diagnostics
      } else {
        special[UTF8Key(text: pages[number].path)] = pages[number]
      }
    }
    var outcome = CheckOutcome(crossCheck: crossCheck)
    if special.isEmpty {
      outcome.diagnostics = found
      return outcome
    }
    for diagnostic in found
    where special[UTF8Key(text: diagnostic.path)]?.diagnostics.append(diagnostic) == nil {
      outcome.diagnostics.append(diagnostic)
    }
    for page in special.values { outcome += settle(page, base, isInCatalog: crossCheck != nil) }
    return outcome
  }

  /// Runs the rules for catalogs; each finding has the severity of the rule on its page.
  func crossCheck(_ index: CatalogIndex, by work: some PageExecutor) -> CrossCheck {
    var found = work.map(catalogRules.count, catalogRules) { number, rules in
      let rule = rules[number]
      var findings = Findings(
        rule: rule.descriptor, severity: rule.descriptor.severity,
        subject: Findings.Subject(path: "", kind: ""), among: severities)
      rule.type.check(index, into: &findings)
      // The destination of a definition is that of every link that uses it.
      if rule.descriptor.category == .links { findings.removeRepeats() }
      return findings
    }
    var known: [String: [RuleSetting]] = [:]
    var diagnostics: [Diagnostic] = []
    for number in found.indices {
      let pending = found[number].takePending()
      var all = found[number].takeDiagnostics()
      all += work.map(pending.count, found[number]) { number, findings in
        pending[number](&findings)
        return findings.takeDiagnostics()
      }
      .joined()
      diagnostics += placed(all, of: catalogRules[number].place, &known)
    }
    return CrossCheck(index: index, findings: diagnostics)
  }

  /// The findings of a rule of a catalog, each with the severity that its page has, or a milder one;
  /// `known` are the settings of pages so far.
  private func placed(
    _ found: [Diagnostic], of place: Int, _ known: inout [String: [RuleSetting]]
  ) -> [Diagnostic] {
    if settings.isUniform {
      let setting = settings.general[place]
      return setting.severity == nil ? [] : found.map { $0.placed(by: setting) }
    }
    return found.compactMap { finding in
      let here = known[finding.path] ?? settings.settings(for: finding.path)
      known[finding.path] = here
      return here[place].severity == nil ? nil : finding.placed(by: here[place])
    }
  }

  /// The findings of the rules that judge a catalog by the findings of all others on its pages.
  private func verdicts(
    on found: FoundFindings, _ index: CatalogIndex, by work: some PageExecutor
  ) -> [Diagnostic] {
    let verdicts = work.map(verdictRules.count, verdictRules) { number, rules in
      let rule = rules[number]
      var findings = Findings(
        rule: rule.descriptor, severity: rule.descriptor.severity,
        subject: Findings.Subject(path: "", kind: ""))
      rule.type.check(found, in: index, into: &findings)
      return findings.diagnostics
    }
    var known: [String: [RuleSetting]] = [:]
    return zip(verdictRules, verdicts).flatMap { rule, found in
      placed(found, of: rule.place, &known)
    }
  }
}

extension Diagnostic {
  /// The finding with the severity of its rule on its page: one that does less harm keeps its own,
  /// unless that severity is configured.
  fileprivate func placed(by setting: RuleSetting) -> Diagnostic {
    var placed = self
    if let severity = setting.severity {
      placed.severity = setting.origin.isConfiguration ? severity : min(severity, self.severity)
    }
    return placed
  }
}
