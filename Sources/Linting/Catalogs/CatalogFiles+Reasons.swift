import Contract
import SourceText

/// Why files are not checked.
extension CatalogFiles {
  /// Why a file of the root's folder is not a page of the catalog; nil for a page, or where there
  /// is no file.
  func reasonToLeaveOut(_ path: String) -> String? {
    guard tree.isFile(path) else { return nil }
    if path.split(separator: "/").contains(where: FolderEntry.isHidden) {
      return "names that begin with a dot are not part of a catalog"
    }
    guard filter.pages.contains(path) else {
      let endings = filter.pages.endings.map { "'\($0)'" }
      return endings.count == 1
        ? "the names of pages end in \(endings[0])"
        : "it is neither Markdown nor data of a kind in the contract"
    }
    return reasonOfGit(path) ?? filter.reasonToLeaveOut(path)
  }

  /// Why no page in a folder is checked; nil where it has none that was left out.
  func reasonToLeaveOut(allIn folder: String) -> String? {
    let pages = pages(in: folder)
    guard let first = pages.first, let reason = reasonToLeaveOut(first) else { return nil }
    return pages.count == 1
      ? "its page '\(first)' is left out: \(reason)"
      : "its \(pages.count) pages are left out, such as '\(first)': \(reason)"
  }

  /// The pages in a folder, checked or not.
  func pages(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let start = pagePaths.partitioningIndex { !$0.precedes(prefix) }
    return Array(pagePaths[start...].prefix { $0.utf8.starts(with: prefix.utf8) })
  }

  /// Whether a file is where a contract has a page, checked or not.
  func havePages(of contract: Contract) -> Bool {
    pagePaths.contains { contract.kind(ofPath: $0) != nil }
  }

  /// The same files and those that git ignores.
  var withIgnored: CatalogFiles {
    if ignored.isEmpty { return self }
    var filter = filter
    filter.usesGitignore = false
    return CatalogFiles(tree, filter: filter)
  }

  private func reasonOfGit(_ path: String) -> String? {
    var place = path
    while !place.isEmpty {
      if let line = ignored[place] {
        return "'\(AbsolutePath.shown(line.path)):\(line.line)' matches it"
      }
      place = RelativePath.folder(of: place)
    }
    return nil
  }
}
