import Catalog
import Diagnostics
import SourceText

extension PageLink {
  /// How it is written to lead to `target`, in its own style: from the page's folder, which is where
  /// links start in a repository, and on index pages everywhere.
  func path(to target: String, on page: PageSummary) -> String {
    var path = RelativePath.from(RelativePath.folder(of: page.path), to: target)
    if written.hasPrefix("./"), !path.hasPrefix("../") { path = "./" + path }
    if self.path.hasSuffix("/") { path += "/" }
    return path
  }

  /// How it is written to lead to a page: to its folder where that is what it leads to now.
  func path(to page: PageSummary, on origin: PageSummary, in index: CatalogIndex) -> String {
    let isFile = path.hasSuffix(".md") || !index.isIndex(page)
    return path(to: isFile ? page.path : RelativePath.folder(of: page.path), on: origin)
  }

  /// Writes another path in its place; nil for one that would have to be encoded.
  func fix(on page: PageSummary, path: String, safety: Fix.Safety) -> Fix? {
    guard RelativePath.isPlain(path) else { return nil }
    return Fix(
      "write '\(path)'", safety: safety,
      edits: [Edit(path: page.path, range: pathRange, replacement: path)])
  }
}
