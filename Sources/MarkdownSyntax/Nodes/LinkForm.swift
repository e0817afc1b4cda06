/// The ways to write a link or an image.
package enum LinkForm: UInt8, Sendable {
  /// `[text](destination "title")`
  case inline
  /// `[text][label]`
  case full
  /// `[label][]`
  case collapsed
  /// `[label]`
  case shortcut
  /// `<https://example.com>`
  case autolink
  /// `https://example.com`, `www.example.com`, `me@example.com`: GFM's extended autolinks.
  case bare

  /// Whether its destination is in a link reference definition.
  package var isReference: Bool { self == .full || self == .collapsed || self == .shortcut }
}
