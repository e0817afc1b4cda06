import Diagnostics
import SourceText

/// One finding as an item of a list: place, message, source with the range marked, and the rest.
enum HTMLFinding {
  static func item(_ diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
    let safety = diagnostic.fix.map { " data-fix=\"\($0.safety.rawValue)\"" } ?? ""
    let severity = diagnostic.severity.rawValue
    return """
      <li class="finding \(severity)" data-severity="\(severity)"\
       data-path="\(HTMLText.literal(diagnostic.path))"\(safety)>
      <header>\(heading(diagnostic, &sources))</header>
      \(excerpt(diagnostic, &sources))\(related(diagnostic, &sources))\(fix(of: diagnostic))</li>

      """
  }

  private static func heading(_ diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
    let place = place(diagnostic.path, diagnostic.range.start, &sources)
    let message = HTMLText.literal(diagnostic.message.text)
    return "<code class=\"place\">\(place)</code> <span>\(message)</span>"
      + " <code class=\"rule\">\(diagnostic.rule)</code>"
  }

  private static func excerpt(_ diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
    guard let lines = sources.lines(of: diagnostic.path) else { return "" }
    let parts = Excerpt(diagnostic.range, in: lines).parts
    let number = lines.position(of: diagnostic.range.start).line
    return "<pre><i>\(number) </i>\(HTMLText.literal(parts.before))"
      + "<mark>\(HTMLText.literal(parts.marked))</mark>\(HTMLText.literal(parts.after))</pre>\n"
  }

  private static func related(_ diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
    guard !diagnostic.related.isEmpty else { return "" }
    var items = ""
    for other in diagnostic.related {
      let place = place(other.path, other.range.start, &sources)
      items += "<li><code>\(place)</code> \(HTMLText.literal(other.message))</li>"
    }
    return "<ul>\(items)</ul>\n"
  }

  private static func fix(of diagnostic: Diagnostic) -> String {
    diagnostic.fix.map {
      "<p class=\"fix\">\(HTMLText.literal(FindingBlock.words(of: $0)))</p>\n"
    } ?? ""
  }

  private static func place(_ path: String, _ offset: Int, _ sources: inout SourceCache) -> String {
    let name = HTMLText.literal(path)
    guard let position = sources.lines(of: path)?.position(of: offset) else { return name }
    return "\(name):\(position.line):\(position.column)"
  }
}
