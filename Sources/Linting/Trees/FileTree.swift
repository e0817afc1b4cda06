/// The files of a catalog, wherever they are kept: in a folder, or by git. Paths are seen from the
/// catalog's root, which is the empty path itself.
protocol FileTree: Sendable {
  /// The entries of a folder, in no order.
  func entries(of folder: String) -> Result<[FolderEntry], SystemError>
  /// The kind of file at a path, where its folder does not list it; nil for nothing.
  func kind(of path: String) -> FileKind?
  /// The target of a symbolic link.
  func target(ofLink path: String) -> SymbolicLinkTarget
  /// The bytes of a file.
  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure>
  /// An identifier of a file's content, which no other content has; nil where there is none, or no
  /// file.
  func identity(of path: String) -> String?
  /// The ignore files of folders above the root; nil for none.
  func ignoringAbove() -> IgnoreScope?
  /// What a walk of all folders finds, for which some trees use several threads.
  func walk(usesGitignore: Bool, by work: ParallelMap) -> FolderWalk
  /// The absolute path of the root, without symbolic links.
  var root: String { get }
  /// Whether the files are in folders, where some of those that git keeps may be missing.
  var isWorkTree: Bool { get }
}

extension FileTree {
  func identity(of path: String) -> String? { nil }

  var isWorkTree: Bool { false }

  func walk(usesGitignore: Bool, by work: ParallelMap) -> FolderWalk {
    FolderWalk(self, usesGitignore: usesGitignore, by: ParallelMap(jobs: 1))
  }

  /// Whether a file is at a path, or a link to one.
  func isFile(_ path: String) -> Bool {
    let kind = kind(of: path)
    return kind == .file || kind == .symbolicLink && target(ofLink: path).kind == .file
  }
}

/// A tree that differs from another one only in what it implements itself.
protocol FileTreeOverlay: FileTree {
  var base: any FileTree { get }
}

extension FileTreeOverlay {
  var root: String { base.root }

  var isWorkTree: Bool { base.isWorkTree }

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> { base.entries(of: folder) }

  func kind(of path: String) -> FileKind? { base.kind(of: path) }

  func target(ofLink path: String) -> SymbolicLinkTarget { base.target(ofLink: path) }

  func identity(of path: String) -> String? { base.identity(of: path) }

  func ignoringAbove() -> IgnoreScope? { base.ignoringAbove() }
}

/// The target of a symbolic link.
struct SymbolicLinkTarget {
  /// Nil where nothing is there.
  let kind: FileKind?
  /// Where it is in the tree; nil outside of it.
  let path: String?

  static let nothing = SymbolicLinkTarget(kind: nil, path: nil)
}
