import Contract
import SourceText

/// A file that git keeps.
struct GitEntry {
  /// From the top of the work tree.
  let path: ArraySlice<UInt8>
  let kind: FileKind
  /// The object id of its content.
  let object: String
  /// Whether a merge left several versions of it.
  let isUnmerged: Bool

  /// The entries of `ls-files --stage -z` and `ls-tree -r -z`: `mode object stage` or `mode type
  /// object`, a tab and the path, each ended by a NUL. Throws where a record or its path is not one
  /// that a work tree can have: objects from others can contain anything.
  static func list(_ bytes: [UInt8]) throws(GitFailure) -> [GitEntry] {
    var entries: [GitEntry] = []
    for record in bytes.split(separator: 0) {
      guard let entry = GitEntry(record) else {
        let text = String(decoding: record.prefix(200), as: UTF8.self)
        throw GitFailure("git lists '\(text)', which cannot be a file of a work tree")
      }
      entries.append(entry)
    }
    return entries
  }

  private init?(_ record: ArraySlice<UInt8>) {
    guard let tab = record.firstIndex(of: .tab) else { return nil }
    let words = record[..<tab].split(separator: .space)
    let path = record[(tab + 1)...]
    guard words.count == 3, let kind = FileKind(gitMode: words[0]), Self.isPath(path) else {
      return nil
    }
    let isStaged = words[2].count == 1
    self.path = path
    self.kind = kind
    object = String(decoding: isStaged ? words[1] : words[2], as: UTF8.self)
    isUnmerged = isStaged && words[2].first != UInt8(ascii: "0")
  }

  /// Whether every name in a path is one that a file can have.
  private static func isPath(_ path: ArraySlice<UInt8>) -> Bool {
    path.split(separator: .slash, omittingEmptySubsequences: false)
      .allSatisfy(RelativePath.isName)
  }
}

extension FileKind {
  /// The kind of a git mode; a submodule is a folder without content.
  fileprivate init?(gitMode mode: ArraySlice<UInt8>) {
    switch String(decoding: mode, as: UTF8.self) {
    case let file where file.hasPrefix("100"): self = .file
    case "120000": self = .symbolicLink
    case "160000": self = .folder
    default: return nil
    }
  }
}

/// A file of git's index.
struct GitIndexFile {
  /// The absolute path of the work tree.
  private let top: String
  /// From there.
  private let path: String
  /// Whether git leaves it out of the work tree.
  let isSkipped: Bool

  /// Its path from a folder; nil where it is not below that.
  func path(below folder: String) -> String? {
    let file = AbsolutePath.join(top, path)
    return AbsolutePath.relative(file, to: folder)
  }

  /// Parses the output of `ls-files -t -z`: a letter, a space and the path, each ended by a NUL.
  static func list(_ bytes: [UInt8], top: String) -> [GitIndexFile] {
    bytes.split(separator: 0).compactMap { record in
      guard record.count > 2, let path = String(validating: record.dropFirst(2), as: UTF8.self)
      else { return nil }
      return GitIndexFile(top: top, path: path, isSkipped: record.first == UInt8(ascii: "S"))
    }
  }
}
