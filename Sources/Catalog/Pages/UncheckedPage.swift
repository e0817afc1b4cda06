import Contract
import SourceText

/// A page that exists but is not checked.
struct UncheckedPage {
  let kind: String
  let captures: PathCaptures
}

extension CatalogIndex {
  /// The unchecked pages without the twins of other pages.
  func uncheckedPages() -> [UncheckedPage] {
    var folders = StringInterner()
    return otherFiles.texts.compactMap { path in
      guard copiedFiles.number(of: path) == nil,
        let (kind, captures) = contract.kind(ofPath: path)
      else { return nil }
      if contract.isIndex(path) {
        let folder = RelativePath.folder(of: path)
        let isTwin = contract.indexNames.contains {
          page(at: folder.isEmpty ? $0 : "\(folder)/\($0)") != nil
        }
        guard !isTwin, folders.add(folder) else { return nil }
      }
      return UncheckedPage(kind: kind.name, captures: captures)
    }
  }

  /// The numbers of the pages of a kind, each of twins once.
  func homes(ofKind kind: String) -> [Int] {
    pages.indices.filter { homes[$0] == $0 && pages[$0].kind == kind }
  }
}
