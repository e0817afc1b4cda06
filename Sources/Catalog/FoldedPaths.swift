/// The paths of a catalog by their case-folded forms.
struct FoldedPaths {
  private let paths: [String]
  private let numbers: HashIndex

  init(of index: CatalogIndex) {
    let paths = index.pageNumbers.texts + index.otherFiles.texts + index.folders.texts
    self.paths = paths
    numbers = HashIndex(
      paths.enumerated().map { HashIndex.Entry($1.lowercased().hashValue, $0) })
  }

  /// The only path that differs at most in letter case; nil where there are several.
  func only(like path: String) -> String? {
    let folded = path.lowercased()
    let alike = numbers[folded.hashValue].lazy.map { paths[$0] }
      .filter { $0.lowercased() == folded }
    guard let first = alike.first, alike.dropFirst().isEmpty else { return nil }
    return first
  }
}
