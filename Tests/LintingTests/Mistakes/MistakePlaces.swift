import Diagnostics
import SourceText

/// The places where findings about a mistake may be.
struct MistakePlaces {
  /// The lines of each changed page that were changed or are named by the mistake; from 0.
  private var lines: [String: Set<Int>] = [:]
  /// The lines where findings follow from the mistake, by page.
  private var further: [String: Set<Int>] = [:]
  /// The headings and the header rows above changed lines: the places of findings about something
  /// missing below them.
  private var headings: [String: Set<Int>] = [:]
  private var tables: [String: LineTable] = [:]
  /// Whether no page is left that could have a finding.
  private let isRemoval: Bool

  init(_ mistake: Mistake, _ changes: [String: [UInt8]?], _ run: SampleRun) {
    isRemoval = changes.values.allSatisfy { $0 == nil }
    for (path, bytes) in changes {
      guard let bytes else { continue }
      tables[path] = LineTable(bytes)
      let clean = run.clean(path)
      let changed = ChangedLines.between(clean, bytes)
      headings[path] = Self.headings(above: changed, in: bytes.lines)
      lines[path] = changed.union(Self.numbers(of: bytes.lines, marked: mistake.lines))
      if clean.isEmpty, !mistake.lines.isEmpty {
        // A new page has its mistake where it is named.
        further[path] = lines[path]
        lines[path] = Self.numbers(of: bytes.lines, marked: mistake.lines)
      }
    }
    for place in mistake.also {
      let bytes = changes[place.page].flatMap(\.self) ?? run.clean(place.page)
      tables[place.page] = LineTable(bytes)
      let all = Set(bytes.lines.indices)
      further[place.page, default: []].formUnion(
        place.lines.map { Self.numbers(of: bytes.lines, marked: $0) } ?? all)
    }
  }

  private static func numbers(of lines: [[UInt8]], marked: [Mistake.LineMark]) -> Set<Int> {
    Set(
      lines.indices.filter { line in marked.contains { $0.marks(lines[line], number: line) } })
  }

  /// The nearest heading above each line, and the first line of the table around it.
  private static func headings(above changed: Set<Int>, in lines: [[UInt8]]) -> Set<Int> {
    Set(
      changed.flatMap { line in
        let above = lines[..<line]
        let table = above.lastIndex { $0.first != .pipe }.map { $0 + 1 }
        return [above.lastIndex { $0.first == .hash }, table].compactMap { $0 }
      })
  }

  /// Whether a finding is where the mistake is, or points there.
  func areMeant(_ diagnostic: Diagnostic) -> Bool {
    if isRemoval { return holds(further, diagnostic.path, diagnostic.range) }
    return holds(lines, diagnostic.path, diagnostic.range)
      || diagnostic.rule.hasPrefix("missing-")
        && holds(headings, diagnostic.path, diagnostic.range)
      || diagnostic.related.contains { holds(lines, $0.path, $0.range) }
  }

  /// Whether a finding is related to the mistake.
  func allow(_ diagnostic: Diagnostic) -> Bool {
    areMeant(diagnostic) || holds(further, diagnostic.path, diagnostic.range)
  }

  private func holds(_ lines: [String: Set<Int>], _ path: String, _ range: ByteRange) -> Bool {
    guard let lines = lines[path], let table = tables[path] else { return false }
    return lines.contains(table.line(at: range.start))
  }
}
