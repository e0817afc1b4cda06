import Diagnostics
import SourceText

/// The report for programs: `Schemas/report.schema.json`.
package struct JSONReporter {
  private let version: String

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report) -> String {
    var sources = SourceCache(report)
    var fingerprints = Fingerprints()
    let findings = report.diagnostics.map { finding($0, &sources, &fingerprints) }
    return JSONText.write(
      .object([
        ("version", .number(1)),
        ("tool", .object([("name", .string("catalint")), ("version", .string(version))])),
        ("root", .string(report.root)),
        ("summary", summary(of: report)),
        ("findings", .array(findings)),
        ("notices", .array(report.notices.map(JSONText.Value.string))),
      ]))
  }

  private func summary(of report: Report) -> JSONText.Value {
    .object([
      ("pages", .number(report.pages)),
      ("errors", .number(report.count(of: .error))),
      ("warnings", .number(report.count(of: .warning))),
      ("infos", .number(report.count(of: .info))),
      ("fixable", .number(report.fixable)),
      ("suppressed", .number(0)),
      ("baselined", .number(0)),
    ])
  }

  private func finding(
    _ diagnostic: Diagnostic, _ sources: inout SourceCache, _ fingerprints: inout Fingerprints
  ) -> JSONText.Value {
    let lines = sources.lines(of: diagnostic.path)
    let fingerprint = fingerprints.next(diagnostic, in: lines)
    var members: [(String, JSONText.Value)] = [
      ("rule", .string(diagnostic.rule)),
      ("category", .string(diagnostic.category.rawValue)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("path", .string(diagnostic.path)),
      ("start", position(diagnostic.range.start, in: lines)),
      ("end", position(diagnostic.range.end, in: lines)),
      ("message", .string(diagnostic.message.text)),
      ("related", .array(diagnostic.related.map { related($0, &sources) })),
    ]
    if let fix = diagnostic.fix { members.append(("fix", self.fix(fix))) }
    members.append(("fingerprint", .string(fingerprint)))
    return .object(members)
  }

  private func related(_ place: RelatedPlace, _ sources: inout SourceCache) -> JSONText.Value {
    let lines = sources.lines(of: place.path)
    return .object([
      ("path", .string(place.path)),
      ("start", position(place.range.start, in: lines)),
      ("end", position(place.range.end, in: lines)),
      ("message", .string(place.message)),
    ])
  }

  private func position(_ offset: Int, in lines: SourceLines?) -> JSONText.Value {
    let position = lines?.position(of: offset)
    return .object([
      ("line", .number(position?.line ?? 1)),
      ("column", .number(position?.column ?? 1)),
      ("byte", .number(offset)),
    ])
  }

  private func fix(_ fix: Fix) -> JSONText.Value {
    let edits = fix.edits.map { edit in
      JSONText.Value.object([
        ("path", .string(edit.path)),
        ("startByte", .number(edit.range.start)),
        ("endByte", .number(edit.range.end)),
        ("text", .string(edit.replacement)),
      ])
    }
    return .object([
      ("title", .string(fix.title)),
      ("safety", .string(fix.safety.rawValue)),
      ("edits", .array(edits)),
    ])
  }
}
