import Contract
import Records
import SourceText

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
  func hasPage(at path: String) -> Bool {
    hasPage(at: SplitPath(path))
  }

  private func hasPage(at path: SplitPath) -> Bool { patterns.contains { $0.matches(path) } }

  /// A folder of the name of a top folder.
  private struct TopFolder {
    let path: ArraySlice<UInt8>
    let root: String
    /// Whether its root is known to have pages.
    var hasPages: Bool
  }

  /// The folders that look like roots among these paths of files, outermost first; none is inside
  /// another.
  func roots(in paths: [String]) -> [String] {
    guard enoughTopFolders > 0 else { return [] }
    var topFoldersSeen: [String: Set<String>] = [:]
    var withPages: Set<String> = []
    // The last top folder at each depth, as the paths in one follow one another.
    var last: [TopFolder?] = []
    for path in paths {
      let path = SplitPath(path)
      while last.count < path.components.count { last.append(nil) }
      for (place, component) in path.components.enumerated().dropLast() {
        guard let name = topFolders.first(where: { $0.isSpelled(component) }) else { continue }
        let folder = path.bytes[..<component.endIndex]
        if last[place]?.path.hasSameBytes(as: folder) != true {
          let root = String(
            decoding: path.bytes[..<component.startIndex].dropLast(), as: UTF8.self)
          topFoldersSeen[root, default: []].insert(name)
          last[place] = TopFolder(path: folder, root: root, hasPages: withPages.contains(root))
        }
        if let top = last[place], !top.hasPages, hasPage(at: path.suffix(from: place)) {
          withPages.insert(top.root)
          last[place]?.hasPages = true
        }
      }
    }
    let found = topFoldersSeen.filter { $1.count >= enoughTopFolders && withPages.contains($0) }
    return found.keys.sorted { $0.precedes($1) }
      .reduce(into: []) { roots, root in
        let isInside = roots.contains {
          $0.isEmpty || AbsolutePath.relative(root, to: $0) != nil
        }
        if !isInside { roots.append(root) }
      }
  }
}
