/// What a link leads to in one place where pages are read.
package enum LinkVerdict: Hashable, Sendable {
  /// A file, a folder or a page that is there.
  case there
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}
