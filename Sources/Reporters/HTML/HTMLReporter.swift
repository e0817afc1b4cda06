import Diagnostics

/// The report as one self-contained page of HTML: the catalog's health, the findings by rule and
/// cause or by page, and filters.
package struct HTMLReporter: Reporter {
  private let version: String

  /// The most findings that are shown, the most severe first, and a tenth of them of one cause.
  private static let mostFindings = 5_000

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report, to sink: ReportSink) {
    let folds = RuleFold.folds(of: CauseGroup.groups(of: report.diagnostics))
    sink.write(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>Catalint: \(title(of: report))</title>
      <style>
      \(Self.asset(PackageResources.report_css))</style>
      </head>
      <body>
      \(head(of: report))\(filters(of: report))\(overview(of: folds, report))
      <main>

      """)
    sections(of: folds, report, to: sink)
    sink.write(
      """
      <div id="pages"></div>
      </main>
      <footer>\(notices(of: report))<p>Catalint \(version)</p></footer>
      <script>
      \(Self.asset(PackageResources.report_js))</script>
      </body>
      </html>

      """)
  }

  private static func asset(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func title(of report: Report) -> String {
    let found = ReportSummary.findings(of: report)
    return found.isEmpty ? "no findings" : found
  }
}

// MARK: - At a glance

extension HTMLReporter {
  private func head(of report: Report) -> String {
    let shares = CatalogHealth(report).shares
    let bar = shares.map {
      "<span class=\"\($0.name)\" style=\"flex: \($0.pages)\" title=\"\($0.title)\"></span>"
    }
    let legend = shares.map { "<li class=\"\($0.name)\">\($0.title)</li>" }
    // '.' is of no use to a reader elsewhere.
    let root = report.root == "." ? "" : " <small>\(HTMLText.literal(report.root))</small>"
    return """
      <h1>Catalint\(root)</h1>
      <p>\(HTMLText.literal(ReportSummary.line(of: report)))</p>
      <div class="bar" aria-hidden="true">\(bar.joined())</div>
      <ul class="legend">\(legend.joined())</ul>

      """
  }

  /// Hidden until the script, which implements them, shows them.
  private func filters(of report: Report) -> String {
    guard !report.diagnostics.isEmpty else { return "" }
    let boxes = Severity.allCases.reversed().filter { report.count(of: $0) > 0 }.map { severity in
      "<label class=\"\(severity.rawValue)\"><input type=\"checkbox\" name=\"severity\""
        + " value=\"\(severity.rawValue)\" checked> <span class=\"dot\">\(severity.rawValue)</span>"
        + " <span class=\"faint\">\(report.count(of: severity))</span></label>\n"
    }
    return """
      <div class="filters" hidden>
      <input type="search" placeholder="Words, a path or a rule" aria-label="Filter findings">
      \(boxes.joined())<label><input type="checkbox" name="fixable"> with a safe fix\
       <span class="faint">\(report.fixable)</span></label>
      <span><button type="button" data-by="rule" aria-pressed="true">by rule</button>\
       <button type="button" data-by="page" aria-pressed="false">by page</button></span>
      <output></output>
      </div>

      """
  }

  /// The number of findings of each rule.
  private func overview(of folds: [RuleFold], _ report: Report) -> String {
    guard !folds.isEmpty else { return "" }
    let rows = folds.map { fold in
      let members = fold.members
      let fixable = members.count { $0.fix?.safety == .safe }
      return """
        <tr><td class="\(fold.severity.rawValue)"><a class="dot" href="#\(fold.rule)">\
        \(fold.rule)</a></td><td class="title">\(HTMLText.literal(title(of: fold.rule, report)))</td>\
        <td class="count">\(members.count)</td><td class="count">\(CauseGroup.pages(of: members))\
        </td><td class="count">\(fixable > 0 ? "\(fixable)" : "")</td></tr>

        """
    }
    return """
      <table>
      <tr><th>rule</th><th class="title"></th><th class="count">findings</th>\
      <th class="count">pages</th><th class="count">safe fixes</th></tr>
      \(rows.joined())</table>

      """
  }

  private func title(of rule: String, _ report: Report) -> String {
    report.rules.first { $0.id == rule }?.title ?? ""
  }

  private func notices(of report: Report) -> String {
    report.notices.map { "<p>\(HTMLText.literal($0))</p>" }.joined()
  }
}

// MARK: - Findings

extension HTMLReporter {
  private func sections(of folds: [RuleFold], _ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    var room = Self.mostFindings
    for fold in folds {
      let rule = report.rules.first { $0.id == fold.rule }
      let count = fold.members.count
      sink.write(
        """
        <section class="\(fold.severity.rawValue)" id="\(fold.rule)">
        <h2>\(HTMLText.rule(fold.rule)) <small>\(Count(count, "finding"))\
         on \(Count(CauseGroup.pages(of: fold.members), "page"))</small></h2>
        <p>\(rule.map { HTMLText.prose($0.rationale) } ?? "")</p>

        """)
      for cause in fold.causes { sink.write(block(cause, &room, &sources)) }
      sink.write("</section>\n")
    }
  }

  /// A cause: its first finding, and the others in a block that is closed at first.
  private func block(
    _ cause: CauseGroup, _ room: inout Int, _ sources: inout SourceCache
  ) -> String {
    let shown = cause.members.prefix(min(room, Self.mostFindings / 10))
    room -= shown.count
    let items = shown.map { HTMLFinding.item($0, &sources) }
    guard let first = items.first else { return "" }
    let left = cause.members.count - shown.count
    let ending = left > 0 ? "<p>\(Count(left, "more finding")) of this cause left out</p>\n" : ""
    let others =
      cause.remainder.map {
        "<details><summary>\($0)</summary>\n<ol class=\"findings\">\n"
          + items.dropFirst().joined() + "</ol>\n\(ending)</details>\n"
      } ?? ""
    return "<div class=\"cause\">\n<ol class=\"findings\">\n\(first)</ol>\n\(others)</div>\n"
  }
}
