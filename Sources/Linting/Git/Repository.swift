import SourceText

/// A git repository, and its versions of a work tree.
package struct Repository: Sendable {
  private let git: Git

  /// The repository that a folder is in, by its absolute path.
  init(around folder: String) throws(GitFailure) { git = try Git(around: folder) }

  /// The files as they are staged.
  func staged() throws(GitFailure) -> GitTree {
    let files = try GitEntry.list(git.run("ls-files", "--stage", "-z"))
    return GitTree(try withoutPlans(files), of: git)
  }

  /// The files of the index, in the work tree or not.
  func indexed() throws(GitFailure) -> [GitIndexFile] {
    GitIndexFile.list(try git.run("ls-files", "-t", "-z"), top: git.top)
  }

  /// The files as they are at a commit, by its full name.
  func files(at commit: String) throws(GitFailure) -> GitTree {
    GitTree(
      try GitEntry.list(
        git.run("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit)),
      of: git)
  }

  /// The files of the last commit; none where there is no commit yet.
  func last() throws(GitFailure) -> GitTree {
    guard let head = try? commit("HEAD") else { return GitTree([], of: git) }
    return try files(at: head)
  }

  /// The full name of the commit that a user names.
  func commit(_ revision: String) throws(GitFailure) -> String {
    let name = "\(revision)^{commit}"
    if !revision.isEmpty,
      let found = try? git.run("rev-parse", "--verify", "--quiet", "--end-of-options", name)
    {
      return Self.line(found)
    }
    let hint = revision.contains("..") ? "; expected one revision, not a range" : shallowness
    throw GitFailure("there is no revision '\(revision)' in the git repository\(hint)")
  }

  /// The full name of the merge base of the last commit and `revision`: differences from there were
  /// made here. Without any commit here, `revision` itself.
  func base(of revision: String) throws(GitFailure) -> String {
    let commit = try commit(revision)
    guard let head = try? self.commit("HEAD") else { return commit }
    if let found = try? git.run("merge-base", "--end-of-options", commit, head) {
      return Self.line(found)
    }
    throw GitFailure("'\(revision)' and HEAD have no commit in common\(shallowness)")
  }

  private var shallowness: String {
    let answer = try? git.run("rev-parse", "--is-shallow-repository")
    return answer.map(Self.line) == "true"
      ? "; the clone is shallow, fetch more of its history" : ""
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != .lineFeed }, as: UTF8.self)
  }
}

// MARK: - The revision that a report states

extension Repository {
  /// The state of a catalog's files in words: `working tree on commit 1a2b3c4d5e6f`, or `staged
  /// files on commit …`; nil where the folder, an absolute path, is in no repository with a commit.
  package static func revisionTitle(of folder: String, isStaged: Bool) -> String? {
    guard let repository = try? Repository(around: folder),
      let commit = try? repository.commit("HEAD")
    else { return nil }
    return "\(isStaged ? "staged files" : "working tree") on commit \(commit.prefix(12))"
  }
}

// MARK: - Files that are only planned

extension Repository {
  /// Leaves out the files of `git add --intent-to-add`: a commit would not have them.
  private func withoutPlans(_ files: [GitEntry]) throws(GitFailure) -> [GitEntry] {
    let isEmpty = files.map { Self.emptyObjects.contains($0.object) }
    guard isEmpty.contains(true) else { return files }
    // Where there is no commit, an empty tree does as well.
    var tree = Self.line(try git.run("hash-object", "-t", "tree", "/dev/null"))
    if let head = try? commit("HEAD") { tree = head }
    let kept = Set(
      try GitEntry.list(git.run("ls-tree", "-r", "-z", "--full-tree", tree)).map(\.path))
    let added = Set(
      try git.run(
        "diff-index", "--cached", "--ita-invisible-in-index", "--no-renames", "--name-only",
        "--diff-filter=A", "-z", tree, "--"
      ).split(separator: 0))
    return zip(files, isEmpty).filter { file, isEmpty in
      !isEmpty || kept.contains(file.path) || added.contains(file.path)
    }.map(\.0)
  }

  /// Git's ids of an empty file, by SHA-1 and by SHA-256.
  private static let emptyObjects: Set<String> = [
    "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
  ]
}
