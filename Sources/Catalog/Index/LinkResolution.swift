/// The result of following a link in one renderer.
package enum LinkResolution: Hashable, Sendable {
  /// The page that the label names, or any target where that is not known.
  case right
  /// A page other than the one that the label names, by its path.
  case anotherPage(String)
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}
