/// Files in git by the paths that users give, for pages outside any catalog.
struct GitNamedFiles: FileTree {
  private let settings: SettingsSource

  init(_ tree: GitTree) { settings = SettingsSource(tree: tree, prefix: "") }

  /// Empty: such paths are relative to the working directory.
  var root: String { "" }

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> { .success([]) }

  func kind(of path: String) -> FileKind? { settings.objectID(named: path) == nil ? nil : .file }

  func target(ofLink path: String) -> SymbolicLinkTarget { .nothing }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    settings.read(path, by: reader)
  }

  func identity(of path: String) -> String? { settings.objectID(named: path) }

  func ignoringAbove() -> IgnoreScope? { nil }
}
