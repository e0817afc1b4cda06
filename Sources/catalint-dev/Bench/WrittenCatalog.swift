import Foundation

/// A catalog that was generated, on disk.
struct WrittenCatalog {
  let folder: URL
  let pages: Int

  var name: String { "\(Amount.whole(pages)) pages" }

  /// The paths of its pages, in order.
  func paths() throws -> [String] { try folder.pages().map(\.path) }

  /// The path of a page like those that contributors send.
  func pageOfModel() throws -> String {
    try paths().first {
      $0.contains("/models/") && !$0.hasSuffix("/README.md") && !$0.hasSuffix("/_index.md")
    } ?? ""
  }
}

extension URL {
  /// The pages in a folder, in order.
  func pages() throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") }.sorted().map { appending(path: $0) }
  }
}
