import DataSyntax
import SourceText

/// What readers of one place are shown at paths that are no file's: in a repository those of folders,
/// on a site the addresses of pages.
struct PlaceContents: Sendable {
  /// The number of the page that is shown; nil for a folder that shows none.
  private var shown: [UTF8Key: Int?] = [:]

  init(
    of place: ReadingPlace, pages: [PageSummary], otherFiles: Set<UTF8Key>, folders: Set<UTF8Key>
  ) {
    switch place.links {
    case .files(let index):
      for folder in folders { shown[folder] = .some(nil) }
      guard let index else { return }
      for (number, page) in pages.enumerated()
      where RelativePath.name(of: page.path).hasSameBytes(as: index) {
        shown[UTF8Key(text: RelativePath.folder(of: page.path))] = number
      }
    case .served(let site):
      for file in otherFiles {
        shown[site.address(of: file.text).map { UTF8Key(text: $0) } ?? file] = .some(nil)
      }
      for (number, page) in pages.enumerated() {
        if let address = site.address(of: page.path) { shown[UTF8Key(text: address)] = number }
      }
    }
  }

  /// What is at a path; nil where nothing is.
  func target(at path: UTF8Key) -> LinkTarget? {
    shown[path].map { number in number.map { .page($0) } ?? .file }
  }
}
