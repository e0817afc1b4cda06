import Diagnostics

/// The report as one self-contained page of HTML: the catalog's health, filters, the number of
/// findings of each rule or page, and the findings by rule and cause or by page.
package struct HTMLReporter: Reporter {
  private let version: String
  /// The most findings that are listed, the most severe first; where there are more, a tenth of one
  /// cause.
  private let limit: Int

  /// `version` is the tool's own.
  package init(version: String, limit: Int = 5_000) {
    self.version = version
    self.limit = limit
  }

  package func write(_ report: Report, to sink: ReportSink) {
    let content = HTMLContent(report, limit: limit)
    let head = HTMLHead(report: report)
    sink.write(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="generator" content="Catalint \(version)">
      <title>\(head.title)</title>
      <style>
      \(Self.asset(PackageResources.report_css))</style>
      </head>
      <body>
      <a class="skip" href="#findings">Skip to the findings</a>
      \(head.text)
      """)
    if !content.folds.isEmpty {
      sink.write(HTMLFilters(content: content).text)
      sink.write("<main id=\"findings\" tabindex=\"-1\">\n")
      sink.write(HTMLOverview(content: content).text)
      HTMLSections(content: content).write(to: sink)
      sink.write(
        """
        <div id="pages" hidden></div>
        <p class="none" hidden>No finding matches the filters.</p>
        </main>

        """)
    } else {
      sink.write(
        "<main id=\"findings\" tabindex=\"-1\"><p class=\"none\">No findings.</p></main>\n")
    }
    sink.write("<footer>\(notices(of: report))<p>Made by Catalint \(version).</p></footer>\n")
    if !content.folds.isEmpty {
      sink.write("<script>\n\(Self.asset(PackageResources.report_js))</script>\n")
    }
    sink.write("</body>\n</html>\n")
  }

  private static func asset(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func notices(of report: Report) -> String {
    report.messages.map { "<p>\(HTMLText.literal($0))</p>" }.joined()
  }
}
