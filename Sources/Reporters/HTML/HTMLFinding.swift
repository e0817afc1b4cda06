import Diagnostics
import SourceText

/// One finding as an item of a list: severity, place, message, source with the range marked, and
/// the rest.
struct HTMLFinding {
  private let finding: Diagnostic
  private let number: Int
  private let page: Int?

  /// `number` is that of the finding in the report, `page` that of its page.
  init(_ finding: Diagnostic, _ number: Int, page: Int?) {
    self.finding = finding
    self.number = number
    self.page = page
  }

  func item(_ sources: inout SourceCache) -> String {
    let severity = finding.severity.rawValue
    let fix = finding.fix?.safety.rawValue ?? "none"
    return """
      <li class="finding \(severity)" id="finding-\(number)" tabindex="-1"\
       data-severity="\(severity)" data-rule="\(rule)" data-category="\(finding.category.rawValue)"\
       data-page="\(page ?? 0)" data-fix="\(fix)">
      <p class="where"><span class="severity">\(severity)</span>\
       <a class="place" href="#finding-\(number)">\(place(&sources))</a>\
       <span class="jumps"><a class="to-rule" href="#rule-\(rule)">\(rule)</a>\
       <a class="to-page" href="#page-\(page ?? 0)">more on this page</a></span></p>
      <p class="message">\(HTMLText.literal(finding.message.text))</p>
      \(excerpt(&sources))\(related(&sources))\(self.fix)</li>

      """
  }

  private var rule: String { HTMLText.literal(finding.rule) }

  private func place(_ sources: inout SourceCache) -> String {
    Self.place(finding.path, finding.range.start, &sources)
  }

  private func excerpt(_ sources: inout SourceCache) -> String {
    guard let lines = sources.lines(of: finding.path) else { return "" }
    let parts = Excerpt(finding.range, in: lines).parts
    let number = lines.position(of: finding.range.start).line
    return "<pre><i aria-hidden=\"true\">\(number) </i>\(HTMLText.literal(parts.before))"
      + "<mark>\(HTMLText.literal(parts.marked))</mark>\(HTMLText.literal(parts.after))</pre>\n"
  }

  private func related(_ sources: inout SourceCache) -> String {
    guard !finding.related.isEmpty else { return "" }
    var items = ""
    for other in finding.related {
      let place = Self.place(other.path, other.range.start, &sources)
      items += "<li><code>\(place)</code> \(HTMLText.literal(other.message))</li>"
    }
    return "<ul>\(items)</ul>\n"
  }

  private var fix: String {
    finding.fix.map {
      "<p class=\"fix\">\(HTMLText.literal(FindingBlock.words(of: $0)))</p>\n"
    } ?? ""
  }

  private static func place(_ path: String, _ offset: Int, _ sources: inout SourceCache) -> String {
    let name = HTMLText.literal(path)
    guard let position = sources.lines(of: path)?.position(of: offset) else { return name }
    return "\(name):\(position.line):\(position.column)"
  }
}
