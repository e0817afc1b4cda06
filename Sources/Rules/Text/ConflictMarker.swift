import Contract
package import Diagnostics
package import Records
import SourceText

/// A conflict marker that a failed merge left in a page.
package enum ConflictMarker: PageRule {
  package static let descriptor = RuleDescriptor(
    "conflict-marker", "Marker of an unresolved merge conflict",
    severity: .error, category: .text, traits: [.findsUnreadText],
    rationale: """
      Git marks what it could not merge with `<<<<<<<`, `=======` and `>>>>>>>`. A page with markers
      has two versions of its facts, and readers see both. Where only one marker is left, it is unknown
      which version the facts are from. Only the text of such a page is checked, since the rest is
      two pages mixed.
      """,
    examples: [
      Example(
        "Two versions of a row", on: .authorModel,
        bad: """
          | Specification | Value |
          |---|---|
          ⟦<<<<<<<⟧ HEAD
          | **Max Output** | 32k tokens |
          =======
          | **Max Output** | 33k tokens |
          >>>>>>> update
          """,
        good: .table("Specification | Value", "**Max Output** | 32k tokens"))
    ])

  package static let needs: PageFeatures = .damage

  /// One finding for each conflict, with its other markers as related places.
  package static func check(_ page: Page, into findings: inout Findings) {
    var conflict: [(marker: SourceText.ConflictMarker, range: ByteRange)] = []
    func reported(into findings: inout Findings) {
      guard let first = conflict.first else { return }
      let others = conflict.dropFirst().map { page.related($0.range, $0.marker.meaning) }
      findings.report(
        .marker(page.source.text(first.range), first.marker.meaning), at: first.range,
        related: Array(others))
      conflict = []
    }
    for place in page.damage.places {
      guard case .conflictMarker(let marker) = place.kind else { continue }
      if marker == .ours { reported(into: &findings) }
      conflict.append((marker, place.range))
      if marker == .end { reported(into: &findings) }
    }
    reported(into: &findings)
  }
}

extension SourceText.ConflictMarker {
  fileprivate var meaning: String {
    switch self {
    case .ours: "one version begins here"
    case .base: "the common ancestor begins here"
    case .separator: "the other version begins here"
    case .end: "the conflict ends here"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func marker(_ text: String, _ meaning: String) -> Self {
    "'\(text)' is left from a merge: \(meaning); keep one version and delete the markers"
  }
}
