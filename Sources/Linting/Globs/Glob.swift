import Contract
import SourceText

/// A pattern for paths, as in a line of `.gitignore`.
///
/// `*` matches any part of a name, `?` one byte of it, `[a-z]` one of several, `**` between slashes
/// any folders, and a backslash escapes the next character. A slash at the beginning or in the
/// middle anchors it to the folder that it is written for; without one it matches at any depth. A
/// slash at the end matches folders only, and a leading `!` negates it: paths that matched before
/// no longer do.
package struct Glob: Sendable {
  /// The pattern as it was written.
  package let text: String
  /// Whether it removes paths that an earlier one covers.
  package let isNegated: Bool
  /// Whether it matches folders only.
  let isForFolders: Bool
  /// Its tokens, which match a whole path.
  let tokens: [GlobToken]

  /// Why a text is not a pattern.
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
    where !RelativePath.isName(name) {
      throw .fitsNothing
    }
    let pieces = try GlobParser.parse(pattern, isPath: isAnchored)
    // A pattern without an anchor is a name in any folder.
    tokens = isAnchored ? pieces : [.anyFolders] + pieces
  }

  /// Whether it matches the file or folder at `path` itself; parent folders are not matched. Lists
  /// of patterns match all of them at once.
  package func fits(_ path: Substring.UTF8View, isFolder: Bool) -> Bool {
    !GlobSet([[self]]).last(fitting: path, isFolder: isFolder).isEmpty
  }
}
