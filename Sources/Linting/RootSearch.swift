import Catalog

/// Finds the root of the catalog that a file or folder belongs to.
struct RootSearch {
  private let patterns: [PathPattern]
  /// The folders at a catalog's root that its page kinds name.
  private let topFolders: [String]

  init(contract: Contract) {
    patterns = contract.kinds.flatMap(\.paths)
    var folders: [String] = []
    for pattern in patterns {
      guard let folder = pattern.topFolder, !folders.contains(folder) else { continue }
      folders.append(folder)
    }
    topFolders = folders
  }

  /// The nearest folder upwards with a configuration; else the one from which the path fits the
  /// page kinds and that has most of their folders; else the path itself where it is a folder.
  func root(of path: String) -> String? {
    let isFolder = FileKind(path) == .folder
    let folders = AbsolutePath.ancestors(of: path).dropFirst(isFolder ? 0 : 1)
    if let configured = folders.first(where: { FileKind("\($0)/.catalint.yml") == .file }) {
      return configured
    }
    var best: (root: String, score: Int)?
    for folder in folders {
      guard let relative = AbsolutePath.relative(path, to: folder),
        fits(relative, isFolder: isFolder)
      else { continue }
      let score = topFolders.count { FileKind("\(folder)/\($0)") == .folder }
      if score > best?.score ?? 0 { best = (folder, score) }
    }
    return best?.root ?? (isFolder ? path : nil)
  }

  private func fits(_ relative: String, isFolder: Bool) -> Bool {
    if relative.isEmpty { return true }
    let components = relative.split(separator: "/")
    return patterns.contains {
      isFolder ? $0.couldBegin(with: components) : $0.captures(in: relative) != nil
    }
  }
}
