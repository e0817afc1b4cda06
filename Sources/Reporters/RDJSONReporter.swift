import Diagnostics
import SourceText

/// Reviewdog's format, as one object or an object a line: with fixes that a reader of a pull request
/// applies with a click.
package struct RDJSONReporter {
  private let isByLine: Bool

  /// `isByLine` writes a diagnostic a line: `rdjsonl`.
  package init(isByLine: Bool = false) { self.isByLine = isByLine }

  package func write(_ report: Report) -> String {
    var writer = RDJSONFinding(report)
    guard !isByLine else {
      return report.diagnostics.reduce(into: "") { text, diagnostic in
        var json = JSONWriter(isOneLine: true)
        writer.write(diagnostic, to: &json)
        text += json.text
      }
    }
    var json = JSONWriter()
    json.object { json in
      json.member("source") { json in json.object { $0.member("name", "catalint") } }
      json.member("diagnostics") { json in
        json.array(report.diagnostics) { json, diagnostic in writer.write(diagnostic, to: &json) }
      }
    }
    return json.text
  }
}
