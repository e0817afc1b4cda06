import SourceText

/// A pattern for paths, as a line of `.gitignore` is one.
///
/// `*` stands for any part of a name, `?` for one byte of it, `[a-z]` for one of several, `**` between
/// slashes for any folders, and a backslash takes the next character as it is. A slash at the
/// beginning or in the middle ties it to the folder that it is written for; without one it fits
/// at any depth. A slash at the end fits folders alone, and `!` in front takes back what fitted before.
package struct Glob: Sendable {
  /// The pattern as it was written.
  package let text: String
  /// Whether it takes back what an earlier one covers.
  package let isNegated: Bool
  /// Whether it fits folders alone.
  let isForFolders: Bool
  /// What it is made of; the pieces stand for a whole path.
  let tokens: [GlobToken]

  /// Why a text is no pattern.
  package enum Defect: Error {
    case empty, fitsNothing, unclosedBracket, unknownClass, backslashAtEnd
  }

  package init(_ text: String) throws(Defect) {
    self.text = text
    var pattern = Array(text.utf8)[...]
    isNegated = pattern.first == .exclamationMark
    if isNegated { pattern.removeFirst() }
    isForFolders = pattern.last == .slash
    if isForFolders { pattern.removeLast() }
    let isAnchored = pattern.contains(.slash)
    if pattern.first == .slash { pattern.removeFirst() }
    guard !pattern.isEmpty else { throw .empty }
    for name in pattern.split(separator: .slash, omittingEmptySubsequences: false)
    where name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
      throw .fitsNothing
    }
    let pieces = try GlobParser.parse(pattern, isPath: isAnchored)
    // What is not tied to a folder is a name in any.
    tokens = isAnchored ? pieces : [.anyFolders] + pieces
  }

  /// Whether it fits the file or folder at `path` itself; folders that the path lies in are not
  /// looked at. Lists of patterns ask all of them at once.
  package func fits(_ path: Substring.UTF8View, isFolder: Bool) -> Bool {
    !GlobSet([[self]]).last(fitting: path, isFolder: isFolder).isEmpty
  }
}
