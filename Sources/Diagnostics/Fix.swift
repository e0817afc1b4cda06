package import SourceText

/// A fix, as data: only the fixer applies it.
package struct Fix: Hashable, Sendable {
  /// What it does, in the imperative: `write 2025-04-14`.
  package let title: String
  package let safety: Safety
  /// The edits of the fix, which are applied all or none; they do not overlap.
  package let edits: [Edit]

  package init(_ title: String, safety: Safety, edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  /// Writes a text, by an edit; nil without one, where the text cannot be written.
  package static func write(_ text: String, _ safety: Safety, _ edit: Edit?) -> Fix? {
    edit.map { Fix("write '\(text)'", safety: safety, edits: [$0]) }
  }

  /// The same fix, to be reviewed.
  package var toReview: Fix { Fix(title, safety: .unsafe, edits: edits) }

  package enum Safety: String, CaseIterable, Sendable {
    /// No fact that a reader sees can become wrong.
    case safe
    /// Likely what was intended; to be reviewed.
    case unsafe
  }
}

/// A range of bytes of one file and its replacement.
package struct Edit: Hashable, Sendable {
  /// The page, relative to the catalog's root.
  package let path: String
  package let range: ByteRange
  package let replacement: String

  package init(path: String, range: ByteRange, replacement: String) {
    self.path = path
    self.range = range
    self.replacement = replacement
  }
}
