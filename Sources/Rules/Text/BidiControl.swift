import Contract
package import Diagnostics
package import Records
import SourceText

/// A character that changes the order in which its neighbours are shown.
package enum BidiControl: PageRule {
  package static let descriptor = RuleDescriptor(
    "bidi-control", "Bidirectional control character",
    severity: .error, mildSeverity: .warning, category: .text, fixes: [.unsafe],
    traits: [.findsDamagedCharacters],
    rationale: """
      Bidirectional controls show text in another order than it has: reviewers read one ID, link or
      price, and programs read another ([Trojan Source](https://trojansource.codes),
      CVE-2021-42574). In prose, where right-to-left text may need one, it is a warning; a mark next
      to a right-to-left letter is not reported.
      """,
    examples: [
      Example(
        "An ID whose end is shown backwards", on: .authorModel,
        bad: .specifications(["Model ID": "`gpt-4.1⟦\u{202E}⟧-mini`"]), fixed: "")
    ])

  package static let needs: PageFeatures = .damage

  package static func check(_ page: Page, into findings: inout Findings) {
    let controls = page.damage.places.filter {
      $0.kind == .bidirectionalControl && !$0.isLegitimateMark(in: page.bytes)
    }
    guard !controls.isEmpty else { return }
    var parts = PageParts(page)
    for run in UnwantedRun.runs(of: controls) {
      let part = parts.part(of: run.range)
      findings.report(
        .control(run.name, part) + run.clause, at: run.range, isMild: part == nil,
        fix: run.fix(on: page, safety: .unsafe))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func control(_ name: String, _ part: PagePart?) -> Self {
    if let part { return "\(name) shows \(term: part.rawValue) in another order than stored" }
    return "\(name) shows the text around it in another order than stored"
  }
}
