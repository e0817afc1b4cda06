import Catalog
import Diagnostics
import SourceText

extension PageSummary {
  /// How a link is written to lead to `target`, in its own style: from the page's folder, which is
  /// where links start in a repository, and on index pages everywhere.
  func path(of link: PageLink, leadingTo target: String) -> String {
    var path = RelativePath.from(RelativePath.folder(of: self.path), to: target)
    if destination(of: link).hasPrefix("./"), !path.hasPrefix("../") { path = "./" + path }
    if self.path(of: link, endsWith: "/") { path += "/" }
    return path
  }

  /// How a link is written to lead to a page: to its folder where that is what it leads to now.
  func path(of link: PageLink, leadingTo page: PageSummary, in index: CatalogIndex) -> String {
    let isFile = path(of: link, endsWith: ".md") || !index.isIndex(page)
    return path(of: link, leadingTo: isFile ? page.path : RelativePath.folder(of: page.path))
  }

  /// Writes another path in a link's place; nil for one that would have to be encoded, and
  /// for a link that is longer than paths are.
  func fix(_ link: PageLink, path: String, safety: Fix.Safety) -> Fix? {
    guard RelativePath.isPlain(path), !isTooLong(link) else { return nil }
    return Fix(
      "write '\(path)'", safety: safety,
      edits: [Edit(path: self.path, range: pathRange(of: link), replacement: path)])
  }
}
