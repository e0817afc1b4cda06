/// Files that git keeps, by the paths that users give: pages outside any catalog.
struct GitNamedFiles: FileTree {
  private let settings: SettingsSource

  init(_ tree: GitTree) { settings = SettingsSource(tree: tree, mark: "") }

  /// None: such paths start from where the user is.
  var root: String { "" }

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> { .success([]) }

  func kind(of path: String) -> FileKind? { settings.object(named: path) == nil ? nil : .file }

  func target(ofLink path: String) -> SymbolicLinkTarget { .nothing }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    settings.read(path, by: reader)
  }

  func identity(of path: String) -> String? { settings.object(named: path) }

  func ignoringAbove() -> IgnoreScope? { nil }
}
