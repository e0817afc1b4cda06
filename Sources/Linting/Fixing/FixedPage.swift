package import Diagnostics
package import SourceText

/// A page while fixes are applied to it, and what came of it.
package struct FixedPage: Sendable {
  /// What was done to it, in order.
  package private(set) var steps: [Step] = []
  /// What it is now.
  package private(set) var source: SourceFile
  /// Whether nothing more is to be done to it.
  private(set) var isSettled = false
  /// Fixes that are not applied again.
  private var barred: Set<FixKey> = []
  /// The most fixes that are applied at once; fewer where it is not known which does harm.
  private var limit = Int.max

  /// Fixes that were applied at once.
  package struct Step: Sendable {
    /// The page before.
    package let source: SourceFile
    /// The findings whose fixes were applied, in report order.
    package let findings: [Diagnostic]
  }

  init(_ source: SourceFile) { self.source = source }

  package var path: String { source.path }

  /// What it was when it was read.
  package var original: SourceFile { steps.first?.source ?? source }

  package var isChanged: Bool { source.bytes != original.bytes }

  /// The findings whose fixes are in it.
  package var findings: [Diagnostic] { steps.flatMap(\.findings) }

  func isBarred(_ finding: Diagnostic) -> Bool {
    isSettled || barred.contains(FixKey(finding, on: source))
  }
}

// MARK: - Steps

extension FixedPage {
  /// What a step came to.
  enum Outcome {
    /// The bytes that were replaced, in the page before.
    case changed([ByteRange])
    /// The fixes led back to what the page was before, and undo each other for ever.
    case fought([Diagnostic])
    /// There was nothing that could be applied.
    case unchanged
  }

  /// Applies the fixes of findings on the page as it is now, in report order.
  mutating func apply(_ findings: [Diagnostic]) -> Outcome {
    let findings = findings.prefix(limit)
    let edited = EditedText(
      source.bytes, path: source.path, applying: findings.compactMap(\.fix))
    let applied = edited.applied.map { findings[$0] }
    guard edited.bytes != source.bytes else {
      for finding in findings { barred.insert(FixKey(finding, on: source)) }
      return .unchanged
    }
    let step = Step(source: source, findings: applied)
    source = SourceFile(path: source.path, bytes: edited.bytes)
    if let place = steps.firstIndex(where: { $0.source.bytes == edited.bytes }) {
      let fight = steps[place...].flatMap(\.findings) + applied
      steps.removeSubrange(place...)
      isSettled = true
      return .fought(fight)
    }
    steps.append(step)
    limit = limit > Int.max / 2 ? .max : limit * 2
    return .changed(applied.flatMap { $0.fix?.edits.map(\.range) ?? [] })
  }

  /// Takes the last step back, and gives its fix where it was one alone: that is not applied again,
  /// and of several no more than half are.
  mutating func undo() -> Diagnostic? {
    guard let step = steps.popLast() else { return nil }
    source = step.source
    guard step.findings.count == 1, let finding = step.findings.first else {
      limit = max(1, step.findings.count / 2)
      return nil
    }
    barred.insert(FixKey(finding, on: source))
    return finding
  }

  /// Takes everything back, for good.
  mutating func undoAll(_ source: SourceFile) {
    steps = []
    self.source = source
    isSettled = true
  }
}

/// What tells one fix of a page from another, whatever was changed before it.
private struct FixKey: Hashable {
  let rule: String
  let message: String
  let title: String
  let text: [UInt8]

  init(_ finding: Diagnostic, on source: SourceFile) {
    rule = finding.rule
    message = finding.message.text
    title = finding.fix?.title ?? ""
    text = Array(source.slice(finding.range))
  }
}
