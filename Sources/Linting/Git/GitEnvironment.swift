/// The environment of git.
///
/// Of git's own variables, only those pass that a hook needs to see the commit that is being made,
/// and those that name the machine's settings. All others would change what is read: the
/// repository's objects, its settings, its work tree.
enum GitEnvironment {
  /// Whether git has started this process as a hook, or the user names a repository.
  static var isOfHook: Bool { ProcessEnvironment["GIT_DIR"] != nil }

  /// All variables, as `NAME=value`.
  static var variables: [String] {
    let isOfHook = isOfHook
    return ProcessEnvironment.with(added) { name in
      guard name.utf8.starts(with: "GIT_".utf8) else { return true }
      return kept.contains(name) || isOfHook && keptOfHook.contains(name)
    }
  }

  /// `GIT_INDEX_FILE` is the index of a commit of some files.
  private static let kept: Set<String> = [
    "GIT_INDEX_FILE", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
  ]

  /// A work tree belongs to a repository that is named with it.
  private static let keptOfHook: Set<String> = ["GIT_DIR", "GIT_WORK_TREE"]

  private static let added = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
  ]
}
