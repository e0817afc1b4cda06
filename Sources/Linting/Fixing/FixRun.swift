import Diagnostics
import SourceText

/// Applies fixes to the pages of a target in memory: round after round, until nothing changes.
struct FixRun {
  private let linter: Linter
  private let includesUnsafe: Bool
  private let selection: PathSelection?
  /// Where each page is among those that were read; by bytes, as file systems tell names apart.
  private let places: [[UInt8]: Int]
  private(set) var read: ReadTarget
  private(set) var verdict: Verdict
  /// The pages that have or had something to fix.
  private(set) var pages: [[UInt8]: FixedPage] = [:]
  /// The pages whose files are left as they are.
  private var refused: Set<[UInt8]> = []
  private(set) var unfixed: [UnfixedFile] = []
  private var remarks: [String] = []
  private var declined = DeclinedFixes()
  private var known: KnownFindings?

  /// Fixes that were not applied, and why.
  var notices: [String] { remarks + declined.notices }

  /// So many rounds are far more than fixes take that lead anywhere.
  private static let mostRounds = 64

  init(_ linter: Linter, _ read: ReadTarget, holding input: SourceFile?, includesUnsafe: Bool) {
    self.linter = linter
    self.includesUnsafe = includesUnsafe
    self.read = read
    if let input { pages[Array(input.path.utf8)] = FixedPage(input) }
    verdict = linter.judge(read)
    selection = read.parts.isEmpty ? nil : PathSelection(read.parts)
    places = Dictionary(
      read.pages.enumerated().map { (Array($1.path.utf8), $0) }, uniquingKeysWith: { $1 })
  }

  mutating func run() {
    for _ in 0..<Self.mostRounds {
      if undoHarm() { continue }
      var wanted = wanted()
      while hold(wanted.map(\.page)) { wanted = self.wanted() }
      if wanted.isEmpty { return }
      apply(wanted)
    }
    for _ in 0..<Self.mostRounds { guard undoHarm() else { break } }
    remarks.append("fixing ended after \(Self.mostRounds) rounds; there may be more to fix")
  }

  /// Takes back everything that was done to some pages, each of which is now as given.
  mutating func reset(_ sources: [SourceFile]) {
    for source in sources { pages[Array(source.path.utf8)]?.undoAll(source) }
    recheck(sources)
  }
}

// MARK: - A round

extension FixRun {
  private typealias Work = (page: [UInt8], findings: [Diagnostic])

  /// What there is to apply, by page: safe fixes, and only where none is left others.
  private func wanted() -> [Work] {
    let safe = wanted(.safe)
    return safe.isEmpty && includesUnsafe ? wanted(.unsafe) : safe
  }

  private func wanted(_ safety: Fix.Safety) -> [Work] {
    var found: [[UInt8]: [Diagnostic]] = [:]
    let verdicts = linter.reportsAll ? nil : PageVerdicts(verdict.diagnostics)
    for (place, finding) in verdict.diagnostics.enumerated() where finding.fix?.safety == safety {
      if verdicts?.explains(place) == true { continue }
      if let page = page(toFix: finding) { found[page, default: []].append(finding) }
    }
    return found.map { ($0, $1.sorted(by: Diagnostic.inReportOrder)) }
      .sorted { $0.page.lexicographicallyPrecedes($1.page) }
  }

  /// The page that a finding's fix changes, where it may be applied.
  private func page(toFix finding: Diagnostic) -> [UInt8]? {
    guard let path = finding.fix?.edits.first?.path, selection?.contains(path) != false else {
      return nil
    }
    let page = Array(path.utf8)
    guard places[page] != nil, read.changes?.asksFor(path) != false,
      !refused.contains(page), pages[page]?.isBarred(finding) != true
    else { return nil }
    return page
  }

  /// Reads the text of pages that are to be changed for the first time. Pages are found to be what
  /// they are now: whoever changed one in between is heard. Whether there were such pages.
  private mutating func hold(_ wanted: [[UInt8]]) -> Bool {
    var sources: [SourceFile] = []
    var isAnyNew = false
    for page in wanted where pages[page] == nil {
      guard let place = places[page] else { continue }
      isAnyNew = true
      let path = read.pages[place].path
      switch PageFile(read.target.file(path)).read() {
      case .success(let bytes):
        let source = SourceFile(path: path, bytes: bytes)
        pages[page] = FixedPage(source)
        sources.append(source)
      case .failure(let failure):
        refused.insert(page)
        unfixed.append(UnfixedFile(path: path, reason: failure.reason))
      }
    }
    if !sources.isEmpty { recheck(sources) }
    return isAnyNew
  }

