/// What a link resolves to in one renderer, whatever its label is.
package enum LinkTarget: Hashable, Sendable {
  /// A page, by its number in the index.
  case page(Int)
  /// A file that is not a page, or a folder that shows none.
  case file
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}
