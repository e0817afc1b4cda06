import Contract
import Records

/// The paths at which a contract has pages: they identify the root of a catalog.
struct CatalogLayout {
  let patterns: [PathPattern]
  /// The folders at the root that the patterns name, each once.
  let topFolders: [String]

  init(_ contract: Contract) {
    patterns = contract.kinds.flatMap(\.paths)
    topFolders = patterns.compactMap(\.topFolder).reduce(into: []) { folders, folder in
      if !folders.contains(folder) { folders.append(folder) }
    }
  }

  /// How many top folders a root has at least.
  var enoughTopFolders: Int { min(2, topFolders.count) }

  /// Whether a path from the root is that of a page.
  func hasPage(at path: String) -> Bool { patterns.contains { $0.captures(in: path) != nil } }

  /// The folders that look like roots among these paths of files, outermost first; none is inside
  /// another.
  func roots(in paths: [String]) -> [String] {
    guard enoughTopFolders > 0 else { return [] }
    var topFoldersSeen: [String: Set<Substring>] = [:]
    var withPages: Set<String> = []
    for path in paths {
      var start = path.startIndex
      while let end = path[start...].utf8.firstIndex(of: UInt8(ascii: "/")) {
        let name = path[start..<end]
        if topFolders.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
          let root = String(path[..<start].dropLast())
          topFoldersSeen[root, default: []].insert(name)
          if !withPages.contains(root), hasPage(at: String(path[start...])) {
            withPages.insert(root)
          }
        }
        start = path.utf8.index(after: end)
      }
    }
    let found = topFoldersSeen.filter { $1.count >= enoughTopFolders && withPages.contains($0) }
    return found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .reduce(into: []) { roots, root in
        let isInside = roots.contains {
          $0.isEmpty || AbsolutePath.relative(root, to: $0) != nil
        }
        if !isInside { roots.append(root) }
      }
  }
}
