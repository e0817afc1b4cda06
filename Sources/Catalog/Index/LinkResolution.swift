/// What a reader of one place gets who follows a link.
package enum LinkResolution: Hashable, Sendable {
  /// What the label names, or, where that is not known, anything at all.
  case right
  /// Another page than the label names, by its path.
  case anotherPage(String)
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}
