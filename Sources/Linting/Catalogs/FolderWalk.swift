import Contract
import SourceText

/// The files below a folder as one walk finds them, in the order of their paths: without those that
/// git ignores, and without hidden ones. A filter decides which of them are pages (`CatalogFiles`).
struct FolderWalk: Sendable {
  /// The regular files, by path from the root.
  private(set) var files: [String] = []
  /// The other entries that may matter to a catalog.
  private(set) var others: [(path: String, kind: OtherKind)] = []
  /// Folders and `.gitignore` files that could not be read, and why.
  private(set) var failures: [UnreadFile] = []
  /// The folders below the root that have a configuration.
  private(set) var configured: [String] = []
  /// Drafts of pages that killed runs left.
  private(set) var drafts: [String] = []
  /// Files that git ignores, and the line that does it; for a whole folder, only the folder.
  private(set) var ignored: [String: IgnoreScope.Place] = [:]

  /// The kind of an entry that is not a regular file or a folder with a name in UTF-8.
  enum OtherKind {
    case symbolicLink, special
    /// The name of a file, which is not UTF-8.
    case misnamedFile
    /// The name of something else, which is not UTF-8.
    case misnamed
  }

  /// The deepest folder that is looked into.
  static let depthLimit = 64

  /// Walks a tree, all folders of one depth at once. Where it `usesGitignore`, ignored files are
  /// left out.
  init(_ tree: any FileTree, usesGitignore: Bool, by work: ParallelMap) {
    let above = usesGitignore ? tree.ignoringAbove() : nil
    var folders = [FolderListing.Folder(path: "", depth: 0, outer: above)]
    var levels: [[FolderListing]] = []
    while !folders.isEmpty {
      let level = work.map(folders.count, folders) { number, folders in
        FolderListing(folders[number], of: tree, usesGitignore: usesGitignore)
      }
      folders = level.flatMap(\.folders)
      levels.append(level)
    }
    var next = [Int](repeating: 0, count: levels.count)
    addFolder(of: levels, at: 0, &next)
    // Where a file system does not report what is a folder, a name sorts before its slash is known.
    files.sort { $0.precedes($1) }
  }

  /// Adds the next folder of a level, with everything below it.
  private mutating func addFolder(of levels: [[FolderListing]], at level: Int, _ next: inout [Int])
  {
    let listing = levels[level][next[level]]
    next[level] += 1
    failures += listing.failures
    for (path, kind) in listing.entries {
      switch kind {
      case .file: files.append(path)
      case .folder: addFolder(of: levels, at: level + 1, &next)
      case .other(let kind): others.append((path, kind))
      case .ignored(let place): ignored[path] = place
      case .configuration: configured.append(listing.path)
      case .draft: drafts.append(path)
      }
    }
  }
}

/// What one folder has, in the order of the paths.
private struct FolderListing: Sendable {
  let path: String
  private(set) var entries: [(path: String, kind: Kind)] = []
  /// Its folders that are still to be listed.
  private(set) var folders: [Folder] = []
  private(set) var failures: [UnreadFile] = []

  enum Kind {
    case file, folder, configuration, draft
    case other(FolderWalk.OtherKind)
    case ignored(IgnoreScope.Place)
  }

  /// A folder, and the ignore files of those around it.
  struct Folder: Sendable {
    let path: String
    /// In how many folders below the root it is.
    let depth: Int
    let outer: IgnoreScope?
  }

  init(_ folder: Folder, of tree: any FileTree, usesGitignore: Bool) {
    path = folder.path
    let found: [FolderEntry]
    switch tree.entries(of: path) {
    case .success(let entries): found = entries
    case .failure(let error):
      fail(path.isEmpty ? "." : path, "\(error)")
      return
    }
    let scope = usesGitignore ? scope(with: found, in: tree, outer: folder.outer) : nil
    // In paths, a slash follows the name of a folder.
    let keys = found.map { $0.kind == .folder ? $0.name + "/" : $0.name }
    let prefix = path.isEmpty ? "" : path + "/"
    entries.reserveCapacity(found.count)
    for place in keys.indices.sorted(by: { keys[$0].precedes(keys[$1]) }) {
      add(found[place], at: prefix + found[place].name, scope, in: tree, depth: folder.depth)
    }
  }

  private mutating func add(
    _ entry: FolderEntry, at path: String, _ scope: IgnoreScope?, in tree: any FileTree, depth: Int
  ) {
    if FolderEntry.isHidden(entry.name) {
      if entry.isExact, FileDraft.isDraftOfPage(entry.name) { entries.append((path, .draft)) }
      if entry.name == Configuration.fileName, depth > 0 { entries.append((path, .configuration)) }
      return
    }
    guard entry.isExact else {
      entries.append((path, .other(entry.kind == .file ? .misnamedFile : .misnamed)))
      return
    }
    let kind = entry.kind ?? tree.kind(of: path)
    if let scope,
      let place = scope.ignoring(tree.absolute(path), isFolder: kind == .folder)
    {
      entries.append((path, .ignored(place)))
      return
    }
    switch kind {
    case .file: entries.append((path, .file))
    case .folder where depth < FolderWalk.depthLimit:
      entries.append((path, .folder))
      folders.append(Folder(path: path, depth: depth + 1, outer: scope))
    case .folder: fail(path, "folders are nested more than \(FolderWalk.depthLimit) deep")
    case .symbolicLink: entries.append((path, .other(.symbolicLink)))
    case .other: entries.append((path, .other(.special)))
    case nil: fail(path, "it vanished while its folder was read")
    }
  }

  /// Adds the folder's own `.gitignore` to those of the folders that contain it; git follows no
  /// link to one.
  private mutating func scope(
    with entries: [FolderEntry], in tree: any FileTree, outer: IgnoreScope?
  ) -> IgnoreScope? {
    let file = path.isEmpty ? IgnoreFile.name : "\(path)/\(IgnoreFile.name)"
    guard entries.contains(where: { $0.name == IgnoreFile.name }), tree.kind(of: file) == .file
    else { return outer }
    switch tree.read(file, by: .ofSettings) {
    case .success(let bytes):
      let patterns = IgnoreFile(bytes)
      if patterns.isTooLong {
        fail(file, "it has more than \(IgnoreFile.mostPatterns) patterns")
      }
      return IgnoreScope(patterns, in: tree.absolute(path), outer: outer)
    case .failure(let failure):
      fail(file, failure.description)
      return outer
    }
  }

  private mutating func fail(_ path: String, _ reason: String) {
    failures.append(UnreadFile(path: path, reason: reason))
  }
}

extension FileTree {
  /// The absolute path of a file or folder.
  fileprivate func absolute(_ path: String) -> String {
    path.isEmpty ? root : AbsolutePath.join(root, path)
  }
}
