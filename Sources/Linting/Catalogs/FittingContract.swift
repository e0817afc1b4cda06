package import Contract
import DataSyntax
import MarkdownSyntax
import Records
import SourceText

/// Finds the built-in contract that fits the files of a folder.
package struct FittingContract {
  private let files: CatalogFiles
  private let tree: WorkTree
  /// The files that may be pages: Markdown and data.
  private let candidates: [String]

  /// So many pages of a kind are compared with the contract.
  private static let mostSamples = 10
  /// A folder with fewer pages may match by chance.
  private static let fewestPages = 3

  package init(folder: String) {
    tree = WorkTree(root: folder)
    files = CatalogFiles(tree)
    candidates = files.paths.filter { $0.hasSuffix(".md") || DataFormat(ofPath: $0) != nil }
  }

  /// The data files, by their paths from the folder.
  var dataFiles: [String] { candidates.filter { DataFormat(ofPath: $0) != nil } }

  /// The bytes of a file.
  func bytes(of path: String) -> [UInt8]? {
    try? tree.read(path, by: .ofSettings).get()
  }

  /// The contract of which most files are pages: more than half of them have its paths, and of those
  /// that are read, half look like pages of their kind. Nil where none fits.
  package func best(among contracts: [Contract]) -> Contract? {
    contracts.map { (contract: $0, pages: pages(of: $0)) }
      .filter { contract, pages in
        pages.count * 2 > candidates.count
          && (pages.count >= Self.fewestPages || pages.count == candidates.count)
          && looksRight(pages, by: contract)
      }
      .max { $0.pages.count < $1.pages.count }?.contract
  }

  private func pages(of contract: Contract) -> [(path: String, kind: PageKind)] {
    candidates.compactMap { path in contract.kind(ofPath: path).map { (path, $0.kind) } }
  }

  private func looksRight(_ pages: [(path: String, kind: PageKind)], by contract: Contract) -> Bool
  {
    var scanner = PageScanner()
    var read = 0
    var matching = 0
    for kinds in Dictionary(grouping: pages, by: \.kind.name).values {
      for (path, kind) in kinds.prefix(Self.mostSamples) {
        guard let bytes = bytes(of: path) else { continue }
        let page = Page(
          SourceFile(path: path, bytes: bytes), .alone, contract: contract, scanner: &scanner)
        // The keys of some data are names, which say nothing.
        if kind.isData, kind.data?.distinctiveKeys.isEmpty == true {
          guard page.data?.root?.mapping != nil else { return false }
          continue
        }
        read += 1
        if page.kind === kind { matching += 1 }
      }
    }
    return matching * 2 >= read
  }
}
