package import Contract
import DataSyntax
import JSONSchema
import MarkdownSyntax
import Records
import SourceText

/// Finds the built-in contract that fits the files of a folder.
package struct FittingContract {
  private let files: CatalogFiles
  private let tree: WorkTree
  /// The files that may be pages: Markdown and data.
  let candidates: [String]

  /// A catalog may be one large file.
  private static let reader = FileReader(limit: 1 << 26)
  /// So many pages of a kind are compared with the contract.
  private static let mostSamples = 10
  /// A folder with fewer pages may match by chance.
  private static let fewestPages = 3

  package init(folder: String) {
    tree = WorkTree(root: folder)
    files = CatalogFiles(tree)
    candidates = files.paths.filter { $0.hasSuffix(".md") || DataFormat(ofPath: $0) != nil }
  }

  /// The bytes of a file.
  func bytes(of path: String) -> [UInt8]? {
    try? tree.read(path, by: Self.reader).get()
  }

  /// The contract of which most files are pages: more than half of them have its paths, and of
  /// those that are read, half look like pages of their kind. A contract of single pages, each with
  /// a path of its own, fits where all of them look right, whatever other files there are. Nil
  /// where none fits.
  package func best(among contracts: [Contract]) -> Contract? {
    contracts.map { (contract: $0, pages: pages(of: $0)) }
      .filter { contract, pages in
        if contract.hasSinglePages {
          return pages.count == contract.kinds.count && looksRight(pages, by: contract, inAll: true)
        }
        return pages.count * 2 > candidates.count
          && (pages.count >= Self.fewestPages || pages.count == candidates.count)
          && looksRight(pages, by: contract)
      }
      .max { $0.pages.count < $1.pages.count }?.contract
  }

  private func pages(of contract: Contract) -> [(path: String, kind: PageKind)] {
    candidates.compactMap { path in contract.kind(ofPath: path).map { (path, $0.kind) } }
  }

  private func looksRight(
    _ pages: [(path: String, kind: PageKind)], by contract: Contract, inAll: Bool = false
  ) -> Bool {
    var scanner = PageScanner()
    var read = 0
    var matching = 0
    for kinds in Dictionary(grouping: pages, by: \.kind.name).values {
      for (path, kind) in kinds.prefix(Self.mostSamples) {
        guard let bytes = bytes(of: path) else { continue }
        let source = SourceFile(path: path, bytes: bytes)
        read += 1
        let isMatch =
          if inAll {
            Page(source, .alone, contract: contract, scanner: &scanner).kind === kind
              && Page(source, contract: contract, scanner: &scanner).isMarkdownOfItsKind
          } else {
            Page(source, .alone, contract: contract, scanner: &scanner).kind === kind
              || kind.isData
                && Page(source, contract: contract, scanner: &scanner).isDataOfItsKind
          }
        if isMatch { matching += 1 }
      }
    }
    return inAll ? matching == pages.count : matching * 2 >= read
  }
}

extension Contract {
  /// Whether each of its kinds is of one page, at a path without a capture.
  fileprivate var hasSinglePages: Bool {
    kinds.allSatisfy { $0.paths.count == 1 && $0.paths[0].captureNames.isEmpty }
  }
}

extension Page {
  /// Whether the values of several fields are on it; a value or two may be there by chance.
  fileprivate var hasEnoughFields: Bool { Set(contents.facts.map(\.field)).count >= 3 }

  /// Whether a page of Markdown has the fields of the kind of its path and most of the sections
  /// that pages of the kind have.
  fileprivate var isMarkdownOfItsKind: Bool {
    let required = Set(
      (kind?.sections ?? []).indices.filter { kind?.sections[$0].isOptional == false })
    let missing = required.subtracting(contents.sections.compactMap(\.layout))
    return hasEnoughFields && missing.count * 2 <= required.count
  }

  /// Whether data has the shape that the kind of its path describes: its schema accepts it, and
  /// several fields are in it. The keys of a mapping may be names and its root may be a list, so
  /// that its own keys do not determine its kind.
  var isDataOfItsKind: Bool { dataFailures.isEmpty && hasEnoughFields }

  /// The same, except that values may be wrong: its keys are those of the kind.
  var hasKeysOfItsKind: Bool {
    !hasUnknownKeys && !dataFailures.contains(where: \.isAboutAbsence) && hasEnoughFields
  }
}
