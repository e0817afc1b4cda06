import Catalog
import Contract
import Records

extension Linter {
  /// The files of a catalog's folders other than pages that matter to it. A name without an
  /// extension can be that of any file, so for such files the text decides.
  func notedFiles(_ files: CatalogFiles, _ tree: any FileTree) -> NotedFiles {
    var noted = NotedFiles(catalogs: files.configured)
    var unclear: [NotedFiles.MisnamedFile] = []
    for path in files.paths where !CatalogFiles.isPage(path) && !noted.isElsewhere(path) {
      guard filter.reasonToLeaveOut(path) == nil, let meant = contract.pagePath(ofFile: path)
      else { continue }
      let file = NotedFiles.MisnamedFile(path: path, meant: meant.path)
      if meant.isMarkdown { noted.misnamed.append(file) } else { unclear.append(file) }
    }
    guard !unclear.isEmpty else { return noted }
    let shapes = reader.map(unclear.map(\.path), of: tree) { $0.shape?.name }
    for (file, shape) in zip(unclear, shapes) {
      guard case .success(let name?) = shape, name == contract.kind(ofPath: file.meant)?.kind.name
      else { continue }
      noted.misnamed.append(file)
    }
    return noted
  }
}
