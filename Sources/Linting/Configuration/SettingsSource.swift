package import Contract
import Records
import SourceText

/// Where settings files are read: in folders, or in git.
///
/// Files in the work tree are then read from git, by whatever path they are named; files outside of
/// it cannot be touched by a change to the catalog, and are read from disk.
package struct SettingsSource: Sendable {
  private let tree: GitTree?
  /// The prefix of paths that users are shown.
  private let prefix: String

  /// Files on disk.
  package static let folders = SettingsSource(tree: nil, prefix: "")

  /// `prefix` is shown before the paths of files of the tree.
  init(tree: GitTree?, prefix: String) { (self.tree, self.prefix) = (tree, prefix) }

  /// The bytes of a file, by a path that users give or are shown.
  ///
  /// A symbolic link is followed within its folder only: messages quote the file, and a committed
  /// link may point to confidential files.
  package func read(
    _ path: String, by reader: FileReader = FileReader()
  ) -> Result<[UInt8], FileReader.Failure> {
    guard let tree, let place = place(named: path, in: tree) else {
      return AbsolutePath.isLinkOutOfFolder(path) ? .failure(.linkOutOfFolder) : reader.read(path)
    }
    guard case .file(let file) = tree.resolve(place) else {
      return .failure(FileReader.Failure(description: "there is no such file in git"))
    }
    guard case .folder(let folder) = tree.resolve(RelativePath.folder(of: place)),
      AbsolutePath.isInside(String(decoding: file.path, as: UTF8.self), of: folder)
    else { return .failure(.linkOutOfFolder) }
    return tree.read(file, by: reader)
  }

  /// The same; nil where no file is on disk. In git, a missing file is a failure.
  package func readIfThere(_ path: String) -> Result<[UInt8]?, FileReader.Failure> {
    tree == nil && FileKind(path) == nil ? .success(nil) : read(path).map(Optional.some)
  }

  /// A path as users are shown it.
  package func shown(_ path: String) -> String {
    guard let tree, place(named: path, in: tree) != nil else { return path }
    return prefix + path
  }

  /// Whether a folder, by its absolute path, has a configuration: anything of its name, so that an
  /// unreadable one is an error.
  func hasConfiguration(in folder: String) -> Bool {
    hasEntry(AbsolutePath.join(folder, Configuration.fileName))
  }

  /// Whether there is anything at an absolute path.
  func hasEntry(_ path: String) -> Bool {
    guard let tree, let place = place(path, in: tree) else {
      return FileKind(path, followingLinks: false) != nil
    }
    return tree.file(at: place) != nil || tree.hasFolder(at: place)
  }

  /// The folders below one, by its absolute path, that have a configuration in git; nil where
  /// settings do not come from git.
  func configuredFolders(below folder: String) -> [String]? {
    guard let tree, let place = place(folder, in: tree) else { return nil }
    return tree.folders(having: Configuration.fileName, below: place)
  }

  /// The object ID of a file in git; nil for a file that is not in git.
  func objectID(named path: String) -> String? {
    guard let tree, let place = place(named: path, in: tree),
      case .file(let file) = tree.resolve(place)
    else { return nil }
    return file.object
  }

  /// The absolute path of `path` with symbolic links resolved; nil where nothing is there.
  func resolve(named path: String) -> String? {
    guard let tree, let place = place(named: path, in: tree) else {
      return try? AbsolutePath.resolving(path).get()
    }
    guard case .file(let file) = tree.resolve(place) else { return nil }
    return AbsolutePath.join(tree.top, String(decoding: file.path, as: UTF8.self))
  }

  /// A path may be in the work tree by a symbolic link above it.
  private func place(named path: String, in tree: GitTree) -> String? {
    let path = AbsolutePath.naming(path)
    if let place = place(path, in: tree) { return place }
    let folder = try? AbsolutePath.resolving(AbsolutePath.ancestors(of: path)[1]).get()
    return folder.flatMap { place(AbsolutePath.join($0, RelativePath.name(of: path)), in: tree) }
  }

  private func place(_ path: String, in tree: GitTree) -> String? {
    AbsolutePath.relative(path, to: tree.top)
  }
}

extension SettingsSource {
  /// The files in the folder of a contract, and below it. `contract` is a path that a user wrote or
  /// sees.
  ///
  /// Links are followed only inside that folder, since messages quote the files.
  package func neighbours(of contract: String) -> NeighbourFiles {
    NeighbourFiles { name in
      guard let path = resolve(named: contract),
        case let folder = AbsolutePath.ancestors(of: path).dropFirst().first ?? "/",
        let target = resolve(named: AbsolutePath.join(folder, name))
      else { return .failure(.init("there is no such file")) }
      guard AbsolutePath.isInside(target, of: folder) else {
        return .failure(.init("it is not in the folder of the contract"))
      }
      let shown = AbsolutePath.shown(target)
      return read(shown, by: .ofSettings)
        .map { SourceFile(path: self.shown(shown), bytes: $0) }
        .mapError { .init($0.description) }
    }
  }
}
