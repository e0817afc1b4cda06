import Diagnostics
import SourceText

/// The report for programs: `Schemas/report.schema.json`.
package struct JSONReporter {
  private let version: String

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("tool") { json in
        json.object { json in
          json.member("name", "catalint")
          json.member("version", version)
        }
      }
      json.member("root", report.root)
      json.member("summary") { summary(of: report, into: &$0) }
      json.member("findings") { findings(of: report, into: &$0) }
      json.member("notices") { $0.array(report.notices) { $0.string($1) } }
    }
    return json.text
  }

  private func summary(of report: Report, into json: inout JSONWriter) {
    json.object { json in
      json.member("pages", report.pages)
      json.member("errors", report.count(of: .error))
      json.member("warnings", report.count(of: .warning))
      json.member("infos", report.count(of: .info))
      json.member("fixable", report.fixable)
      json.member("suppressed", report.suppressed.count)
      json.member("baselined", report.baselined.count)
    }
  }

  private func findings(of report: Report, into json: inout JSONWriter) {
    var sources = SourceCache(report)
    var fingerprints = Fingerprints()
    json.array(report.diagnostics) { json, diagnostic in
      let lines = sources.lines(of: diagnostic.path)
      json.object { json in
        json.member("rule", diagnostic.rule)
        json.member("category", diagnostic.category.rawValue)
        json.member("severity", diagnostic.severity.rawValue)
        json.member("path", diagnostic.path)
        ends(of: diagnostic.range, in: lines, into: &json)
        json.member("message", diagnostic.message.text)
        json.member("related") { json in
          json.array(diagnostic.related) { json, place in
            related(place, in: sources.lines(of: place.path), into: &json)
          }
        }
        if let fix = diagnostic.fix { json.member("fix") { self.fix(fix, into: &$0) } }
        json.member("fingerprint", "\(fingerprints.next(diagnostic, in: lines?.file))")
      }
    }
  }

  private func related(
    _ place: RelatedPlace, in lines: SourceLines?, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("path", place.path)
      ends(of: place.range, in: lines, into: &json)
      json.member("message", place.message)
    }
  }

  /// The members `start` and `end`; in a file that is gone, both are on its first line.
  private func ends(of range: ByteRange, in lines: SourceLines?, into json: inout JSONWriter) {
    for (name, offset) in [("start", range.start), ("end", range.end)] {
      let position = lines?.position(of: offset)
      json.member(name) { json in
        json.object { json in
          json.member("line", position?.line ?? 1)
          json.member("column", position?.column ?? 1)
          json.member("byte", offset)
        }
      }
    }
  }

  private func fix(_ fix: Fix, into json: inout JSONWriter) {
    json.object { json in
      json.member("title", fix.title)
      json.member("safety", fix.safety.rawValue)
      json.member("edits") { json in
        json.array(fix.edits) { json, edit in
          json.object { json in
            json.member("path", edit.path)
            json.member("startByte", edit.range.start)
            json.member("endByte", edit.range.end)
            json.member("text", edit.replacement)
          }
        }
      }
    }
  }
}
