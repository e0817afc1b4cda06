import Diagnostics
import SourceText

/// Writes findings as reviewdog's diagnostics, whose columns are bytes.
struct RDJSONFindingWriter {
  private var sources: SourceCache
  /// The most bytes that a suggestion spans.
  private static let longestSpan = 20_000

  init(_ report: Report) {
    sources = SourceCache(report)
  }

  mutating func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let lines = sources.lines(of: diagnostic.path)
    let related = diagnostic.related.map { ($0, sources.lines(of: $0.path)) }
    let suggestion = diagnostic.fix.flatMap { fix in
      lines.flatMap { Self.suggestion(fix, on: diagnostic.path, in: $0) }
    }
    json.object { json in
      // Shown as Markdown in a comment of a pull request. A suggestion is applied by a click, and
      // has no other place for the note to review it.
      let isToReview = suggestion != nil && diagnostic.fix?.safety == .unsafe
      json.member(
        "message",
        MarkdownText.literal(diagnostic.message.text)
          + (isToReview ? " (the suggestion is to be reviewed)" : ""))
      json.object("location") { location(diagnostic.path, diagnostic.range, in: lines, into: &$0) }
      json.member("severity", Self.severity(diagnostic.severity))
      json.object("source") { $0.member("name", "catalint") }
      json.object("code") { json in
        json.member("value", diagnostic.rule)
        if let address = RuleDescriptor.documentation(of: diagnostic.rule) {
          json.member("url", address)
        }
      }
      if let lines, let suggestion {
        json.objects("suggestions", [suggestion]) { json, edit in
          Self.range(edit.range, in: lines, into: &json)
          json.member("text", edit.replacement)
        }
      }
      guard !related.isEmpty else { return }
      json.objects("relatedLocations", related) { json, related in
        let (place, lines) = related
        json.member("message", MarkdownText.literal(place.message))
        json.object("location") { location(place.path, place.range, in: lines, into: &$0) }
      }
    }
  }

  /// All edits of a fix as one, with the text between them: each by itself would be half a fix. Nil
  /// if the edits span more than `longestSpan` bytes, overlap, or are in another file.
  private static func suggestion(_ fix: Fix, on path: String, in lines: SourceLines) -> Edit? {
    let whole = lines.file.bytes.count
    let edits = fix.edits.sorted { $0.range < $1.range }
    guard let first = edits.first, let last = edits.last, last.range.end <= whole,
      last.range.end - first.range.start <= longestSpan,
      edits.allSatisfy({ $0.path.hasSameBytes(as: path) })
    else { return nil }
    var text = ""
    var position = first.range.start
    for edit in edits {
      guard edit.range.start >= position else { return nil }
      let kept = lines.file.slice(ByteRange(position, edit.range.start))
      guard let kept = String(validating: kept, as: UTF8.self) else { return nil }
      text += kept + edit.replacement
      position = edit.range.end
    }
    return Edit(path: path, range: ByteRange(first.range.start, position), replacement: text)
  }

  private func location(
    _ path: String, _ range: ByteRange, in lines: SourceLines?, into json: inout JSONWriter
  ) {
    json.member("path", path)
    if let lines { Self.range(range, in: lines, into: &json) }
  }

  /// The member `range`.
  private static func range(
    _ range: ByteRange, in lines: SourceLines, into json: inout JSONWriter
  ) {
    json.object("range") { json in
      for (name, offset) in [("start", range.start), ("end", range.end)] {
        let position = lines.bytePosition(of: offset)
        json.object(name) { json in
          json.member("line", position.line)
          json.member("column", position.column)
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info: "INFO"
    }
  }
}
