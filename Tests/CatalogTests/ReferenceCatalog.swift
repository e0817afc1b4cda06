import Catalog
import Foundation
import PageSyntax
import SourceText
import TestSupport

/// The pages of the reference catalog, read once.
struct ReferenceCatalog: Sendable {
  let pages: [Page]
  /// Every file, pages or not.
  let files: [String]

  static let shared = Result { try ReferenceCatalog() }

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

  var index: CatalogIndex {
    CatalogIndex(
      contract: SmallCatalog.starmap, pages: pages.map { PageSummary($0) }, files: files)
  }
}
