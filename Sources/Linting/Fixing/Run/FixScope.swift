import Diagnostics
import SourceText

/// Which fixes a run may apply.
struct FixScope {
  let includesUnsafe: Bool
  /// The parts of the catalog that are asked for; nil for all of it.
  let selection: PathSelection?
  /// The changes, where only their findings are fixed.
  let changes: Changes?
  /// The number of each page among those that were read, by the bytes of its path.
  let places: [[UInt8]: Int]
  /// Whether fixes are only tried, to report which are safe: then findings elsewhere that are about
  /// the parts asked for count as well.
  let isTrial: Bool
  /// The ids of the rules whose fixes are applied; nil for all.
  let only: Set<String>?
  /// The pages whose files cannot be changed.
  var refused: Set<[UInt8]> = []

  init(
    includesUnsafe: Bool = false, on loaded: LoadedTarget, isTrial: Bool = false,
    only: Set<String>? = nil
  ) {
    self.includesUnsafe = includesUnsafe
    selection = loaded.parts.isEmpty ? nil : PathSelection(loaded.parts)
    changes = loaded.changes
    places = Dictionary(
      loaded.pages.indices.map { (Array(loaded.pages[$0].path.utf8), $0) },
      uniquingKeysWith: { $1 })
    self.isTrial = isTrial
    self.only = only
  }

  /// Whether a page is one of those that are asked for.
  func contains(_ path: String) -> Bool {
    selection?.contains(path) != false && changes?.asksFor(path) != false
  }

  /// The page that a finding's fix changes, where it may be applied.
  func page(toFix finding: Diagnostic) -> [UInt8]? {
    guard only?.contains(finding.rule) != false else { return nil }
    guard let fix = finding.fix, fix.safety == .safe || includesUnsafe,
      let path = fix.edits.first?.path
    else { return nil }
    if isTrial {
      guard selection?.concerns(finding) != false else { return nil }
    } else {
      guard contains(path) else { return nil }
    }
    // The path that is stored already: a page can have a hundred thousand fixes.
    guard let place = places.index(forKey: Array(path.utf8)) else { return nil }
    let page = places[place].key
    return refused.contains(page) ? nil : page
  }
}
