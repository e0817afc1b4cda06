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

  /// The folders that look like roots among these paths of files, outermost first; none is inside
  /// another.
  func roots(in paths: [String]) -> [String] {
    guard enoughTopFolders > 0 else { return [] }
    var topFoldersSeen: [String: Set<String>] = [:]
    var withPages: Set<String> = []
    // A folder in which nothing more can be found; the paths in it follow one another.
    var last: ArraySlice<UInt8> = []
    for path in paths {
      let path = SplitPath(path)
      for (place, component) in path.components.enumerated().dropLast() {
        guard let name = topFolders.first(where: { $0.isSpelled(component) }) else { continue }
        let folder = path.bytes[..<component.endIndex]
        if folder.hasSameBytes(as: last) { continue }
        let root = String(
          decoding: path.bytes[..<component.startIndex].dropLast(), as: UTF8.self)
        topFoldersSeen[root, default: []].insert(name)
        if withPages.contains(root) {
          last = folder
        } else if hasPage(at: path.suffix(from: place)) {
          withPages.insert(root)
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
