import Diagnostics
import SourceText

/// Writes findings, in report order, as the objects of JSON and JSON Lines.
struct JSONFinding {
  private var sources: SourceCache
  private var fingerprints = Fingerprints()

  init(_ report: Report) { sources = SourceCache(report) }

  mutating func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let lines = sources.lines(of: diagnostic.path)
    let fingerprint = fingerprints.next(diagnostic, in: lines?.file)
    let related = diagnostic.related.map { ($0, sources.lines(of: $0.path)) }
    json.object { json in
      json.member("rule", diagnostic.rule)
      json.member("category", diagnostic.category.rawValue)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("path", diagnostic.path)
      ends(of: diagnostic.range, in: lines, into: &json)
      json.member("message", diagnostic.message.text)
      json.objects("related", related) { json, related in
        let (place, lines) = related
        json.member("path", place.path)
        ends(of: place.range, in: lines, into: &json)
        json.member("message", place.message)
      }
      if diagnostic.consequenceCount > 0 {
        json.member("consequences", diagnostic.consequenceCount)
      }
      if let fix = diagnostic.fix { json.object("fix") { self.fix(fix, into: &$0) } }
      json.member("fingerprint", "\(fingerprint)")
    }
  }

  /// The members `start` and `end`; where the file is gone, both are on its first line.
  private func ends(of range: ByteRange, in lines: SourceLines?, into json: inout JSONWriter) {
    for (name, offset) in [("start", range.start), ("end", range.end)] {
      let position = lines?.position(of: offset)
      json.object(name) { json in
        json.member("line", position?.line ?? 1)
        json.member("column", position?.column ?? 1)
        json.member("byte", offset)
      }
    }
  }

  private func fix(_ fix: Fix, into json: inout JSONWriter) {
    json.member("title", fix.title)
    json.member("safety", fix.safety.rawValue)
    json.objects("edits", fix.edits) { json, edit in
      json.member("path", edit.path)
      json.member("startByte", edit.range.start)
      json.member("endByte", edit.range.end)
      json.member("text", edit.replacement)
    }
  }
}
