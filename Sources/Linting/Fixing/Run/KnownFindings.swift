import Diagnostics
import SourceText

/// The findings before edits, to distinguish new findings from those that only moved or are worded
/// differently by now.
///
/// Most findings are the same before and after: comparison keys are computed for the others alone.
struct KnownFindings {
  private let findings: [Diagnostic]
  /// The findings whose fixes are applied.
  private let fixed: Set<Diagnostic>
  /// The pages whose findings are compared, besides page verdicts; nil for all.
  private var compared: Set<UTF8Key>? = []
  /// The edits so far, one after another.
  private var maps: [[[UInt8]: EditMap]] = []

  /// A known finding where it is now.
  private struct Entry {
    let rule: String
    let message: String
    let severity: Severity
    let range: ByteRange
    /// The other places that it is about, on any page.
    let related: [PageRange]
    /// Whether an edit touched one of its places.
    let isEdited: Bool
  }

  /// Damaged characters hide other defects of a text; these findings are known as well. Those whose
  /// fixes are applied have to be gone afterwards, so they are not known.
  init(_ outcome: CheckOutcome, fixing fixed: Set<Diagnostic>) {
    findings =
      outcome.consequences.isEmpty
      ? outcome.diagnostics : outcome.diagnostics + outcome.consequences
    self.fixed = fixed
  }

  /// Moves the places on edited pages.
  mutating func move(by maps: [[UInt8]: EditMap]) { self.maps.append(maps) }

  /// Compares the findings on some pages besides those that were compared before; nil for all.
  mutating func compare(only pages: Set<UTF8Key>?) {
    compared = pages.flatMap { compared?.union($0) }
  }

  /// The findings that no known one explains, each of which explains one; by page.
  func news(among found: [Diagnostic], by work: ParallelMap) -> [Diagnostic] {
    let pages = indicesByPage(of: found).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let before = indicesByPage(of: findings)
    return work.map(pages.count, pages) { number, pages in
      let (path, indices) = pages[number]
      let (rest, known) = withoutSame(indices.map { found[$0] }, before[path] ?? [], on: path)
      return rest.isEmpty
        ? [] : Self.news(among: rest, knowing: known.map { entry(of: findings[$0], on: path) })
    }
    .flatMap(\.self)
  }

  /// The limit of known findings compared that start at one place.
  private static let mostAtOnePlace = 64

  /// The findings and the known ones of their page, by number, without those that both have.
  private func withoutSame(
    _ found: [Diagnostic], _ before: [Int], on path: [UInt8]
  ) -> (found: [Diagnostic], known: [Int]) {
    let maps = maps.compactMap { $0[path] }
    func now(_ range: ByteRange) -> ByteRange { maps.reduce(range) { $1($0) } }
    let known = before.filter { findings[$0].fix == nil || !fixed.contains(findings[$0]) }
      .map { (index: $0, range: now(findings[$0].range)) }
      .sorted { $0.range.start < $1.range.start }
    var isUsed = [Bool](repeating: false, count: known.count)
    var first = 0
    let rest = found.sorted { $0.range.start < $1.range.start }.filter { finding in
      while first < known.count, isUsed[first] || known[first].range.start < finding.range.start {
        first += 1
      }
      for index in first..<min(known.count, first + Self.mostAtOnePlace) {
        if known[index].range.start > finding.range.start { break }
        let other = findings[known[index].index]
        guard !isUsed[index], known[index].range == finding.range,
          other.severity >= finding.severity, other.rule.hasSameBytes(as: finding.rule),
          other.message.text.hasSameBytes(as: finding.message.text)
        else { continue }
        isUsed[index] = true
        return false
      }
      return true
    }
    if rest.isEmpty { return ([], []) }
    return (rest, known.indices.filter { !isUsed[$0] }.map { known[$0].index }.sorted())
  }

