package import SourceText

/// Collects the findings of one rule after another; created by the engine, so that a rule can
/// neither report as another nor choose its severity.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// What else is to be reported, piece by piece, in any order.
  private var pending: [Report] = []
  private var rule: RuleDescriptor
  private var severity: Severity
  /// The severity of findings that do less harm.
  private var mildSeverity: Severity
  /// The page of findings that are reported without one.
  private let subject: Subject
  /// The severities of all rules.
  private let severities: Severities

  /// The severity of the rule with an id on the page at a path; nil where it does not run.
  package typealias Severities = @Sendable (_ rule: String, _ path: String) -> Severity?

  /// Reports a part of what a rule found.
  package typealias Report = @Sendable (inout Findings) -> Void

  /// The page that a finding is on. A class, since each rule gets it for each page.
  package final class Subject: Sendable {
    package let path: String
    /// The page kind's name; empty for a page of no kind.
    package let kind: String

    package init(path: String, kind: String) {
      self.path = path
      self.kind = kind
    }
  }

  /// Without `severities`, all rules run and are as severe as this one.
  package init(
    rule: RuleDescriptor, severity: Severity, subject: Subject, among severities: Severities? = nil
  ) {
    self.rule = rule
    self.severity = severity
    mildSeverity = severity
    self.subject = subject
    self.severities = severities ?? { _, _ in severity }
    begin(rule, severity: severity)
  }

  /// From here on, findings are those of this rule. A severity that `isConfigured` is that of all
  /// of them, also of those that do less harm.
  package mutating func begin(
    _ rule: RuleDescriptor, severity: Severity, isConfigured: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    mildSeverity =
      if let mild = rule.mildSeverity, !isConfigured { min(severity, mild) } else { severity }
  }

  /// Whether defects on a page are left to a rule that the descriptor names: it runs on the page
  /// and is not less severe there.
  package func leaves(to other: RuleDescriptor, on page: Subject? = nil) -> Bool {
    let page = page ?? subject
    assert(rule.leaves.contains(other.id), "the descriptor has to name it")
    guard let theirs = severities(other.id, page.path) else { return false }
    return severities(rule.id, page.path).map { theirs >= $0 } ?? true
  }

  /// Reports a part of what the rule found later, possibly in parallel: messages about thousands of
  /// pages take long to write.
  package mutating func reportLater(_ report: @escaping Report) { pending.append(report) }

  /// What is to be reported later, which is here no more.
  package mutating func takePending() -> [Report] {
    defer { pending = [] }
    return pending
  }

  /// Takes the findings that are here.
  package mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  /// Of the findings from one on that have one place and one message, keeps the first.
  package mutating func removeRepeats(from start: Int = 0) {
    guard diagnostics.count > start + 1 else { return }
    var known: Set<PlacedMessage> = []
    known.reserveCapacity(diagnostics.count - start)
    let kept = diagnostics[start...].filter {
      known.insert(PlacedMessage(path: $0.path, range: $0.range, text: $0.message.text)).inserted
    }
    if kept.count < diagnostics.count - start { diagnostics.replaceSubrange(start..., with: kept) }
  }

  private struct PlacedMessage: Hashable {
    let path: String
    let range: ByteRange
    let text: String
  }

  /// Reports a defect at `range`; `element` names the element of the contract that it is about,
  /// `about` what distinguishes it from others at this text, such as the page that is missing,
  /// `page` is required where the rule checks more than one, `isMild` is set where the defect does
  /// less harm than elsewhere, `otherSides` are where changed pages contradict this one, and
  /// `consequences` are the findings that a page verdict replaces.
  package mutating func report(
    _ message: Diagnostic.Message, at range: ByteRange, on page: Subject? = nil,
    element: String = "", about: [String] = [], isMild: Bool = false, related: [RelatedPlace] = [],
    otherSides: [OtherSide] = [], fix: Fix? = nil, consequences: Consequences? = nil
  ) {
    let page = page ?? subject
    let severity = isMild ? mildSeverity : severity
    diagnostics.append(
      Diagnostic(
        rule: rule.id, category: rule.category, severity: severity, path: page.path, range: range,
        message: message,
        // Damage of the text is the same on pages of any kind.
        cause: .init(kind: rule.category == .text ? "" : page.kind, element: element),
        about: about, related: related, otherSides: otherSides, fix: fix,
        consequences: consequences,
        // Findings of a rule mostly have the same wording and cause.
        like: diagnostics.last))
  }
}
