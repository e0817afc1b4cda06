import Diagnostics
import SourceText

/// Writes findings as results of SARIF.
struct SARIFResult {
  private var sources: SourceCache
  private var fingerprints = Fingerprints()
  private let ruleIndices: [String: Int]
  /// Whether there is a baseline: then each result has its state in it.
  private let hasBaseline: Bool

  init(_ report: Report) {
    sources = SourceCache(report)
    ruleIndices = Dictionary(
      report.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    hasBaseline = !report.baselined.isEmpty
  }

  mutating func write(_ finding: StatedFinding, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    let lines = sources.lines(of: diagnostic.path)
    let fingerprint = fingerprints.next(diagnostic, in: lines?.file)
    let related = diagnostic.related.map { ($0, sources.lines(of: $0.path)) }
    let edits = (diagnostic.fix?.edits ?? []).map { ($0, sources.lines(of: $0.path)) }
    json.object { json in
      json.member("ruleId", diagnostic.rule)
      if let index = ruleIndices[diagnostic.rule] { json.member("ruleIndex", index) }
      json.member("level", Self.level(diagnostic.severity))
      Self.message(diagnostic.message.text, into: &json)
      json.objects("locations", [diagnostic.range]) { json, range in
        place(diagnostic.path, range, in: lines, into: &json)
      }
      if !related.isEmpty {
        json.objects("relatedLocations", related) { json, related in
          let (place, lines) = related
          self.place(place.path, place.range, in: lines, into: &json)
          Self.message(place.message, into: &json)
        }
      }
      json.object("partialFingerprints") { json in
        json.member("catalint/v1", "\(fingerprint)")
        // The one that GitHub uses; the number of equal ones is after a colon.
        json.member("primaryLocationLineHash", "\(fingerprint):1")
      }
      if let fix = diagnostic.fix, edits.allSatisfy({ $0.1 != nil }) {
        json.objects("fixes", [fix]) { json, fix in self.fix(fix, edits, into: &json) }
      }
      state(finding.state, into: &json)
    }
  }

  private func state(_ state: StatedFinding.State, into json: inout JSONWriter) {
    if hasBaseline {
      json.member("baselineState", state == .baselined ? "unchanged" : "new")
    }
    guard state != .new else { return }
    json.objects("suppressions", [state]) { json, state in
      json.member("kind", state == .suppressed ? "inSource" : "external")
    }
  }

  private func fix(
    _ fix: Fix, _ edits: [(Edit, SourceLines?)], into json: inout JSONWriter
  ) {
    let review = fix.safety == .safe ? "" : " (to review)"
    Self.message(fix.title + review, as: "description", into: &json)
    json.objects("artifactChanges", Self.byFile(edits)) { json, edits in
      artifact(edits[0].0.path, into: &json)
      json.objects("replacements", edits) { json, edit in
        let (edit, lines) = edit
        if let lines { Self.region("deletedRegion", edit.range, in: lines, into: &json) }
        json.object("insertedContent") { $0.member("text", edit.replacement) }
      }
    }
  }

  /// Edits by file, files in the order of their first edits.
  private static func byFile(_ edits: [(Edit, SourceLines?)]) -> [[(Edit, SourceLines?)]] {
    var files: [[(Edit, SourceLines?)]] = []
    var places: [UTF8Key: Int] = [:]
    for edit in edits {
      let key = UTF8Key(text: edit.0.path)
      if let place = places[key] {
        files[place].append(edit)
      } else {
        places[key] = files.count
        files.append([edit])
      }
    }
    return files
  }
}

// MARK: - Places and words

extension SARIFResult {
  /// The member `physicalLocation`.
  private func place(
    _ path: String, _ range: ByteRange, in lines: SourceLines?, into json: inout JSONWriter
  ) {
    json.object("physicalLocation") { json in
      artifact(path, into: &json)
      if let lines { Self.region("region", range, in: lines, into: &json) }
    }
  }

  /// The member `artifactLocation`.
  private func artifact(_ path: String, into json: inout JSONWriter) {
    json.object("artifactLocation") { json in
      json.member("uri", Self.relativeURI(of: path))
      json.member("uriBaseId", "%SRCROOT%")
    }
  }

  /// A path as a reference of RFC 3986, with everything percent-encoded but letters, digits and
  /// `-._~/`, so it has neither a scheme nor a query.
  private static func relativeURI(of path: String) -> String {
    path.utf8.reduce(into: "") { uri, byte in
      if byte.isAlphanumeric || "-._~/".utf8.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }

  private static func region(
    _ name: String, _ range: ByteRange, in lines: SourceLines, into json: inout JSONWriter
  ) {
    let start = lines.position(of: range.start)
    let end = lines.position(of: range.end)
    json.object(name) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }

  /// A message as a member; `[label](target)` is a link in SARIF's plain text too, which a space
  /// prevents.
  static func message(
    _ text: String, as name: String = "message", into json: inout JSONWriter
  ) {
    json.object(name) { $0.member("text", text.replacing("](", with: "] (")) }
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
