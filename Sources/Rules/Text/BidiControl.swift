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

  package static func check(_ page: Page, into findings: inout Findings) {
    let controls = page.damage.places.filter {
      $0.kind == .bidirectionalControl && !isLegitimateMark($0, on: page)
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

  /// Whether a place is a single ALM, LRM or RLM next to a right-to-left letter.
  private static func isLegitimateMark(_ place: TextDamage.Place, on page: Page) -> Bool {
    guard [0x061C, 0x200E, 0x200F].contains(place.scalar.value),
      place.range.count == place.scalar.utf8.count
    else { return false }
    let neighbours = [
      UTF8Sequence.scalar(before: place.range.start, in: page.bytes),
      UTF8Sequence(page.bytes, at: place.range.end)?.scalar,
    ]
    return neighbours.contains { $0.map(isRightToLeft) == true }
  }

  /// Hebrew to Arabic and their presentation forms, and the blocks that Unicode reserves for such
  /// scripts.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x061B, 0x061D...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func control(_ name: String, _ part: PagePart?) -> Self {
    if let part { return "\(name) shows \(term: part.rawValue) in another order than stored" }
    return "\(name) shows the text around it in another order than stored"
  }
}