  /// A known finding of a page as it is after the edits.
  private func entry(of finding: Diagnostic, on path: [UInt8]) -> Entry {
    var own = finding.range
    var related = PageRange.related(to: finding)
    var isEdited = false
    for maps in maps {
      if let map = maps[path] {
        if map.touches(own) { isEdited = true }
        own = map(own)
      }
      for index in related.indices {
        guard let map = maps[related[index].path] else { continue }
        if map.touches(related[index].range) { isEdited = true }
        related[index].range = map(related[index].range)
      }
    }
    return Entry(
      rule: finding.rule, message: finding.message.text, severity: finding.severity, range: own,
      related: related, isEdited: isEdited)
  }

  private struct Mark: Hashable {
    let rule: String
    let message: String?
    let range: ByteRange?
  }

  private static func news(
    among findings: [Diagnostic], knowing entries: [Entry]
  ) -> [Diagnostic] {
    var rest = findings
    var known = entries
    // The same, then the same in another place, then the same place in other words.
    for (usesMessage, usesRange) in [(true, true), (true, false), (false, true)] {
      if rest.isEmpty { return [] }
      func mark(_ rule: String, _ message: String, _ range: ByteRange) -> Mark {
        Mark(rule: rule, message: usesMessage ? message : nil, range: usesRange ? range : nil)
      }
      var free: [Mark: [Int]] = [:]
      for (index, entry) in known.enumerated().reversed() {
        free[mark(entry.rule, entry.message, entry.range), default: []].append(index)
      }
      var used: Set<Int> = []
      rest.removeAll { finding in
        let mark = mark(finding.rule, finding.message.text, finding.range)
        guard let index = free[mark]?.last, known[index].severity >= finding.severity else {
          return false
        }
        free[mark]?.removeLast()
        used.insert(index)
        return true
      }
      known = known.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    }
    if rest.isEmpty { return [] }
    // A finding about an edited text is worded differently afterwards, and need not cover its whole
    // range.
    var edited = Dictionary(grouping: known.filter(\.isEdited), by: \.rule)
      .mapValues(EditedEntries.init)
    return rest.filter { edited[$0.rule]?.take(explaining: $0) != true }
  }

  /// The findings of one rule on one page about texts that were edited, each of which can explain
  /// one new finding.
  private struct EditedEntries {
    /// By the end of their ranges.
    private let entries: [Entry]
    /// Those that are about other places as well, by their index.
    private let related: [Int]
    private var isTaken: [Bool]

    /// The limit of entries tried for one place.
    private static let mostTried = 64

    init(_ entries: [Entry]) {
      self.entries = entries.sorted { $0.range.end < $1.range.end }
      related = self.entries.indices.filter { [entries = self.entries] in
        !entries[$0].related.isEmpty
      }
      isTaken = Array(repeating: false, count: entries.count)
    }

    /// Whether one of them explains a finding, which then explains no other.
    mutating func take(explaining finding: Diagnostic) -> Bool {
      let places = PageRange.all(of: finding)
      let own = places[0].path
      for place in places where place.path == own {
        let first = entries.partitioningIndex { $0.range.end >= place.range.start }
        for index in entries.indices[first...].prefix(Self.mostTried)
        where entries[index].range.start <= place.range.end && take(index, finding) {
          return true
        }
      }
      for index in related.prefix(Self.mostTried)
      where entries[index].related.contains(where: { place in places.contains { place.touches($0) }
      }) {
        if take(index, finding) { return true }
      }
      return false
    }

    private mutating func take(_ index: Int, _ finding: Diagnostic) -> Bool {
      guard !isTaken[index], entries[index].severity >= finding.severity else { return false }
      isTaken[index] = true
      return true
    }
  }
}

extension KnownFindings {
  /// The indices of the findings to compare on each page, by the bytes of its path.
  private func indicesByPage(of findings: [Diagnostic]) -> [[UInt8]: [Int]] {
    var indices: [[UInt8]: [Int]] = [:]
    for (path, numbers) in findings.runsByPage {
      let isCompared = compared?.contains(UTF8Key(text: path)) != false
      let found = numbers.filter { isCompared || findings[$0].consequences != nil }
      if !found.isEmpty { indices[Array(path.utf8), default: []] += found }
    }
    return indices
  }
}
