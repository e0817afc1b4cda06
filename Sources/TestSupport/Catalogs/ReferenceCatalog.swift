package import Catalog
import Foundation
import MarkdownSyntax
package import Records
import SourceText

/// The pages of the reference catalog, read once.
package struct ReferenceCatalog: Sendable {
  package let pages: [Page]
  /// Every file, pages or not.
  package let files: [String]

  /// An error where the public data is absent.
  package static let shared = Result { try ReferenceCatalog() }

  private init() throws {
    let folder = "starmap-2025-09-04"
    let root = PublicData.corpora.folder.appending(path: folder).path + "/"
    files = try PublicData.corpora.files(below: folder, ending: "").filter {
      try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    }.map { String($0.path.dropFirst(root.count)) }
    var scanner = PageScanner()
    pages = try files.filter { $0.hasSuffix(".md") }.map { path in
      let bytes = try PublicData.corpora.bytes(of: "\(folder)/\(path)")
      return Page(
        SourceFile(path: path, bytes: bytes), contract: SmallCatalog.starmap, scanner: &scanner)
    }
  }

  /// The index of its pages.
  package var index: CatalogIndex {
    CatalogIndex(
      contract: SmallCatalog.starmap, pages: pages.map { PageSummary($0) }, files: files)
  }
}
