import SourceText

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
