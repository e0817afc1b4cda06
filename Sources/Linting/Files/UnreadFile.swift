/// A file or folder that was to be read and was not.
package struct UnreadFile: Sendable {
  /// As the user would find it: relative to the root, or as it was given.
  package let path: String
  package let reason: String

  /// The message for users, who know the file by this path.
  package func refusal(of path: String) -> String { "cannot read '\(path)': \(reason)" }
}
