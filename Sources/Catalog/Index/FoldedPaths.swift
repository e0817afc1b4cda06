import DataSyntax

/// The paths of a catalog by what they are without regard to letter case.
struct FoldedPaths {
  private var paths: [String: String?] = [:]

  init(of index: CatalogIndex) {
    let others = index.otherFiles.map(\.text) + index.folders.map(\.text)
    for path in index.pages.map(\.path) + others {
      paths.updateValue(paths[path.lowercased()] == nil ? path : nil, forKey: path.lowercased())
    }
  }

  /// The one path that is spelled so in some case; nil where there are several.
  func only(like path: String) -> String? { paths[path.lowercased()] ?? nil }
}
