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
      json.member("message") { Self.message(diagnostic.message.text, into: &$0) }
      json.member("locations") { json in
        json.array([diagnostic.range]) { json, range in
          json.object { json in
            json.member("physicalLocation") { place(diagnostic.path, range, in: lines, into: &$0) }
          }
        }
      }
      if !related.isEmpty {
        json.member("relatedLocations") { json in
          json.array(related) { json, place in self.related(place.0, in: place.1, into: &json) }
        }
      }
      json.member("partialFingerprints") { json in
        json.object { json in
          json.member("catalint/v1", "\(fingerprint)")
          // The one that GitHub uses; the number of equal ones is after a colon.
          json.member("primaryLocationLineHash", "\(fingerprint):1")
        }
      }
      if let fix = diagnostic.fix, edits.allSatisfy({ $0.1 != nil }) {
        json.member("fixes") { json in
          json.array([fix]) { json, fix in self.fix(fix, edits, into: &json) }
        }
      }
      state(finding.state, into: &json)
    }
  }

  private func state(_ state: StatedFinding.State, into json: inout JSONWriter) {
    if hasBaseline {
      json.member("baselineState", state == .baselined ? "unchanged" : "new")
    }
    guard state != .new else { return }
    json.member("suppressions") { json in
      json.array([state]) { json, state in
        json.object { $0.member("kind", state == .suppressed ? "inSource" : "external") }
      }
    }
  }

  private func related(
    _ place: RelatedPlace, in lines: SourceLines?, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("physicalLocation") { self.place(place.path, place.range, in: lines, into: &$0) }
      json.member("message") { Self.message(place.message, into: &$0) }
    }
  }

  private func fix(
    _ fix: Fix, _ edits: [(Edit, SourceLines?)], into json: inout JSONWriter
  ) {
    let review = fix.safety == .safe ? "" : " (to review)"
    json.object { json in
      json.member("description") { Self.message(fix.title + review, into: &$0) }
      json.member("artifactChanges") { json in
        json.array(Self.byFile(edits)) { json, edits in
          json.object { json in
            json.member("artifactLocation") { artifact(edits[0].0.path, into: &$0) }
            json.member("replacements") { json in
              json.array(edits) { json, edit in
                json.object { json in
                  json.member("deletedRegion") { json in
                    if let lines = edit.1 { Self.region(edit.0.range, in: lines, into: &json) }
                  }
                  json.member("insertedContent") { json in
                    json.object { $0.member("text", edit.0.replacement) }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Edits by file, files in the order of their first edits.
  private static func byFile(_ edits: [(Edit, SourceLines?)]) -> [[(Edit, SourceLines?)]] {
    var files: [[(Edit, SourceLines?)]] = []
    var places: [PathKey: Int] = [:]
    for edit in edits {
      let key = PathKey(edit.0.path)
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
  private func place(
    _ path: String, _ range: ByteRange, in lines: SourceLines?, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("artifactLocation") { artifact(path, into: &$0) }
      if let lines { json.member("region") { Self.region(range, in: lines, into: &$0) } }
    }
  }

  private func artifact(_ path: String, into json: inout JSONWriter) {
    json.object { json in
      json.member("uri", RelativeURI.from(path))
      json.member("uriBaseId", "%SRCROOT%")
    }
  }

  private static func region(_ range: ByteRange, in lines: SourceLines, into json: inout JSONWriter)
  {
    let start = lines.position(of: range.start)
    let end = lines.position(of: range.end)
    json.object { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }

  /// A message; `[label](target)` is a link in SARIF's plain text too, which a space prevents.
  static func message(_ text: String, into json: inout JSONWriter) {
    json.object { $0.member("text", text.replacing("](", with: "] (")) }
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
