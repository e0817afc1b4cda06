package import Diagnostics
package import SourceText

/// The applied fixes, one a line.
package struct FixList {
  private let isGrouped: Bool
  private let isDone: Bool
  private var sources: [SourceLines] = []
  private var applied: [(finding: Diagnostic, source: Int)] = []

  /// `isGrouped` shows each cause once; without `isDone`, the list says what would be fixed.
  package init(isGrouped: Bool = true, isDone: Bool = true) {
    self.isGrouped = isGrouped
    self.isDone = isDone
  }

  /// Adds fixes that were applied at once to a page, which was `source` before.
  package mutating func add(_ findings: [Diagnostic], on source: SourceFile) {
    applied += findings.map { ($0, sources.count) }
    sources.append(SourceLines(source))
  }

  /// `page.md:9:4: fixed: write '📋' [mojibake]`, and a line with their number; empty without fixes.
  package var lines: [String] {
    guard !applied.isEmpty else { return [] }
    let verb = isDone ? "fixed" : "would fix"
    let pages = Set(applied.map { UTF8Key(text: $0.finding.path) }).count
    let known = Dictionary(
      applied.map { ($0.finding, $0.source) }, uniquingKeysWith: { first, _ in first })
    let findings = applied.map(\.finding)
    let groups =
      isGrouped && pages > 1
      ? CauseGroup.groups(of: findings) : findings.map { CauseGroup(members: [$0]) }
    let lines = groups.compactMap { group -> String? in
      let finding = group.members[0]
      guard let source = known[finding], let fix = finding.fix else { return nil }
      let position = sources[source].position(of: finding.range.start)
      let rest = group.members.count > 1 ? "; \(group.remainderInWords)" : ""
      return PrintableText.from(
        "\(finding.path):\(position.line):\(position.column): \(verb): \(fix.title) "
          + "[\(finding.rule)]\(rest)")
    }
    return lines + ["\(verb) \(Count(applied.count, "finding")) on \(Count(pages, "page"))"]
  }
}
