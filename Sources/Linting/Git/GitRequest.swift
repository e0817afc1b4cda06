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
