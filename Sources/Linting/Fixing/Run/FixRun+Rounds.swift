import Diagnostics
import SourceText

/// Which fixes are tried next.
extension FixRun {
  /// The fixes to try next: the safe ones; when no safe one is left, the unsafe ones.
  mutating func nextBatch() -> [FixUnit] {
    while true {
      var wanted = wanted()
      if wanted.isEmpty, isChanged, !declined.isEmpty {
        declined = DeclinedFixes()
        isChanged = false
        wanted = self.wanted()
      }
      if wanted.isEmpty { return [] }
      // The text read just now may have other findings than those at first.
      if readNewPages(of: wanted) { continue }
      if scope.isTrial {
        wanted.removeAll { unit in
          state.pages[unit.page].map { unit.onlyConvertsLineEnds(of: $0.source) } == true
        }
        if wanted.isEmpty { return [] }
      }
      let batch = compatible(wanted)
      if batch.isEmpty { continue }
      // Once, not in each attempt.
      state.readFacts(of: Set(batch.map(\.page)))
      return batch
    }
  }

  private mutating func wanted() -> [FixUnit] {
    let safe = wanted(.safe)
    return safe.isEmpty && scope.includesUnsafe ? wanted(.unsafe) : safe
  }

  /// In the order of pages and findings; findings that are not reported are not fixed, and only a
  /// limited number of fixes of one page is tried.
  mutating func wanted(_ safety: Fix.Safety) -> [FixUnit] {
    var units: [FixUnit] = []
    var counts = tried
    for finding in reported(withFix: safety) where isTried(finding, safety) {
      guard let page = scope.page(toFix: finding) else { continue }
      let unit = FixUnit(page: page, finding: finding)
      if declined.contains(unit) { continue }
      if counts[page, default: 0] >= Self.mostFixes {
        declined.addUntried(unit)
      } else {
        counts[page, default: 0] += 1
        units.append(unit)
      }
    }
    if scope.isTrial { units.removeAll { declined.isCrowded($0.page) } }
    units.sort { one, other in
      one.page == other.page
        ? Diagnostic.inReportOrder(one.finding, other.finding)
        : one.page.lexicographicallyPrecedes(other.page)
    }
    return units
  }

  /// The findings that may have fixes but for those that a page verdict, or another finding about
  /// their value, explains.
  private func reported(withFix safety: Fix.Safety) -> [Diagnostic] {
    let all = state.outcome.diagnostics
    let pages = Set(
      all.lazy.filter { isTried($0, safety) }.map { UTF8Key(text: $0.path) })
    if pages.isEmpty { return [] }
    let found = all.filter {
      $0.consequences != nil
        || ($0.fix != nil || ValueFindings.mayBeAboutValue($0))
          && pages.contains(UTF8Key(text: $0.path))
    }
    if linter.reportsAll { return found.onePerValue() }
    let verdicts = PageVerdicts(found)
    return found.filter { !verdicts.explains($0) }.onePerValue()
  }

  /// Whether a finding has a fix to try: not one that certainly does no harm, where fixes are only
  /// tried (in most catalogs, the final newline of many pages).
  private func isTried(_ finding: Diagnostic, _ safety: Fix.Safety) -> Bool {
    guard finding.fix?.safety == safety else { return false }
    let unit = FixUnit(page: [], finding: finding)
    guard scope.isTrial, unit.onlyWritesLineEnds,
      let place = scope.places[Array(finding.path.utf8)]
    else { return true }
    return !unit.onlyEndsLastLine(ofPageWith: state.loaded.pages[place].length)
  }

  /// Reads the text of pages that are to be changed for the first time. A change by another program
  /// in between is noticed. Returns whether other fixes may be wanted then.
  private mutating func readNewPages(of wanted: [FixUnit]) -> Bool {
    var sources: [SourceFile] = []
    var mayDiffer = false
    var last: [UInt8]?
    for unit in wanted where unit.page != last && state.pages[unit.page] == nil {
      last = unit.page
      guard let place = scope.places[unit.page] else { continue }
      // In a trial, the text is that of the first check.
      mayDiffer = mayDiffer || !scope.isTrial
      let path = state.loaded.pages[place].path
      switch text(of: path) {
      case .success(let bytes): sources.append(SourceFile(path: path, bytes: bytes))
      case .failure(let failure):
        mayDiffer = true
        scope.refused.insert(unit.page)
        unfixed.append(UnfixedFile(path: path, reason: failure.reason))
      }
    }
    state.hold(sources, in: scope, areChecked: scope.isTrial)
    allRulesState?.hold(sources, in: scope, areChecked: false)
    return mayDiffer
  }

  private func text(of path: String) -> Result<[UInt8], PageFile.Failure> {
    guard scope.isTrial else { return PageFile(state.loaded.target.file(path)).read() }
    return state.loaded.tree.read(path, by: .again)
      .mapError { PageFile.Failure(reason: $0.description) }
  }

  /// The fixes that can be applied at once; those that change nothing are declined.
  private mutating func compatible(_ wanted: [FixUnit]) -> [FixUnit] {
    var byPage: [[UInt8]: [FixUnit]] = [:]
    var order: [[UInt8]] = []
    for unit in wanted {
      guard let page = state.pages[unit.page], let fix = unit.finding.fix else { continue }
      let length = page.source.bytes.count
      let changesNothing = fix.edits.allSatisfy {
        $0.range.end <= length
          && page.source.slice($0.range).elementsEqual($0.replacement.utf8)
      }
      if changesNothing || !EditedText.canApply(fix, path: page.path, length: length) {
        declined.add(unit, .nothing)
        continue
      }
      if byPage[unit.page] == nil { order.append(unit.page) }
      byPage[unit.page, default: []].append(unit)
      tried[unit.page, default: 0] += 1
    }
    var exclusion = FixExclusion()
    let units = order.flatMap { path -> [FixUnit] in
      guard let page = state.pages[path], let units = byPage[path] else { return [] }
      let length = page.original.bytes.count
      var growthLeft = length + max(length / 4, Self.mostGrowth) - page.source.bytes.count
      return page.compatible(units.map(\.finding)).compactMap { index in
        growthLeft -= units[index].growth
        if growthLeft >= 0 || units[index].growth <= 0 { return units[index] }
        growthLeft += units[index].growth
        declined.add(units[index], .untried)
        return nil
      }
    }
    return units.filter { $0.finding.fix?.safety == .safe || exclusion.admits($0) }
  }
}
