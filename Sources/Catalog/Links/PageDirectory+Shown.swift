import Contract
import SourceText

/// What readers are shown at paths that are not those of files: in a repository folders, on a site
/// the addresses of pages.
extension PageDirectory {
  /// The target at a path in a renderer; nil where there is none. `path` is restored.
  func shown(at path: inout [UInt8], in place: Renderer) -> LinkTarget? {
    switch place.links {
    case .files(let index):
      if let index, let page = page(named: index, in: &path) { return .page(page) }
      guard folders.contains(path[...]) else { return nil }
      // A plain list of page names is not what a link to a page promises.
      return index.map { isBare(&path, without: $0) } == true ? nil : .file
    case .served(let site): return served(at: &path, by: site)
    }
  }

  /// Whether a folder contains pages but no index.
  private func isBare(_ folder: inout [UInt8], without index: String) -> Bool {
    guard pageFolders.contains(folder[...]) else { return false }
    let length = folder.count
    defer { folder.removeSubrange(length...) }
    append(index, to: &folder)
    return !otherFiles.contains(folder[...])
  }

  /// Whether a folder shows no page in any renderer.
  func isBareFolder(_ path: String) -> Bool {
    pageFolders.number(of: path) != nil
      && !contract.indexNames.contains { name in
        let index = path.isEmpty ? name : "\(path)/\(name)"
        return page(at: index) != nil || otherFiles.number(of: index) != nil
      }
  }

  /// The page that is shown for a folder, in any renderer.
  func page(ofFolder folder: String) -> Int? {
    var path = Array(folder.utf8)
    for place in contract.renderers {
      if case .page(let number)? = shown(at: &path, in: place) { return number }
    }
    return nil
  }

  /// Pages come before other files, of which only the path is known, and the index of a folder
  /// before the page beside the folder.
  private func served(at address: inout [UInt8], by site: Renderer.Site) -> LinkTarget? {
    if let page = page(named: site.indexName, in: &address) { return .page(page) }
    let length = address.count
    defer { address.removeSubrange(length...) }
    address += ".md".utf8
    let isServed = site.address(of: address[...])?.count == length
    if isServed, let page = pageNumbers.number(of: address[...]) { return .page(page) }
    if otherFiles.texts.isEmpty { return nil }
    if isServed, otherFiles.contains(address[...]) { return .file }
    address.removeSubrange(length...)
    if otherFiles.contains(address[...]), site.address(of: address[...]) == nil { return .file }
    append(site.indexName, to: &address)
    return otherFiles.contains(address[...]) ? .file : nil
  }

  /// The page with a name in a folder, whose path is restored.
  private func page(named name: String, in folder: inout [UInt8]) -> Int? {
    let length = folder.count
    defer { folder.removeSubrange(length...) }
    append(name, to: &folder)
    return pageNumbers.number(of: folder[...])
  }

  private func append(_ name: String, to path: inout [UInt8]) {
    if !path.isEmpty { path.append(.slash) }
    path += name.utf8
  }
}
