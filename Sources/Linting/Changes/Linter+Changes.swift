import Diagnostics

extension Linter {
  /// Reads the pages of a target one by one, and finds those that differ from `before`.
  func read(
    _ target: LintTarget, from source: CatalogSource?, since before: CatalogSource?
  ) -> LoadedTarget {
    guard let before else { return read(target, from: source) }
    let compared = ComparedTree((source ?? target.source).tree, since: before.tree)
    var read = read(target, from: CatalogSource(tree: compared))
    let comparison = compared.comparison
    let named = read.namedPages
    let folders = read.parts.filter { !named.contains(Array($0.utf8)) }
    read.changes = Changes(
      before: before.tree, changed: comparison.changed, named: named,
      folders: read.parts.isEmpty ? nil : PathSelection(folders))
    read.unread += comparison.unread
    read.unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return read
  }

  /// Keeps findings on changed pages, and new findings elsewhere.
  func keepNewFindings(in result: inout LintResult, _ read: LoadedTarget, _ changes: Changes) {
    result.isOfChanges = !read.pages.isEmpty
    result.suppressed.removeAll { !changes.asksFor($0.path) }
    result.unneeded.removeAll { !changes.asksFor($0.path) }
    let selection = PathSelection(read.parts)
    func isPassedOver(_ finding: Diagnostic) -> Bool {
      changes.passesOver(finding.path) && !selection.concerns(finding)
    }
    result.diagnostics.removeAll(where: isPassedOver)
    result.baselined.removeAll(where: isPassedOver)
    let found = result.diagnostics + result.baselined
    let elsewhere = Set(found.lazy.filter { !changes.asksFor($0.path) }.map { Array($0.path.utf8) })
    if elsewhere.isEmpty { return }
    // Findings of a baseline have their fingerprints, and so do then all others.
    result.diagnostics.setFingerprints(on: elsewhere, of: read.tree)
    let known = fingerprints(on: elsewhere, before: changes, read)
    func isOld(_ finding: Diagnostic) -> Bool {
      guard elsewhere.contains(Array(finding.path.utf8)) else { return false }
      return finding.fingerprint.map { known?.contains($0) ?? true } ?? true
    }
    result.diagnostics.removeAll(where: isOld)
    result.baselined.removeAll(where: isOld)
  }

  /// The fingerprints of earlier findings on some pages; nil where nothing differs, so that nothing
  /// is new.
  private func fingerprints(
    on pages: Set<[UInt8]>, before changes: Changes, _ read: LoadedTarget
  ) -> Set<Fingerprint>? {
    let files = CatalogFiles(changes.before, filter: filter)
    if changes.changed.isEmpty, files.hasSamePaths(as: read.files) { return nil }
    var diagnostics = judge(self.read(read, as: changes, files)).diagnostics
    diagnostics.sort(by: Diagnostic.inReportOrder)
    diagnostics.setFingerprints(on: pages, of: changes.before)
    return Set(diagnostics.compactMap(\.fingerprint))
  }

  /// Reads a target as it was before; pages that are as they were are known already.
  private func read(_ now: LoadedTarget, as changes: Changes, _ files: CatalogFiles) -> LoadedTarget
  {
    var known: [[UInt8]: CheckedPage] = [:]
    for page in now.pages {
      let path = Array(page.path.utf8)
      if !changes.changed.contains(path) { known[path] = page }
    }
    var read = LoadedTarget(target: now.target, tree: changes.before, files: files)
    read.notedFiles = notedFiles(files, changes.before)
    let others = files.pages.filter { known[Array($0.utf8)] == nil }
    read.take(others, check(others, of: changes.before))
    read.pages += files.pages.compactMap { known[Array($0.utf8)] }
    read.pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return read
  }
}
