/// Folders inside each other, by their paths from one root.
struct NestedFolders {
  /// Each folder after the one around it, with the folders directly inside it; `parent` is nil for
  /// those that are in no other.
  private(set) var folders: [(path: String, parent: String?, inside: [String])] = []

  init(_ paths: [String]) {
    // With a slash at their ends, everything inside a folder follows it.
    let sorted = paths.map { ($0, Array("\($0)/".utf8)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
    var around: [(index: Int, path: [UInt8])] = []
    for (path, bytes) in sorted {
      while let last = around.last, !bytes.starts(with: last.path) { around.removeLast() }
      if let parent = around.last { folders[parent.index].inside.append(path) }
      folders.append((path, around.last.map { folders[$0.index].path }, []))
      around.append((folders.count - 1, bytes))
    }
  }

  /// The folders that are in no other.
  var outermost: [String] { folders.filter { $0.parent == nil }.map(\.path) }
}
