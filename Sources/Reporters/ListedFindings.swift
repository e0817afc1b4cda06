import Diagnostics
import SourceText

/// The findings that a report lists one by one: at most a number of one rule on one page, the most
/// severe ones, since a page of a megabyte can have a hundred thousand. All of them count.
struct ListedFindings: Sendable {
  /// In report order. The last one of a rule on a page has the number of those not listed.
  let findings: [Diagnostic]
  /// The number of findings not listed.
  let omitted: Int

  init(_ all: [Diagnostic], most: Int, source: (String) -> SourceFile?) {
    guard all.count > most, Self.areCrowded(all, most: most) else {
      (findings, omitted) = (all, 0)
      return
    }
    findings = PageFindings.pages(of: all).flatMap { page in
      let hidden = Self.hidden(page.members, most: most)
      return hidden.isEmpty
        ? page.members : Self.listed(page.members, without: hidden, in: source(page.path))
    }
    omitted = all.count - findings.count
  }

  /// Whether a page has more findings than are listed of one rule.
  private static func areCrowded(_ findings: [Diagnostic], most: Int) -> Bool {
    findings.indices.dropFirst(most).contains {
      findings[$0].path.hasSameBytes(as: findings[$0 - most].path)
    }
  }

  /// The indices of the findings on a page that are not listed: of each rule all but the most
  /// severe, of equal severity all but the first.
  private static func hidden(_ findings: [Diagnostic], most: Int) -> Set<Int> {
    guard findings.count > most else { return [] }
    var hidden: Set<Int> = []
    let byRule = Dictionary(grouping: findings.indices) { findings[$0].rule }
    for indices in byRule.values where indices.count > most {
      let bySeverity = indices.sorted {
        (findings[$1].severity, $0) < (findings[$0].severity, $1)
      }
      hidden.formUnion(bySeverity.dropFirst(most))
    }
    return hidden
  }

  /// The listed findings on a page, with their fingerprints, which count equal findings, listed or
  /// not.
  private static func listed(
    _ findings: [Diagnostic], without hidden: Set<Int>, in file: SourceFile?
  ) -> [Diagnostic] {
    var fingerprints = Fingerprints()
    var listed: [Diagnostic] = []
    var last: [String: Int] = [:]
    var omitted: [String: Int] = [:]
    for (index, var finding) in findings.enumerated() {
      finding.fingerprint = fingerprints.next(finding, in: file)
      if hidden.contains(index) {
        omitted[finding.rule, default: 0] += 1
      } else {
        last[finding.rule] = listed.count
        listed.append(finding)
      }
    }
    for (rule, count) in omitted {
      guard let index = last[rule] else { continue }
      listed[index].message =
        listed[index].message + " (and \(count) more of this rule on this page)"
    }
    return listed
  }
}

/// The findings on one page, in report order.
struct PageFindings {
  let path: String
  private(set) var members: [Diagnostic]

  /// The pages of findings that are in report order.
  static func pages(of diagnostics: [Diagnostic]) -> [PageFindings] {
    var pages: [PageFindings] = []
    for diagnostic in diagnostics {
      if pages.last?.path.hasSameBytes(as: diagnostic.path) == true {
        pages[pages.count - 1].members.append(diagnostic)
      } else {
        pages.append(PageFindings(path: diagnostic.path, members: [diagnostic]))
      }
    }
    return pages
  }
}
