package import Contract
import DataSyntax
import SourceText

/// Other contents of the folders of a catalog that matter to its pages.
package struct NotedFiles: Sendable {
  /// The folders inside it that are other catalogs.
  package var catalogs: [String]
  /// The files that would be pages if they were named like pages.
  package var misnamed: [MisnamedFile]

  /// Links at paths of pages of data that resolve to a page, which is read at its own path.
  package var aliases: Set<[UInt8]> = []
  /// Links at paths of pages of data that resolve to no file.
  package var brokenAliases: [String] = []

  /// A file with the text of a page and another ending.
  package struct MisnamedFile: Sendable {
    package let path: String
    /// The path that it would have as a page.
    package let meant: String

    package init(path: String, meant: String) {
      self.path = path
      self.meant = meant
    }
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
  /// The path that a file without the ending of a page would have as a page, `a/x.md` for `a/x`,
  /// `a/x.markdown` or `a/x.MD`, `a/x.toml` for `a/x`, `a/x.yaml` for `a/x.yml`; nil where no kind has
  /// such pages, or for another type of file. The name alone identifies a page only where
  /// `isMarkdown`.
  package func pagePath(ofFile path: String) -> (path: String, isMarkdown: Bool)? {
    let name = RelativePath.name(of: path)
    guard !name.hasSuffix("~"), !path.hasSuffix(".md"), kind(ofPath: path) == nil else {
      return nil
    }
    var endings: [String]?
    var stem = path
    var isMarkdown = false
    if let dot = name.lastIndex(of: "."), dot != name.startIndex {
      let ending = name[name.index(after: dot)...]
      isMarkdown = Self.markdownEndings.contains(ending.lowercased())
      let isData = Self.dataEndings.contains(ending.lowercased())
      if isMarkdown || isData {
        stem = String(path.dropLast(ending.count + 1))
        endings = isMarkdown ? [".md"] : pagePaths.endings.filter { $0 != ".md" }
      } else if Self.isFileType(ending) {
        return nil
      }
    }
    return (endings ?? pagePaths.endings).lazy.map { stem + $0 }.first { kind(ofPath: $0) != nil }
      .map { ($0, isMarkdown) }
  }

  /// Endings of data files, those of similar formats among them.
  private static let dataEndings: Set<String> = ["yaml", "yml", "json", "toml", "json5", "jsonc"]

  private static let markdownEndings: Set<String> = [
    "md", "markdown", "mdown", "mkd", "mkdn", "mdwn",
  ]

  /// Whether an ending names a type of file, such as `json`: that of a version, as in `gpt-4.1`,
  /// does not.
  private static func isFileType(_ ending: Substring) -> Bool {
    guard let first = ending.utf8.first else { return false }
    return first.isLetter && ending.utf8.count <= 5
      && ending.utf8.allSatisfy { $0.isLetter || $0.isDigit }
  }
}
