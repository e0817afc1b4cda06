import Contract
import Records

/// Finds the root of the catalog that a file or folder belongs to, upwards from it.
struct RootSearch {
  let settings: SettingsSource
  /// The layout of catalogs without a configuration.
  let layout: () throws -> CatalogLayout

  /// The nearest folder upwards with a configuration; else the one that looks most like a catalog
  /// with the path in it; nil where none does.
  func root(of path: String) throws -> String? {
    let isFolder = FileKind(path) == .folder
    let folders = Self.folders(around: path)
    if let configured = folders.first(where: { settings.hasConfiguration(in: $0) }) {
      return configured
    }
    let layout = try layout()
    var best: (root: String, likeness: Int)?
    for folder in folders {
      guard let relative = AbsolutePath.relative(path, to: folder) else { continue }
      let likeness = Self.likeness(
        ofRoot: folder, with: relative, isFolder: isFolder, layout)
      if likeness > best?.likeness ?? 0 { best = (folder, likeness) }
    }
    return best?.root
  }

  /// The folders that contain an absolute path, innermost first; the path itself where it is a
  /// folder.
  static func folders(around path: String) -> ArraySlice<String> {
    AbsolutePath.ancestors(of: path).dropFirst(FileKind(path) == .folder ? 0 : 1)
  }

  /// How many of the layout's top folders are in a folder, or 0 where it does not look like the
  /// root of a catalog with the path in it.
  ///
  /// One top folder proves nothing, as any folder may have a `models`; the path then has to match a
  /// page kind by three components.
  private static func likeness(
    ofRoot folder: String, with relative: String, isFolder: Bool, _ layout: CatalogLayout
  ) -> Int {
    let components = relative.split(separator: "/")
    // Hidden files of a catalog belong to it too, and are left out later.
    let place = (isFolder ? components : components.dropLast())
      .prefix { !FolderEntry.isHidden($0) }
    guard place.isEmpty || layout.patterns.contains(where: { $0.couldBegin(with: Array(place)) })
    else { return 0 }
    let count = layout.topFolders.count { FileKind("\(folder)/\($0)") == .folder }
    if count >= layout.enoughTopFolders { return count }
    return components.count >= 3 && (isFolder || layout.hasPage(at: relative)) ? count : 0
  }
}
