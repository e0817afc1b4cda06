package import Contract
import Records

/// A command's sources in git: files to check, files to compare with, settings.
package struct GitSources: Sendable {
  private var staged: GitTree?
  private var before: GitTree?
  private var settingsRevision: SettingsRevision?
  /// Where the settings of the files to compare with are read; nil where the command chose other
  /// settings for both, or compares with nothing.
  package private(set) var settingsBefore: SettingsSource?
  /// Where settings files are read.
  package private(set) var settings = SettingsSource.folders

  /// Nothing comes from git.
  package init() {}

  /// Reads the requested sources from the repository of `path`.
  package init(_ request: GitRequest, around path: String) throws(GitFailure) {
    guard !request.isEmpty else { return }
    let absolute = try Self.resolve(path)
    guard let folder = RootSearch.folders(around: absolute).first else { return }
    let repository = try Repository(around: folder)
    if request.isStaged {
      staged = try repository.staged()
      before = try repository.last()
      settings = SettingsSource(tree: staged, prefix: "")
      settingsBefore = SettingsSource(tree: before, prefix: "HEAD:")
    }
    if let revision = request.changedSince {
      before = try repository.files(at: repository.base(of: revision))
      settingsBefore = SettingsSource(tree: before, prefix: "\(revision):")
    }
    if let revision = request.settingsFrom {
      let tree = try repository.files(at: repository.commit(revision))
      settingsRevision = SettingsRevision(name: revision, tree: tree)
      settings = SettingsSource(tree: tree, prefix: "\(revision):")
      settingsBefore = nil
    }
  }

  /// The files of a target, and those that they are compared with, if any.
  package func files(
    of found: CatalogSearch.Found
  ) throws(GitFailure) -> (now: CatalogSource, before: CatalogSource?) {
    try files(of: found.target, walk: found.walk)
  }

  /// The same; `walk` is that of its folder, where there was one.
  func files(
    of target: LintTarget, walk: FolderWalk? = nil
  ) throws(GitFailure) -> (now: CatalogSource, before: CatalogSource?) {
    guard case .catalog(let root, let parts) = target else {
      return (
        staged.map { CatalogSource(tree: GitNamedFiles($0)) } ?? target.source,
        before.map { CatalogSource(tree: GitNamedFiles($0)) }
      )
    }
    var now: any FileTree = WorkTree(root: root, walk: walk)
    if let staged {
      let folder = try GitFolder(staged, root: root)
      try folder.refuseConflicts()
      for part in parts where folder.kind(of: part) == nil {
        throw GitFailure("'\(part)' is not staged; 'git add' stages it")
      }
      now = folder
    }
    let before = try before.map { (tree) throws(GitFailure) in try GitFolder(tree, root: root) }
    guard let settingsTree = settingsRevision?.tree else {
      return (CatalogSource(tree: now), before.map(CatalogSource.init))
    }
    let settings = try GitFolder(settingsTree, root: root)
    return (
      CatalogSource(tree: IgnoreFileOverlay(base: now, other: settings)),
      before.map { CatalogSource(tree: IgnoreFileOverlay(base: $0, other: settings)) }
    )
  }

  /// The files in a folder, as they are checked.
  func files(below folder: String, by work: ParallelMap) -> CatalogFiles {
    let staged = staged.flatMap { try? GitFolder($0, root: folder) }
    return staged.map { CatalogFiles($0) } ?? CatalogFiles(WorkTree(root: folder), by: work)
  }

  /// The target at the revision of the settings; nil where they come from no revision.
  package func base(of target: LintTarget) throws(GitFailure) -> CatalogSource? {
    guard let tree = settingsRevision?.tree else { return nil }
    guard case .catalog(let root, _) = target else {
      return CatalogSource(tree: GitNamedFiles(tree))
    }
    return CatalogSource(tree: try GitFolder(tree, root: root))
  }

  /// Checks that the revision of the settings has the target; `given` are the paths by which the
  /// user names it.
  ///
  /// - Returns: a notice about the settings; nil for none. - Throws: why the settings are not those
  /// of the target.
  package func check(
    _ target: LintTarget, given: [String], contract: Contract
  ) throws(GitFailure) -> String? {
    try settingsRevision?.check(target, given: given, contract: contract)
  }

  private static func resolve(_ path: String) throws(GitFailure) -> String {
    switch AbsolutePath.resolving(path) {
    case .success(let absolute): return absolute
    case .failure(let error) where error.isMissingFile:
      throw GitFailure("there is no file or folder '\(path)'")
    case .failure(let error): throw GitFailure("cannot read '\(path)': \(error)")
    }
  }
}

extension GitFolder {
  /// The staged content of a file with several versions after a merge is none of them.
  fileprivate func refuseConflicts() throws(GitFailure) {
    let paths = unmerged
    guard let first = paths.first else { return }
    let more = paths.count > 1 ? " and \(paths.count - 1) more have" : " has"
    throw GitFailure(
      "a merge is not finished: '\(first)'\(more) conflicts; resolve them and stage the outcome")
  }
}

/// What a command reads from git.
package struct GitRequest: Sendable {
  /// Whether the staged files are checked, and compared with the last commit.
  package var isStaged = false
  /// The revision whose merge base with HEAD the files are compared with.
  package var changedSince: String?
  /// The revision that the settings are taken from.
  package var settingsFrom: String?

  package init(
    isStaged: Bool = false, changedSince: String? = nil, settingsFrom: String? = nil
  ) {
    self.isStaged = isStaged
    self.changedSince = changedSince
    self.settingsFrom = settingsFrom
  }

  var isEmpty: Bool { !isStaged && changedSince == nil && settingsFrom == nil }
}
