/// A file or folder that was to be read and was not.
package struct UnreadFile: Sendable {
  /// As the user would find it: relative to the root, or as it was given.
  package let path: String
  package let reason: String

  /// The message for users.
  package var refusal: String { "cannot read '\(path)': \(reason)" }
}
