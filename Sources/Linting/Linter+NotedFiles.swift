import Catalog
import Contract
import DataSyntax
import Records
import SourceText

extension Linter {
  /// The files of a catalog's folders other than pages that matter to it. A name without an
  /// extension can be that of any file, so for such files the text decides.
  func notedFiles(
    _ files: CatalogFiles, _ aliases: [(path: String, alias: PageAlias)], _ tree: any FileTree
  ) -> NotedFiles {
    var noted = NotedFiles(catalogs: files.configured)
    noted.brokenAliases = files.brokenAliases.filter { filter.reasonToLeaveOut($0) == nil }
    noted.aliases = files.aliasPaths
    noted.brokenAliases += Self.brokenAliases(among: aliases, in: files)
    var unclear: [NotedFiles.MisnamedFile] = []
    for path in files.paths where !files.isPage(path) && !noted.isElsewhere(path) {
      guard filter.reasonToLeaveOut(path) == nil, let meant = contract.pagePath(ofFile: path)
      else { continue }
      let file = NotedFiles.MisnamedFile(path: path, meant: meant.path)
      if meant.isMarkdown { noted.misnamed.append(file) } else { unclear.append(file) }
    }
    guard !unclear.isEmpty else { return noted }
    let shapes = reader.map(unclear.map(\.path), of: tree) { page in
      (name: page.shape?.name, bytes: page.bytes)
    }
    for (file, shape) in zip(unclear, shapes) {
      guard case .success(let (name, bytes)) = shape,
        let kind = contract.kind(ofPath: file.meant)?.kind,
        kind.isData
          ? kind.isLike(bytes, at: file.path, meant: file.meant) : name == kind.name
      else { continue }
      noted.misnamed.append(file)
    }
    return noted
  }

  /// A link resolves to its page through at most so many others.
  private static let mostLinks = 4

  /// The paths of those that resolve to no file, or only to one another.
  private static func brokenAliases(
    among aliases: [(path: String, alias: PageAlias)], in files: CatalogFiles
  ) -> [String] {
    let targets = Dictionary(
      aliases.map { (Array($0.path.utf8), $0.alias.target) },
      uniquingKeysWith: { first, _ in first })
    func isBroken(_ alias: PageAlias) -> Bool {
      var target = alias.target
      for _ in 0...mostLinks {
        guard let path = target, files.contains(path) else { return true }
        guard let next = targets[Array(path.utf8)] else { return false }
        target = next
      }
      return true
    }
    return aliases.filter { isBroken($0.alias) }.map(\.path)
  }
}

extension PageKind {
  /// Whether a file has the keys of a page of data of the kind: half of the distinctive ones. Where no
  /// key is distinctive, its ending has to be that of the same format.
  fileprivate func isLike(_ bytes: [UInt8], at path: String, meant: String) -> Bool {
    guard let data else { return false }
    let formats = [DataFormat(ofPath: path.lowercased()), DataFormat(ofPath: meant)].compactMap(
      \.self)
    let documents = formats.lazy.map { format in
      DataDocument.parse(
        bytes, in: ByteRange(0, bytes.count), as: format, asListOfDocuments: data.isListOfDocuments)
    }
    guard let document = documents.first(where: { $0.problems.isEmpty && $0.root != nil }) else {
      return false
    }
    let keys = data.distinctiveKeys
    if keys.isEmpty { return formats.count == 2 && formats[0] == formats[1] }
    guard let mapping = document.root?.mapping else { return false }
    let known = Set(mapping.entries.compactMap(\.name))
    return keys.count { known.contains($0) } * 2 >= max(1, keys.count)
  }
}
