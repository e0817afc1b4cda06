import Catalog
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

  /// The folders that look like roots among these paths of files, which are sorted, outermost
  /// first; none is inside another.
  func roots(in paths: [String]) -> [String] {
    guard enoughTopFolders > 0 else { return [] }
    var topFoldersSeen: [String: Set<String>] = [:]
    for run in FolderRun.runs(of: paths) {
      let path = SplitPath(paths[run.files.lowerBound])
      for component in path.components.dropLast() {
        guard let name = topFolders.first(where: { $0.isSpelled(component) }) else { continue }
        let root = String(
          decoding: path.bytes[..<component.startIndex].dropLast(), as: UTF8.self)
        topFoldersSeen[root, default: []].insert(name)
      }
    }
    let found = topFoldersSeen.filter { $1.count >= enoughTopFolders }
    return found.keys.sorted { $0.precedes($1) }
      .reduce(into: []) { roots, root in
        let isInside = roots.contains {
          $0.isEmpty || AbsolutePath.relative(root, to: $0) != nil
        }
        if !isInside, hasPage(in: root, among: paths) { roots.append(root) }
      }
  }

  /// Whether one of some sorted paths is that of a page in a top folder of a root.
  private func hasPage(in root: String, among paths: [String]) -> Bool {
    let prefix = root.isEmpty ? "" : root + "/"
    let start = paths.partitioningIndex { !$0.precedes(prefix) }
    return paths[start...].lazy.prefix { $0.utf8.starts(with: prefix.utf8) }.contains { path in
      let path = SplitPath(String(Substring(path.utf8.dropFirst(prefix.utf8.count))))
      return path.components.count > 1
        && topFolders.contains { $0.isSpelled(path.components[0]) } && hasPage(at: path)
    }
  }
}
