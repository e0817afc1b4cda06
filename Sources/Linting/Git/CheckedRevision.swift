/// The state of a catalog's files in git, in words for the head of a report.
package enum CheckedRevision {
  /// `working tree on commit 1a2b3c4d5e6f`, or `staged files`; nil where the folder, an absolute path, is
  /// in no repository with a commit.
  package static func title(of folder: String, isStaged: Bool) -> String? {
    guard let repository = try? Repository(around: folder),
      let commit = try? repository.commit("HEAD")
    else { return nil }
    return "\(isStaged ? "staged files" : "working tree") on commit \(commit.prefix(12))"
  }
}
