/// What a link leads to in one place where pages are read, whatever its label says.
package enum LinkTarget: Hashable, Sendable {
  /// A page, by its number in the index.
  case page(Int)
  /// A file that is no page, or a folder that shows none.
  case file
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}
