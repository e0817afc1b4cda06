import Diagnostics
import SourceText

/// The findings, each with its fix as a run treats it.
extension FixRun {
  /// The findings of the first check, each with its fix as a run treats it: a fix that does harm
  /// becomes one to review, and a fix that repairs nothing is dropped.
  func announced(_ findings: [Diagnostic]) -> [Diagnostic] {
    if declined.isEmpty { return findings }
    var applied: Set<Diagnostic> = []
    for (path, count) in firstSteps ?? [:] {
      for step in state.pages[path]?.steps.prefix(count) ?? [] { applied.formUnion(step.findings) }
    }
    return findings.map { applied.contains($0) ? $0 : judged($0) }
  }

  /// The final findings, with the outcome of each fix.
  var remaining: CheckOutcome {
    var remaining = state.outcome
    remaining.diagnostics = remaining.diagnostics.map(judged)
    return remaining
  }

  /// A finding, with its fix made one to review or dropped if it was declined.
  private func judged(_ finding: Diagnostic) -> Diagnostic {
    guard finding.fix?.safety == .safe || scope.includesUnsafe else { return finding }
    switch declined[finding] {
    case nil, .untried: return finding
    case _ where scope.includesUnsafe: return finding.with(fix: nil)
    case .nothing: return finding.with(fix: nil)
    case .finding(let harm) where harm.rule == finding.rule && harm.path == finding.path:
      return finding.with(fix: nil)
    case .finding, .fact: return finding.with(fix: finding.fix?.toReview)
    }
  }
}

extension Linter {
  /// The findings, with the outcome of each fix: those offered as safe are those that a run
  /// applies.
  func tryingFixes(_ outcome: CheckOutcome, on loaded: LoadedTarget) -> CheckOutcome {
    guard needTrial(outcome.diagnostics, on: loaded) else { return outcome }
    let scope = FixScope(on: loaded, isTrial: true, only: rules.selected)
    var run = FixRun(self, loaded, outcome, in: scope)
    run.run()
    var judged = outcome
    judged.diagnostics = run.announced(outcome.diagnostics)
    return judged
  }

  /// Whether a safe fix of some findings may do harm, as far as it and its page show: in most
  /// catalogs, all fixes that there are only write line ends.
  private func needTrial(_ findings: [Diagnostic], on loaded: LoadedTarget) -> Bool {
    // Pages outside any catalog are in the order in which they were named.
    guard loaded.files != nil else { return findings.contains { $0.fix?.safety == .safe } }
    let pages = loaded.pages
    var last: SourceFile?
    return findings.contains { finding in
      guard let fix = finding.fix, fix.safety == .safe, let path = fix.edits.first?.path else {
        return false
      }
      let unit = FixUnit(page: [], finding: finding)
      guard unit.onlyWritesLineEnds else { return true }
      let place = pages.indices.partitioningIndex { !pages[$0].path.precedes(path) }
      guard place < pages.count, pages[place].path.hasSameBytes(as: path) else { return true }
      if unit.onlyEndsLastLine(ofPageWith: pages[place].length) { return false }
      if last?.path.hasSameBytes(as: path) != true {
        last = (try? loaded.tree.read(path, by: .again).get()).map {
          SourceFile(path: path, bytes: $0)
        }
      }
      return last.map(unit.onlyConvertsLineEnds) != true
    }
  }
}
