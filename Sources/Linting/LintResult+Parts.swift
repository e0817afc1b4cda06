import Diagnostics
import Records

extension LintResult {
  /// Leaves the findings on some parts of the catalog, and those about them.
  mutating func restrict(to loaded: LoadedTarget, _ files: CatalogFiles) {
    let selection = PathSelection(loaded.parts)
    // Where changes are asked for, findings elsewhere are left as consequences of named pages.
    if loaded.changes?.named.isEmpty != false {
      // Of pages elsewhere, some findings may stay and others not.
      let elsewhere = diagnostics.filter { !selection.contains($0.path) && selection.concerns($0) }
      diagnostics.setFingerprints(on: Set(elsewhere.map { Array($0.path.utf8) }), of: loaded.tree)
      diagnostics.removeAll { !selection.concerns($0) }
      suppressed.removeAll { !selection.concerns($0) }
      baselined.removeAll { !selection.concerns($0) }
      unneeded.removeAll { !selection.contains($0.path) }
    }
    var matched = MatchedPaths(loaded.pages.map(\.path) + loaded.unread.map(\.path))
    matched.add(diagnostics.map(\.path))
    for part in loaded.parts where !matched.contains(part) {
      let reason = files.reasonToLeaveOut(part)
      if let reason, files.isPage(part) {
        leftOut.append(LeftOutFile(path: part, reason: reason))
      } else {
        unmatched.append(
          LeftOutFile(
            path: part,
            reason: reason ?? files.reasonToLeaveOut(allIn: part) ?? "it has no page"))
      }
    }
  }

  /// Counts the fixes on pages that were not asked for.
  mutating func countFixesElsewhere(than loaded: LoadedTarget) {
    guard !loaded.parts.isEmpty || loaded.changes != nil else { return }
    let scope = FixScope(includesUnsafe: true, on: loaded, isTrial: false)
    for finding in diagnostics {
      guard let fix = finding.fix, let page = fix.edits.first?.path, !scope.contains(page) else {
        continue
      }
      fixesElsewhere[fix.safety, default: 0] += 1
    }
  }
}

/// Paths of pages, and of the folders that they are in.
private struct MatchedPaths {
  private var paths: Set<[UInt8]> = []

  init(_ paths: [String]) { add(paths) }

  mutating func add(_ paths: [String]) {
    for path in paths {
      var path = Array(path.utf8)[...]
      while self.paths.insert(Array(path)).inserted, !path.isEmpty {
        path = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
      }
    }
  }

  func contains(_ path: String) -> Bool { paths.contains(Array(path.utf8)) }
}
