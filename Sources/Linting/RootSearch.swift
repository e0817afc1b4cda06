import Catalog

/// Finds the root of the catalog that a file or folder belongs to.
struct RootSearch {
  private let patterns: [PathPattern]
  /// The folders at a catalog's root that its page kinds name.
  private let topFolders: [String]
  private let settings: SettingsSource

  /// `settings` is where configurations are, which mark roots.
  init(contract: Contract, settings: SettingsSource = .folders) {
    self.settings = settings
    patterns = contract.kinds.flatMap(\.paths)
    var folders: [String] = []
    for pattern in patterns {
      guard let folder = pattern.topFolder, !folders.contains(folder) else { continue }
      folders.append(folder)
    }
    topFolders = folders
  }

  /// The nearest folder upwards with a configuration; else the one that is most like a catalog with
  /// the path in it; else the path itself where it is a folder.
  func root(of path: String) -> String? {
    let isFolder = FileKind(path) == .folder
    let folders = Self.folders(around: path)
    if let configured = folders.first(where: { Self.isConfigured($0, in: settings) }) {
      return configured
    }
    var best: (root: String, likeness: Int)?
    for folder in folders {
      guard let relative = AbsolutePath.relative(path, to: folder) else { continue }
      let likeness = likeness(ofRoot: folder, with: relative, isFolder: isFolder)
      if likeness > best?.likeness ?? 0 { best = (folder, likeness) }
    }
    return best?.root ?? (isFolder ? path : nil)
  }

  /// The folders that an absolute path lies in, itself among them where it is one, from the inside.
  static func folders(around path: String) -> ArraySlice<String> {
    AbsolutePath.ancestors(of: path).dropFirst(FileKind(path) == .folder ? 0 : 1)
  }

  /// Whether a folder has a configuration.
  static func isConfigured(_ folder: String, in settings: SettingsSource) -> Bool {
    settings.isFile(AbsolutePath.join(folder, Configuration.fileName))
  }

  /// How many of the top folders are there, or 0 for what is no catalog with the path in it.
  ///
  /// One top folder proves nothing, as a `models` of any sort may stand in any folder; with it, the
  /// path has to fit a page kind by three components.
  private func likeness(ofRoot folder: String, with relative: String, isFolder: Bool) -> Int {
    let components = relative.split(separator: "/")
    // What is hidden in a catalog lies in it as well, to be left out.
    let place = (isFolder ? components : components.dropLast())
      .prefix { !FolderEntry.isHidden($0) }
    guard place.isEmpty || patterns.contains(where: { $0.couldBegin(with: Array(place)) }) else {
      return 0
    }
    let count = topFolders.count { FileKind("\(folder)/\($0)") == .folder }
    if count >= min(2, topFolders.count) { return count }
    let fits = isFolder || patterns.contains { $0.captures(in: relative) != nil }
    return components.count >= 3 && fits ? count : 0
  }
}
