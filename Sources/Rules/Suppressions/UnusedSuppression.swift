import Contract
package import Diagnostics
import Records
import SourceText

/// A suppression that hides nothing, or that has an unknown directive or rule.
package enum UnusedSuppression: SuppressionRule {
  package static let descriptor = RuleDescriptor(
    "unused-suppression", "Suppression without a finding",
    severity: .warning, category: .suppressions, fixes: [.safe, .unsafe],
    rationale: """
      A suppression that hides nothing is left from a defect that was fixed, or its rule is
      misspelt. It hides the next defect on its line. Rules that did not run are not counted. A word
      such as `catalint-ignore` suppresses nothing; the finding names the directive that was meant.
      Only `catalint-disable-file unused-suppression` suppresses this finding itself.
      """,
    examples: [
      Example(
        "The defect was fixed", on: .catalog,
        bad: .page(
          "# Models",
          """
          ⟦<!-- catalint-disable-next-line malformed-date -- the maker says so -->⟧
          Released: 2025-04-14
          """),
        good: .page("# Models", "Released: 2025-04-14")),
      Example(
        "A rule's name is misspelt", on: .catalog,
        bad: .page(
          "# Models", "<!-- catalint-disable ⟦broken-lnk⟧ -->", "See [the page](missing.md)."),
        fixed: "broken-link"),
      Example(
        "A directive is misspelt", on: .catalog,
        bad: .page(
          "# Models", "<!-- ⟦catalint-disable-nextline⟧ -->\nSee [the page](missing.md)."),
        fixed: "catalint-disable-next-line"),
    ])

  /// The most names of a page that are compared with all rules: comparing is slow.
  private static let mostCompared = 50

  package static func check(
    _ uses: [SuppressionUse], on page: String, into findings: inout Findings
  ) {
    var compared = 0
    for use in uses { check(use, on: page, &compared, into: &findings) }
  }

  private static func check(
    _ use: SuppressionUse, on page: String, _ compared: inout Int, into findings: inout Findings
  ) {
    let suppression = use.suppression
    guard suppression.directive != nil else {
      let word = suppression.word
      findings.report(
        .noDirective(word.text, suppression.meant?.rawValue), at: word.range,
        fix: suppression.meant.map {
          correction($0.rawValue, of: word, on: page)
        })
      return
    }
    // It hides what it is meant for once it is beside it.
    guard !suppression.endsTable else { return }
    if let reason = reason(in: suppression, use.checks) {
      // Without a rule before the reason, all rules would be suppressed.
      let hasRule = suppression.rules[0].range != reason.first.range
      let edit = Edit(
        path: page,
        range: reason.isMark ? reason.first.range : ByteRange(at: reason.first.range.start),
        replacement: reason.isMark ? "--" : "-- ")
      findings.report(
        .reason, at: reason.range, fix: hasRule ? .write("--", .safe, edit) : nil)
      return
    }
    let words = suppression.rules.enumerated().map { index, rule in
      (
        rule: rule,
        fault: fault(of: rule, isUnused: use.unusedRules.contains(index), use.checks, &compared)
      )
    }
    let isRemovable = words.allSatisfy { $0.fault?.isRemovable == true }
    if words.isEmpty ? use.isUnusedForAllRules : isRemovable {
      findings.report(
        words.count == 1
          ? message(on: words[0].rule.text, words[0].fault, suppression.directive)
          : .nothing(words.map(\.rule.text), suppression.directive),
        at: suppression.range,
        fix: Fix(
          "remove the comment", safety: .safe,
          edits: [Edit(path: page, range: suppression.removal, replacement: "")]))
      return
    }
    for case (let rule, let fault?) in words {
      let edit = Edit(path: page, range: rule.removal, replacement: "")
      findings.report(
        message(on: rule.text, fault, suppression.directive), at: rule.range,
        fix: fault.nearest.map { correction($0, of: rule, on: page) }
          ?? Fix("remove it", safety: .safe, edits: [edit]))
    }
  }

  /// The words after the rules, where they are a reason: several that cannot be rules.
  private static func reason(in suppression: Suppression, _ checks: [String]) -> Reason? {
    let words = suppression.rules
    // Words of a sentence may look like rules, as `well-known` does.
    let first = words.firstIndex { word in !word.mayBeRule && RuleSet.descriptor(word.text) == nil }
    guard let first, words.count - first > 1 || words[first].text.utf8.first?.isLetter == false,
      words[first...].allSatisfy({ RuleSet.descriptor($0.text) == nil && !checks.contains($0.text) }
      )
    else { return nil }
    return Reason(
      first: words[first], range: words[first].range.union(words[words.count - 1].range))
  }

  /// A reason that is not separated from the rules before it.
  private struct Reason {
    let first: Suppression.Name
    let range: ByteRange
    /// Whether its first word is a mark that separates it, but the wrong one.
    var isMark: Bool { first.text.utf8.allSatisfy { "-:=/#".utf8.contains($0) } }
  }

  /// To review, since the suppression then hides findings.
  private static func correction(
    _ text: String, of name: Suppression.Name, on page: String
  ) -> Fix {
    Fix(
      "write '\(text)'", safety: .unsafe,
      edits: [Edit(path: page, range: name.range, replacement: text)])
  }

  /// Why a rule in a suppression has no effect.
  private enum Fault {
    case unused
    /// There is no such rule, but possibly one with a similar name.
    case unknown(nearest: String?)

    /// The rule that is meant.
    var nearest: String? {
      if case .unknown(let nearest) = self { nearest } else { nil }
    }

    /// A misspelt rule is to be corrected, not removed.
    var isRemovable: Bool { nearest == nil }
  }

  private static func fault(
    of rule: Suppression.Name, isUnused: Bool, _ checks: [String], _ compared: inout Int
  ) -> Fault? {
    guard RuleSet.descriptor(rule.text) == nil, !checks.contains(rule.text) else {
      return isUnused ? .unused : nil
    }
    compared += 1
    guard compared <= mostCompared else { return .unknown(nearest: nil) }
    return .unknown(
      nearest: Spelling.nearest(to: rule.text, in: RuleSet.descriptors.map(\.id) + checks))
  }

  private static func message(
    on rule: String, _ fault: Fault?, _ directive: Suppression.Directive?
  ) -> Diagnostic.Message {
    switch fault {
    case .unused, nil: .nothing([rule], directive)
    case .unknown(let nearest)?: .noRule(rule, nearest)
    }
  }
}

