import Diagnostics
import SourceText

/// The findings before edits, which tell new findings from those that are only at another place or in
/// other words by now.
struct KnownFindings {
  /// By the bytes of their pages' paths.
  private var entries: [[UInt8]: [Entry]] = [:]

  private struct Entry {
    let rule: String
    let message: String
    let severity: Severity
    var range: ByteRange
    /// The other places that it is about, on any page.
    var related: [Place]
    /// Whether an edit touched one of its places.
    var isEdited = false
  }

  /// A range of a page.
  struct Place {
    let path: [UInt8]
    var range: ByteRange

    func touches(_ other: Place) -> Bool {
      range.touches(other.range) && path == other.path
    }

    /// The places of a finding, its own first.
    static func all(of finding: Diagnostic) -> [Place] {
      [Place(path: Array(finding.path.utf8), range: finding.range)] + related(to: finding)
    }

    static func related(to finding: Diagnostic) -> [Place] {
      finding.related.map { Place(path: Array($0.path.utf8), range: $0.range) }
    }
  }

  /// Damaged characters hide what else is wrong with a text; these findings are known as well. Those
  /// whose fixes are applied are to be gone afterwards, so they are not known.
  init(_ verdict: Verdict, fixing fixed: Set<Diagnostic>) {
    for finding in verdict.diagnostics + verdict.consequences where !fixed.contains(finding) {
      entries[Array(finding.path.utf8), default: []].append(
        Entry(
          rule: finding.rule, message: finding.message.text, severity: finding.severity,
          range: finding.range, related: Place.related(to: finding)))
    }
  }

  /// Moves the places on edited pages.
  mutating func move(by maps: [[UInt8]: EditMap]) {
    for path in entries.keys {
      guard var moved = entries[path] else { continue }
      entries[path] = nil
      let own = maps[path]
      for index in moved.indices {
        if let own {
          if own.touches(moved[index].range) { moved[index].isEdited = true }
          moved[index].range = own(moved[index].range)
        }
        for place in moved[index].related.indices {
          guard let map = maps[moved[index].related[place].path] else { continue }
          let range = moved[index].related[place].range
          if map.touches(range) { moved[index].isEdited = true }
          moved[index].related[place].range = map(range)
        }
      }
      entries[path] = moved
    }
  }

  /// The findings that no known one explains, each of which explains one.
  func news(among findings: [Diagnostic]) -> [Diagnostic] {
    var byPage: [[UInt8]: [Diagnostic]] = [:]
    var order: [[UInt8]] = []
    for finding in findings {
      let path = Array(finding.path.utf8)
      if byPage[path] == nil { order.append(path) }
      byPage[path, default: []].append(finding)
    }
    return order.flatMap { path in
      Self.news(among: byPage[path] ?? [], knowing: entries[path] ?? [])
    }
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
    // What was said about an edited text is said in other words, which need not be of its whole range.
    var edited = Dictionary(grouping: known.filter(\.isEdited), by: \.rule)
      .mapValues(EditedEntries.init)
    return rest.filter { edited[$0.rule]?.take(explaining: $0) != true }
  }

  /// The findings of one rule on one page about texts that were edited, each of which can explain one
  /// new finding.
  private struct EditedEntries {
    /// By the end of their ranges.
    private let entries: [Entry]
    /// Those that are about other places as well, by their index.
    private let related: [Int]
    private var isTaken: [Bool]

    /// So many entries are looked at for one place.
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
      let places = Place.all(of: finding)
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
