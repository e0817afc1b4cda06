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

  /// Whether a page is changed but not selected: new findings on it were not caused elsewhere.
  func passesOver(_ path: String) -> Bool { changed.contains(Array(path.utf8)) && !asksFor(path) }
}
