package import Contract
import DataSyntax
import SourceText

/// Other contents of the folders of a catalog that matter to its pages.
package struct NotedFiles: Sendable {
  /// The folders inside it that are other catalogs.
  package var catalogs: [String]
  /// The files that would be pages at another path.
  package var misnamed: [MisnamedFile]

  /// Links at paths of pages of data that resolve to a page, which is read at its own path.
  package var aliases: Set<[UInt8]> = []
  /// Links at paths of pages of data that resolve to no file.
  package var brokenAliases: [String] = []

  /// A file that is not a page because of its path.
  package struct MisnamedFile: Sendable {
    package let path: String
    /// The path that it would have as a page.
    package let meant: String
    package let difference: PathDifference

    package init(path: String, meant: String, difference: PathDifference) {
      self.path = path
      self.meant = meant
      self.difference = difference
    }
  }

  /// How the path of a file differs from that of a page.
  package enum PathDifference: Equatable, Sendable {
    case ending
    /// A folder is misspelt, or the name of the file.
    case spelling(changesName: Bool)
    /// One folder is different, missing or extra.
    case folder
    /// Folders are missing whose names are not known: in the other path they are as in the pattern,
    /// `peaks/{range}/k2.toml`.
    case unknownFolders
  }

  package init(catalogs: [String] = [], misnamed: [MisnamedFile] = []) {
    self.catalogs = catalogs
    self.misnamed = misnamed
  }

  /// Whether a path is in another catalog.
  package func isElsewhere(_ path: String) -> Bool {
    catalogs.contains { folder in
      path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == .slash
    }
  }
}

extension Contract {
  /// The page that a file would be at another path, `a/x.md` for `a/x`, `a/x.markdown` or `a/x.MD`,
  /// `a/x.toml` for `a/x` or `a/x.tmol`, `a/x.yaml` for `a/x.yml` or, as data, for `b/x.yaml`; nil
  /// where no kind has such pages, or for another type of file. Where it is not `isCertain`, the
  /// text has to be that of such a page.
  package func misnamedPage(
    _ path: String
  ) -> (file: NotedFiles.MisnamedFile, isCertain: Bool)? {
    guard !path.hasSuffix("~"), !path.hasSuffix(".md"), kind(ofPath: path) == nil else {
      return nil
    }
    return pageWithAddedEnding(path) ?? pageWithOtherEnding(path) ?? misspeltPageOfData(path)
  }

  /// The page whose path has spaces at its end, or `.txt`, which programs add to the names of files
  /// that they do not know: `x.yaml.txt`.
  private func pageWithAddedEnding(
    _ path: String
  ) -> (file: NotedFiles.MisnamedFile, isCertain: Bool)? {
    let end = path.utf8.lastIndex { $0 != .space }.map { path.utf8.index(after: $0) }
    var meant = path[..<(end ?? path.startIndex)]
    if meant.lowercased().hasSuffix(".txt") { meant = meant.dropLast(4) }
    guard meant.utf8.count < path.utf8.count, kind(ofPath: String(meant)) != nil,
      pagePaths.contains(String(meant))
    else { return nil }
    return (.init(path: path, meant: String(meant), difference: .ending), isCertain: false)
  }

  private func pageWithOtherEnding(
    _ path: String
  ) -> (file: NotedFiles.MisnamedFile, isCertain: Bool)? {
    let name = RelativePath.name(of: path)
    var endings = pagePaths.endings
    var stem = path
    var isTypo = false
    // Whether the ending is that of another type of text.
    var isOther = false
    if let dot = name.lastIndex(of: "."), dot != name.startIndex {
      let ending = name[dot...].lowercased()
      let isMarkdown = Self.markdownEndings.contains(ending)
      let misspelt = endings.filter { Self.isMisspelt(ending, for: $0) }
      isTypo = isMarkdown || !misspelt.isEmpty
      if isTypo || Self.dataEndings.contains(ending) {
        stem = String(path.dropLast(ending.count))
        let ofData = endings.filter { $0 != ".md" }
        endings =
          isMarkdown || ofData.isEmpty && Self.textEndings.contains(ending)
          ? [".md"] : misspelt.isEmpty ? ofData : misspelt
      } else if Self.textEndings.contains(ending) {
        stem = String(path.dropLast(ending.count))
        endings = [".md"]
      } else if Self.isFileType(ending.dropFirst()) {
        return nil
      }
      isOther = !isTypo && endings == [".md"] && Self.textEndings.contains(ending)
    }
    let format = DataFormat(ofPath: path.lowercased())
    let paths = endings.map { stem + $0 }.filter { kind(ofPath: $0) != nil }
    let sameFormat = format.flatMap { format in paths.first { DataFormat(ofPath: $0) == format } }
    guard let meant = sameFormat ?? paths.first, let pattern = match(meant)?.pattern else {
      return nil
    }
    // Any name fits a pattern of captures alone.
    if isOther, pattern.literalCount == 0 { return nil }
    let isOfAnyName = pattern.literalCount == 0 && DataFormat(ofPath: meant) != nil
    return (
      .init(path: path, meant: meant, difference: .ending),
      isCertain: (isTypo || sameFormat != nil) && !isOfAnyName
    )
  }

  /// The page of data whose path is spelled much like that of a file.
  private func misspeltPageOfData(
    _ path: String
  ) -> (file: NotedFiles.MisnamedFile, isCertain: Bool)? {
    guard DataFormat(ofPath: path) != nil, let near = pathOfAKind(like: path, isData: true),
      near.isOneEdit || !near.changesName
    else { return nil }
    let difference = NotedFiles.PathDifference.spelling(changesName: near.changesName)
    return (.init(path: path, meant: near.path, difference: difference), near.isOneEdit)
  }

  /// Endings of data files, those of similar formats among them.
  private static let dataEndings: Set<String> = [
    ".yaml", ".yml", ".json", ".toml", ".json5", ".jsonc",
  ]

  /// Endings of files that can have frontmatter and are not Markdown, or are YAML alone.
  private static let textEndings: Set<String> = [".mdx", ".txt", ".yaml", ".yml"]

  private static let markdownEndings: Set<String> = [
    ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn",
  ]

  /// Whether an ending differs from that of pages of data by one edit, `.tmol`, and is not that of
  /// another format, as `.xml`, `.haml` and `.jsonl` are.
  private static func isMisspelt(_ ending: String, for known: String) -> Bool {
    known != ".md" && !dataEndings.contains(ending)
      && ending.utf8.starts(with: known.utf8.prefix(2))
      && (!ending.hasPrefix(known) || ending.last == known.last)
      && Spelling.distance(ending, known, limit: 1) == 1
  }

  /// Whether an ending names a type of file, such as `json`: that of a version, as in `gpt-4.1`,
  /// does not.
  private static func isFileType(_ ending: Substring) -> Bool {
    guard let first = ending.utf8.first else { return false }
    return first.isLetter && ending.utf8.count <= 5
      && ending.utf8.allSatisfy { $0.isLetter || $0.isDigit }
  }
}
