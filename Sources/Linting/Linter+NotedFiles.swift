import Catalog
import Contract
import DataSyntax
import MarkdownSyntax
import Records
import SourceText

extension Linter {
  /// The files of a catalog's folders other than pages that matter to it. A name without an
  /// extension can be that of any file, and so can one in another folder: their text decides.
  func notedFiles(
    _ files: CatalogFiles, _ pages: [String], _ aliases: [(path: String, alias: PageAlias)],
    _ tree: any FileTree
  ) -> NotedFiles {
    var noted = NotedFiles(catalogs: files.configured)
    noted.brokenAliases = files.brokenAliases.filter { filter.reasonToLeaveOut($0) == nil }
    noted.aliases = files.aliasPaths
    noted.brokenAliases += Self.brokenAliases(among: aliases, in: files)
    // Most catalogs have no such files.
    lazy var folders = folders(ofDataAmong: pages)
    var unclear: [NotedFiles.MisnamedFile] = []
    for path in files.otherPaths where !noted.isElsewhere(path) {
      guard filter.reasonToLeaveOut(path) == nil else { continue }
      if let (file, isCertain) = contract.misnamedPage(path) {
        if isCertain { noted.misnamed.append(file) } else { unclear.append(file) }
      } else if let meant = displaced(path, among: files, in: folders) {
        unclear.append(.init(path: path, meant: meant, difference: .folder))
      } else if let meant = withMissingFolders(path) {
        unclear.append(.init(path: path, meant: meant, difference: .unknownFolders))
      }
    }
    noted.misnamed += self.pages(among: unclear, of: tree)
    return noted
  }

  /// The files whose text is that of the page that they would be.
  private func pages(
    among files: [NotedFiles.MisnamedFile], of tree: any FileTree
  ) -> [NotedFiles.MisnamedFile] {
    guard !files.isEmpty else { return [] }
    let texts = reader.map(files.map(\.path), of: tree) { page, _ in page.bytes }
    var scanner = PageScanner()
    var memo = RecordMemo(contract)
    return zip(files, texts).compactMap { file, text in
      guard case .success(let bytes) = text, let kind = contract.kind(ofPath: file.meant)?.kind
      else { return nil }
      guard kind.isData else {
        let page = Page(
          SourceFile(path: file.meant, bytes: bytes), .alone, scanner: &scanner, memo: &memo)
        return page.kind === kind ? file : nil
      }
      guard kind.isLike(bytes, at: file.path, meant: file.meant) else { return nil }
      if file.difference == .ending { return file }
      // A key or two may be those of other data.
      let page = Page(
        SourceFile(path: file.meant, bytes: bytes), scanner: &scanner, memo: &memo,
        others: reader.others(in: tree))
      return page.hasKeysOfItsKind ? file : nil
    }
  }

  /// The folders of the pages of data.
  private func folders(ofDataAmong pages: [String]) -> Set<String> {
    guard contract.kinds.contains(where: \.isData) else { return [] }
    let folders = Set(
      pages.lazy.filter { DataFormat(ofPath: $0) != nil }.map { RelativePath.folder(of: $0) })
    return folders.union(folders.map { RelativePath.folder(of: $0) })
  }

  /// The path that a file of data would have as a page in a folder that has pages, which differs
  /// from its own in one folder.
  private func displaced(
    _ path: String, among files: CatalogFiles, in folders: @autoclosure () -> Set<String>
  ) -> String? {
    guard DataFormat(ofPath: path) != nil else { return nil }
    let folders = folders()
    if folders.isEmpty { return nil }
    let split = SplitPath(path)
    return contract.kinds.lazy.filter(\.isData).flatMap(\.paths)
      .flatMap { pattern in
        pattern.oneFolderAway(from: split).filter { meant in
          let folder = RelativePath.folder(of: meant)
          return folders.contains(
            pattern.hasFolderOfEachPage ? RelativePath.folder(of: folder) : folder)
        }
      }
      .first { !files.contains($0) }
  }

  /// The path of a page of data, with the folders as in its pattern that are missing in this path.
  /// A name that begins with an underscore is that of a template.
  private func withMissingFolders(_ path: String) -> String? {
    guard DataFormat(ofPath: path) != nil, !RelativePath.name(of: path).hasPrefix("_") else {
      return nil
    }
    let split = SplitPath(path)
    return contract.kinds.lazy.filter(\.isData).flatMap(\.paths)
      .compactMap { $0.withMissingFolders(split) }.first
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
  /// Whether a file has the keys of a page of data of the kind: half of the distinctive ones. Where
  /// no key is distinctive, its ending has to be that of the same format.
  fileprivate func isLike(_ bytes: [UInt8], at path: String, meant: String) -> Bool {
    guard let data else { return false }
    let formats = [DataFormat(ofPath: path.lowercased()), DataFormat(ofPath: meant)].compactMap(
      \.self)
    let documents = formats.lazy.map { format in
      DataDocument.parse(
        bytes, in: ByteRange(0, bytes.count), as: format, asListOfDocuments: data.isListOfDocuments)
    }
    let valid = documents.first { $0.problems.isEmpty && $0.root != nil }
    let keys = data.distinctiveKeys
    if keys.isEmpty { return valid != nil && formats.count == 2 && formats[0] == formats[1] }
    // A page with an error in it is one nevertheless.
    let document = valid ?? documents.first { $0.root?.mapping != nil }
    guard let mapping = document?.root?.mapping else { return false }
    let known = Set(mapping.entries.compactMap(\.name))
    return keys.count { known.contains($0) } * 2 >= max(1, keys.count)
  }
}
