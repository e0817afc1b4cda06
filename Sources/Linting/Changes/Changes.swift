import Diagnostics
import SourceText

/// The changes of a catalog.
struct Changes {
  /// The catalog as it was.
  let before: any FileTree
  /// The files that are not as they were, by the bytes of their paths.
  let changed: Set<[UInt8]>
  /// The pages that were named separately, by the bytes of their paths: they are reported whether
  /// they changed or not.
  var named: Set<[UInt8]> = []
  /// The folders that were named, whose changes are asked for; nil for those of the whole catalog.
  var folders: PathSelection?

  /// Whether all findings of a page are asked for, not only new ones.
  func asksFor(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return named.contains(bytes)
      || changed.contains(bytes) && folders?.contains(path) != false
  }

  /// The changed files whose findings are asked for, by the bytes of their paths.
  var askedFor: Set<[UInt8]> {
    guard let folders else { return changed }
    return changed.filter { path in
      named.contains(path) || folders.contains(String(decoding: path, as: UTF8.self))
    }
  }

  /// Whether a page is changed but not selected: new findings on it were not caused elsewhere.
  func passesOver(_ path: String) -> Bool { changed.contains(Array(path.utf8)) && !asksFor(path) }
}

extension Linter {
  /// Checks the pages of a target one by one, and finds those that differ from `before`.
  func checkPages(
    of target: LintTarget, from source: CatalogSource?, since before: CatalogSource?
  ) -> LoadedTarget {
    guard let before else { return checkPages(of: target, from: source) }
    let compared = ComparedTree((source ?? target.source).tree, since: before.tree)
    var loaded = checkPages(of: target, from: CatalogSource(tree: compared))
    let comparison = compared.comparison
    let named = loaded.namedPages
    let folders = loaded.parts.filter { !named.contains(Array($0.utf8)) }
    loaded.changes = Changes(
      before: before.tree, changed: comparison.changed, named: named,
      folders: loaded.parts.isEmpty ? nil : PathSelection(folders))
    if loaded.mismatch != nil {
      loaded.hadPagesOfContract = CatalogFiles(before.tree, filter: filter).havePages(of: contract)
    }
    loaded.unread += comparison.unread
    loaded.unread.sort { $0.path.precedes($1.path) }
    return loaded
  }

  /// Keeps findings on changed pages, and new findings elsewhere.
  func keepNewFindings(in result: inout LintResult, _ loaded: LoadedTarget, _ changes: Changes) {
    result.isOfChanges = !loaded.pages.isEmpty
    result.suppressed.removeAll { !changes.asksFor($0.path) }
    result.unneeded.removeAll { !changes.asksFor($0.path) }
    let selection = PathSelection(loaded.parts)
    func isPassedOver(_ finding: Diagnostic) -> Bool {
      changes.passesOver(finding.path) && !selection.concerns(finding)
    }
    result.diagnostics.removeAll(where: isPassedOver)
    result.baselined.removeAll(where: isPassedOver)
    let found = result.diagnostics + result.baselined
    let elsewhere = Set(found.lazy.filter { !changes.asksFor($0.path) }.map { Array($0.path.utf8) })
    if elsewhere.isEmpty { return }
    // Findings of a baseline have their fingerprints, and so do then all others.
    result.diagnostics.setFingerprints(on: elsewhere, of: loaded.tree)
    let known = fingerprints(on: elsewhere, before: changes, loaded)
    func isOld(_ finding: Diagnostic) -> Bool {
      guard elsewhere.contains(Array(finding.path.utf8)) else { return false }
      guard let known, let fingerprint = finding.fingerprint else { return true }
      guard let message = known[fingerprint] else { return false }
      // Its fingerprint may lack what it quotes of other pages, which may have changed.
      return message == finding.message.text || finding.consequences != nil
        || !finding.related.contains { changes.asksFor($0.path) }
    }
    result.diagnostics.removeAll(where: isOld)
    result.baselined.removeAll(where: isOld)
    moveToChanges(&result.diagnostics, askedFor: changes.asksFor)
  }

  /// Reports new contradictions on the changed pages that brought them in.
  private func moveToChanges(_ findings: inout [Diagnostic], askedFor: (String) -> Bool) {
    func sides(of finding: Diagnostic) -> [OtherSide] {
      if finding.otherSides.isEmpty || askedFor(finding.path) { return [] }
      return finding.otherSides.filter { side in
        rules.settings.severity(ofRule: finding.rule, at: side.path) != nil
      }
    }
    guard findings.contains(where: { !sides(of: $0).isEmpty }) else { return }
    // A page and its twin contradict the same place.
    var known: Set<Diagnostic> = []
    findings = findings.flatMap { finding -> [Diagnostic] in
      let sides = sides(of: finding)
      if sides.isEmpty { return [finding] }
      return sides.enumerated().compactMap { number, side in
        var moved = finding.at(side)
        moved.fingerprint = nil
        guard known.insert(moved.with(fix: nil)).inserted else { return nil }
        // In any run, it is the same finding.
        if number == 0 { moved.fingerprint = finding.fingerprint }
        return moved
      }
    }
    findings.sortInReportOrder()
  }

  /// The fingerprints of earlier findings on some pages, with their messages; nil where nothing
  /// differs, so that nothing is new.
  private func fingerprints(
    on pages: Set<[UInt8]>, before changes: Changes, _ loaded: LoadedTarget
  ) -> [Fingerprint: String]? {
    var diagnostics: [Diagnostic]
    if let checkBefore {
      diagnostics = checkBefore(loaded.target, CatalogSource(tree: changes.before)).diagnostics
    } else {
      let files = CatalogFiles(changes.before, filter: filter)
      if changes.changed.isEmpty, files.hasSamePaths(as: loaded.files) { return nil }
      diagnostics = crossCheck(checkPages(of: loaded, as: changes, files)).diagnostics
    }
    diagnostics.sortInReportOrder()
    diagnostics.setFingerprints(on: pages, of: changes.before)
    return Dictionary(
      diagnostics.compactMap { finding in finding.fingerprint.map { ($0, finding.message.text) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Checks the pages of a target as they were before; those that did not change are known already.
  private func checkPages(
    of now: LoadedTarget, as changes: Changes, _ files: CatalogFiles
  ) -> LoadedTarget {
    var known: [[UInt8]: CheckedPage] = [:]
    for page in now.pages {
      let path = Array(page.path.utf8)
      if page.bases.isEmpty, !changes.changed.contains(path) { known[path] = page }
    }
    var loaded = LoadedTarget(
      target: now.target, tree: changes.before, files: files,
      standing: files.standing(in: contract))
    let pages = files.pages
    let others = pages.filter { known[Array($0.utf8)] == nil }
    loaded.take(others, checkPages(others, of: changes.before, loaded.standing))
    loaded.notedFiles = notedFiles(files, pages, loaded.aliases, changes.before)
    loaded.pages += pages.compactMap { known[Array($0.utf8)] }
    loaded.pages.sort { $0.path.precedes($1.path) }
    return loaded
  }
}
