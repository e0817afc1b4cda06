/// What a command is to take from git.
package struct GitRequest: Sendable {
  /// Whether the files are checked as they are staged, and held against the last commit.
  package var isStaged = false
  /// The revision that the files are held against where they have a commit in common.
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