extension Suppression.Name {
  /// Whether it looks like a rule, with hyphens or a slash between its words.
  fileprivate var mayBeRule: Bool {
    text.utf8.first?.isLetter == true && text.utf8.contains { $0 == .hyphen || $0 == .slash }
  }
}

extension Diagnostic.Message {
  fileprivate static let reason: Self =
    "these words are not rules; expected ' -- ' before the reason of a suppression"

  fileprivate static func noDirective(_ word: String, _ nearest: String?) -> Self {
    guard let nearest else { return "there is no suppression '\(word)'" }
    return "there is no suppression '\(word)'; did you mean '\(nearest)'?"
  }

  fileprivate static func noRule(_ rule: String, _ nearest: String?) -> Self {
    guard let nearest else { return "there is no rule '\(rule)' to suppress" }
    return "there is no rule '\(rule)' to suppress; did you mean '\(nearest)'?"
  }

  fileprivate static func nothing(_ rules: [String], _ directive: Suppression.Directive?) -> Self {
    if directive == .enable { return "nothing is suppressed that could be enabled here" }
    switch rules.count {
    case 0: return "there is no finding to suppress here"
    case 1: return "there is no finding of '\(rules[0])' to suppress here"
    default: return "there is no finding of these \(rules.count) rules to suppress here"
    }
  }
}
