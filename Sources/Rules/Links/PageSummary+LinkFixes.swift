import Catalog
import Contract
import Diagnostics
import Records
import SourceText

extension PageSummary {
  /// Replaces a link's path by one that resolves to a page or folder, in the link's own style; nil
  /// where no path does, or it would have to be encoded.
  func fix(
    _ link: PageLink, to target: String, in index: CatalogIndex, safety: Fix.Safety
  ) -> Fix? {
    guard var path = index.directory.path(of: link, on: self, to: target) else { return nil }
    if destination(of: link).hasPrefix("./"), !path.hasPrefix("../") { path = "./" + path }
    if self.path(of: link, endsWith: "/"), !path.hasSuffix(".md") { path += "/" }
    return fix(link, path: path, safety: safety)
  }

  /// The path to which a link to a page should resolve: that of its folder where the link has the
  /// form of a folder.
  func target(of link: PageLink, to page: PageSummary, in index: CatalogIndex) -> String {
    let isFile = path(of: link, endsWith: ".md") || !page.isIndex
    return isFile ? page.path : RelativePath.folder(of: page.path)
  }

  /// Replaces a link's path; nil for a path that would have to be encoded, for the current one, and
  /// for a link that is longer than paths are.
  func fix(_ link: PageLink, path: String, safety: Fix.Safety) -> Fix? {
    guard RelativePath.isPlain(path), !isTooLong(link), path != self.path(of: link) else {
      return nil
    }
    return .write(
      path, safety, Edit(path: self.path, range: pathRange(of: link), replacement: path))
  }
}

extension CatalogIndex {
  /// The page that should be at a path to which a link resolves, and is elsewhere.
  func misplacedPage(meantFor path: String) -> [RelatedPlace] {
    directory.misplacedPage(meantFor: path).map {
      [RelatedPlace(path: $0, range: ByteRange(at: 0), message: "the misplaced page")]
    } ?? []
  }
}
