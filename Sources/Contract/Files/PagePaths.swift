import DataSyntax
import SourceText

/// Which files of a catalog are pages: Markdown, and the data files of the kinds of a contract.
package struct PagePaths: Sendable {
  private let dataPatterns: [PathPattern]

  /// Only Markdown, where no contract is known.
  package static let markdown = PagePaths(dataPatterns: [])

  fileprivate init(dataPatterns: [PathPattern]) { self.dataPatterns = dataPatterns }

  package func contains(_ path: String) -> Bool {
    if path.ends(with: ".md") { return true }
    guard !dataPatterns.isEmpty, DataFormat(ofPath: path) != nil else { return false }
    let path = SplitPath(path)
    return dataPatterns.contains { $0.matches(path) }
  }

  /// Whether a file has the ending of a page, wherever it is.
  package func hasEnding(_ path: String) -> Bool {
    endings.contains { path.ends(with: $0) }
  }

  /// The endings of the names of pages, each once.
  package var endings: [String] {
    dataPatterns.reduce(into: [".md"]) { endings, pattern in
      guard let dot = pattern.text.lastIndex(of: ".") else { return }
      let ending = String(pattern.text[dot...])
      if !endings.contains(ending) { endings.append(ending) }
    }
  }
}

extension Contract {
  /// The files that are pages.
  package var pagePaths: PagePaths {
    PagePaths(dataPatterns: kinds.lazy.filter(\.isData).flatMap(\.paths))
  }
}