  private mutating func apply(_ wanted: [Work]) {
    remember()
    let before = verdict
    var sources: [SourceFile] = []
    var edits: [[UInt8]: [ByteRange]] = [:]
    for (page, findings) in wanted {
      guard var fixed = pages[page] else { continue }
      switch fixed.apply(findings) {
      case .unchanged: break
      case .changed(let ranges):
        edits[page] = ranges
        sources.append(fixed.source)
      case .fought(let fight):
        sources.append(fixed.source)
        remarks.append(Self.notice(of: fight, on: fixed.source.path))
      }
      pages[page] = fixed
    }
    recheck(sources)
    admit(FixConsequences(of: before, edits: edits))
  }

  /// Checks pages anew, and holds all of them together again.
  private mutating func recheck(_ sources: [SourceFile]) {
    for page in linter.check(sources, of: read.target) {
      if let place = places[Array(page.path.utf8)] { read.pages[place] = page }
    }
    verdict = linter.judge(read)
  }

  private static func notice(of fight: [Diagnostic], on path: String) -> String {
    let rules = Set(fight.map(\.rule)).sorted().map { "[\($0)]" }.joined(separator: " and ")
    return "'\(path)': fixes of \(rules) undo each other and were left alone"
  }
}

// MARK: - New findings

extension FixRun {
  private func source(of finding: Diagnostic) -> SourceFile? {
    pages[Array(finding.path.utf8)]?.source
  }

  /// Everything that is found now, hidden by damaged characters or not, with its page where the text is
  /// at hand.
  private var found: [(finding: Diagnostic, source: SourceFile?)] {
    (verdict.diagnostics + verdict.consequences).map { ($0, source(of: $0)) }
  }

  /// Takes note of what is found before the first change, and of what is found on pages whose text
  /// has come to hand since.
  private mutating func remember() {
    let isFirst = known == nil
    var marks = known ?? KnownFindings()
    for (finding, source) in found {
      if isFirst { marks.insert(finding, on: nil) }
      guard let source, pages[Array(finding.path.utf8)]?.steps.isEmpty == true else { continue }
      marks.insert(finding, on: source)
    }
    known = marks
  }

  /// Takes note of findings that were there before the edits, hidden or in other words.
  private mutating func admit(_ consequences: FixConsequences) {
    for (finding, source) in found where consequences.contains(finding) {
      known?.insert(finding, on: source)
    }
  }

  /// Takes fixes back that brought about findings which no further fix removes. Whether there were
  /// such.
  private mutating func undoHarm() -> Bool {
    guard let known else { return false }
    var blamed: [[UInt8]: Diagnostic] = [:]
    for finding in verdict.diagnostics where !known.contains(finding, on: source(of: finding)) {
      if isFixable(finding) { continue }
      for page in pagesToBlame(for: finding) where blamed[page] == nil { blamed[page] = finding }
    }
    if blamed.isEmpty { return false }
    var sources: [SourceFile] = []
    for (page, finding) in blamed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard var fixed = pages[page] else { continue }
      if let barred = fixed.undo() {
        declined.add(barred, on: fixed.source.path, for: finding)
      }
      pages[page] = fixed
      sources.append(fixed.source)
    }
    recheck(sources)
    return true
  }

  private func isFixable(_ finding: Diagnostic) -> Bool {
    guard let fix = finding.fix, fix.safety == .safe || includesUnsafe else { return false }
    return page(toFix: finding) != nil
  }

  /// The changed pages that a new finding stands on, else those that it speaks of, else all.
  private func pagesToBlame(for finding: Diagnostic) -> [[UInt8]] {
    func isChanged(_ page: [UInt8]) -> Bool { pages[page]?.steps.isEmpty == false }
    let own = Array(finding.path.utf8)
    if isChanged(own) { return [own] }
    let related = finding.related.map { Array($0.path.utf8) }.filter(isChanged)
    return related.isEmpty ? pages.keys.filter(isChanged) : related
  }
}
