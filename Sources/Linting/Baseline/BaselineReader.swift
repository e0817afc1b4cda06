package import Contract
import Diagnostics
import Records
package import SourceText

/// Reads baselines, line by line.
package enum BaselineReader {
  /// The limit of reported problems: a few show what happened to the file.
  private static let mostProblems = 10

  /// The baseline in a file, or its problems.
  package static func read(_ file: SourceFile) -> Result<Baseline, FileProblems> {
    let lines = LineTable(file.bytes)
    if let problem = problem(ofHeader: lines.content(ofLine: 0, in: file.bytes), in: file) {
      return .failure(FileProblems([problem]))
    }
    var entries: [BaselineEntry] = []
    var known: [Fingerprint: Int] = [:]
    var problems: [FileProblem] = []
    for number in 1..<max(1, lines.count) where problems.count < mostProblems {
      let range = lines.content(ofLine: number, in: file.bytes)
      if range.isEmpty { continue }
      if ConflictMarker(file.bytes, atLineStart: range.start) != nil {
        problems.append(FileProblem(inConflict, at: range))
      } else if let entry = BaselineEntry(line: file.slice(range)) {
        if let first = known.updateValue(number, forKey: entry.fingerprint) {
          problems.append(
            FileProblem("the same fingerprint is on line \(first + 1)", at: range))
        }
        entries.append(entry)
      } else {
        problems.append(
          FileProblem("expected a path, a rule and a fingerprint of 16 digits", at: range))
      }
    }
    return problems.isEmpty ? .success(Baseline(entries)) : .failure(FileProblems(problems))
  }

  private static let inConflict =
    "unresolved merge conflict marker; keep the entries of both sides, each once"

  private static func problem(ofHeader range: ByteRange, in file: SourceFile) -> FileProblem? {
    let mark = Array(Baseline.mark.utf8)
    let line = file.slice(range)
    guard line.starts(with: mark) else {
      return FileProblem(
        "this is not a baseline: expected '\(Baseline.mark)\(Baseline.version)' as its first line",
        at: range)
    }
    let version = line.dropFirst(mark.count).prefix(20).prefix { $0 != .colon && $0 != .space }
    guard !version.elementsEqual("\(Baseline.version)".utf8) else { return nil }
    return FileProblem(
      "this is a baseline of format '\(String(decoding: version, as: UTF8.self))'; "
        + "this Catalint reads format '\(Baseline.version)'",
      at: range)
  }
}
