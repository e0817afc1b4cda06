/// A file that a fix was to change and could not.
package struct UnfixedFile: Sendable {
  /// As the user would find it: relative to the root, or as it was given.
  package let path: String
  package let reason: String

  /// The message for users.
  package var refusal: String { "cannot fix '\(path)': \(reason)" }
}
