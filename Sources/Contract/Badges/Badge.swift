package import SourceText

/// A static badge of shields.io: `LABEL-VALUE-COLOUR`, each part with its place.
package struct Badge: Hashable, Sendable {
  package let label: Part
  package let value: Part
  package let color: Part

  package init(label: Part, value: Part, color: Part) {
    self.label = label
    self.value = value
    self.color = color
  }

  /// One part of a badge, decoded.
  package struct Part: Hashable, Sendable {
    package let text: String
    /// The bytes it was written with.
    package let range: ByteRange

    package init(text: String, range: ByteRange) {
      self.text = text
      self.range = range
    }
  }
}
