import Foundation
import TestSupport

/// A page of the real catalog.
struct CatalogPage {
  /// Its path from the catalog's root.
  let path: String
  let bytes: [UInt8]

  static func all() throws -> [CatalogPage] {
    let root = PublicData.corpora.folder.appending(path: "starmap-2025-09-04").path
    return try PublicData.corpora.files(below: "starmap-2025-09-04", ending: ".md").map {
      CatalogPage(
        path: String($0.path.dropFirst(root.count + 1)), bytes: try [UInt8](Data(contentsOf: $0)))
    }
  }
}
