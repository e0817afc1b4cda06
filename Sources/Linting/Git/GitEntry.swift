import SourceText

/// A file that git keeps.
struct GitEntry {
  /// From the top of the work tree.
  let path: ArraySlice<UInt8>
  let kind: FileKind
  /// What is in it, by git's name for that.
  let object: String
  /// Whether a merge left several versions of it.
  let isUnmerged: Bool

  /// What `ls-files --stage -z` and `ls-tree -r -z` list: `mode object stage` or `mode type object`, a
  /// tab and the path, each ended by a NUL.
  static func list(_ bytes: [UInt8]) -> [GitEntry] {
    bytes.split(separator: 0).compactMap { record in
      guard let tab = record.firstIndex(of: .tab) else { return nil }
      let words = record[..<tab].split(separator: .space)
      guard words.count == 3, let kind = FileKind(gitMode: words[0]) else { return nil }
      let isStaged = words[2].count == 1
      return GitEntry(
        path: record[(tab + 1)...], kind: kind,
        object: String(decoding: isStaged ? words[1] : words[2], as: UTF8.self),
        isUnmerged: isStaged && words[2].first != UInt8(ascii: "0"))
    }
  }
}

extension FileKind {
  /// The kind that git keeps by a mode; a submodule is a folder with nothing of its own in it.
  fileprivate init?(gitMode mode: ArraySlice<UInt8>) {
    switch String(decoding: mode, as: UTF8.self) {
    case "100644", "100755", "100664": self = .file
    case "120000": self = .symbolicLink
    case "160000": self = .folder
    default: return nil
    }
  }
}
