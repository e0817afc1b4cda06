import Diagnostics
import SourceText

/// The report for people: each finding with its source line, related places and fix.
package struct TextReporter {
  private let isGrouped: Bool
  private let isQuiet: Bool
  private let style: TextStyle

  /// `isGrouped` shows each cause once; `isQuiet` leaves out the last line.
  package init(isGrouped: Bool = true, isQuiet: Bool = false, isColored: Bool = false) {
    self.isGrouped = isGrouped
    self.isQuiet = isQuiet
    style = TextStyle(isColored: isColored)
  }

  package func write(_ report: Report) -> String {
    var sources = SourceCache(report)
    var text = ""
    // The findings of a single page are what its writer came for: each is shown.
    let groups =
      isGrouped && report.pages > 1
      ? CauseGroup.groups(of: report.diagnostics)
      : report.diagnostics.map { CauseGroup(members: [$0]) }
    for group in groups {
      text += block(group.members[0], remainder: group.remainder, &sources)
    }
    guard !isQuiet else { return text }
    let isWhole = groups.count == report.diagnostics.count
    let hint = isWhole ? "" : style.dim("; each cause shown once, --no-group shows all")
    return text + summary(of: report) + hint + "\n"
  }

  private func block(
    _ diagnostic: Diagnostic, remainder: String?, _ sources: inout SourceCache
  ) -> String {
    let severity = style.severity(diagnostic.severity, "\(diagnostic.severity.rawValue):")
    let message = PrintableText.from(diagnostic.message.text)
    let place = place(diagnostic.path, diagnostic.range.start, &sources)
    var lines = [
      "\(style.bold(place)): \(severity) \(message) \(style.dim("[\(diagnostic.rule)]"))"
    ]
    if let source = sources.lines(of: diagnostic.path) {
      let number = String(source.position(of: diagnostic.range.start).line)
      let excerpt = Excerpt(diagnostic.range, in: source)
      let margin = String(repeating: " ", count: number.count)
      let text = excerpt.text.isEmpty ? "" : " \(excerpt.text)"
      lines.append("  \(style.dim("\(number) |"))\(text)")
      lines.append(
        "  \(style.dim("\(margin) |")) \(style.severity(diagnostic.severity, excerpt.carets))")
    }
    for related in diagnostic.related {
      let place = self.place(related.path, related.range.start, &sources)
      lines.append("  \(place): \(PrintableText.from(related.message))")
    }
    var ending: [String] = []
    if let fix = diagnostic.fix {
      let review = fix.safety == .safe ? "" : " (to review)"
      ending.append("\(style.green("fix:")) \(PrintableText.from(fix.title))\(review)")
    }
    if let remainder { ending.append(style.dim(remainder)) }
    if !ending.isEmpty { lines.append("  " + ending.joined(separator: "; ")) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ path: String, _ offset: Int, _ sources: inout SourceCache) -> String {
    let name = PrintableText.from(path)
    guard let position = sources.lines(of: path)?.position(of: offset) else { return name }
    return "\(name):\(position.line):\(position.column)"
  }

  private func summary(of report: Report) -> String {
    let pages = Count(report.pages, "page")
    let found: [String] = Severity.allCases.reversed().compactMap { severity in
      let count = report.count(of: severity)
      guard count > 0 else { return nil }
      return severity == .info ? "\(count) info" : Count(count, severity.rawValue).description
    }
    let suppressed = report.suppressed > 0 ? "; \(report.suppressed) suppressed" : ""
    guard !found.isEmpty else { return "\(pages), no findings\(suppressed)" }
    let fixable = report.fixable > 0 ? "; \(report.fixable) with a safe fix" : ""
    return "\(pages): \(found.joined(separator: ", "))\(fixable)\(suppressed)"
  }
}
