import Diagnostics
import SourceText

/// Findings as plain text: place, message, source line, related places and fix.
struct FindingBlock {
  let style: TextStyle
  /// The columns of the terminal; nil where there is none.
  var columns: Int?

  /// The columns of a source line where nothing limits them, and the fewest that are useful.
  static let width = 96
  private static let leastWidth = 20

  /// A finding with its source line, related places and fix; `remainder` counts the others like it.
  func whole(_ diagnostic: Diagnostic, remainder: String?, _ sources: inout SourceCache) -> String {
    var lines = [heading(diagnostic, &sources)]
    if let source = sources.lines(of: diagnostic.path) {
      let number = String(source.position(of: diagnostic.range.start).line)
      // The number of the line, the bar, and a space around each.
      let excerpt = Excerpt(diagnostic.range, in: source, width: width(besides: number.count + 6))
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
    let ending = [fix(of: diagnostic), remainder.map(style.dim)].compactMap { $0 }
    if !ending.isEmpty { lines.append("  " + ending.joined(separator: "; ")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The columns that are left of a line.
  func width(besides taken: Int, most: Int = Self.width) -> Int {
    columns.map { min(most, max(Self.leastWidth, $0 - taken)) } ?? most
  }

  /// `22 more like this on 3 other pages, first at b.md:14:3`: the findings of a group that are not
  /// shown; nil without any.
  func remainder(of group: CauseGroup, _ sources: inout SourceCache) -> String? {
    guard group.members.count > 1 else { return nil }
    let next = group.members[1]
    let place = place(next.path, next.range.start, &sources)
    return "\(group.remainderInWords), first at \(place)\(group.mixedFixes)"
  }

  /// Place, severity, message and rule, in one line.
  func heading(_ diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
    let place = place(diagnostic.path, diagnostic.range.start, &sources)
    let severity = style.severity(diagnostic.severity, "\(diagnostic.severity.rawValue):")
    let message = PrintableText.from(diagnostic.message.text)
    return "\(style.bold(place)): \(severity) \(message) \(style.dim("[\(diagnostic.rule)]"))"
  }

  /// Path, line and column; only the path where the file is gone.
  func place(_ path: String, _ offset: Int, _ sources: inout SourceCache) -> String {
    let name = PrintableText.from(path)
    guard let position = sources.lines(of: path)?.position(of: offset) else { return name }
    return "\(name):\(position.line):\(position.column)"
  }

  /// The fix that is offered.
  func fix(of diagnostic: Diagnostic) -> String? {
    diagnostic.fix.map { "\(style.green("fix:")) \(Self.title(of: $0))" }
  }

  /// The fix that is offered, without colours.
  static func words(of fix: Fix) -> String { "fix: \(title(of: fix))" }

  private static func title(of fix: Fix) -> String {
    PrintableText.from(fix.title) + (fix.safety == .safe ? "" : " (to review)")
  }
}
