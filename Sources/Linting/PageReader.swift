import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads pages, those of a catalog in parallel.
struct PageReader: Sendable {
  let contract: Contract
  private let work: ParallelMap
  private let files: FileReader

  /// Most pages have far fewer bytes.
  private static let mostBytesKept = 1 << 17

  /// `filter` has the size limit of pages.
  init(contract: Contract, filter: PageFilter, by work: ParallelMap) {
    self.contract = contract
    files = FileReader(limit: filter.maxPageBytes)
    self.work = work
  }

  /// The results of `body` for each page of a catalog, in the order of `paths`.
  func map<Output: Sendable>(
    _ paths: [String], of tree: any FileTree, _ body: @Sendable (Page) -> Output
  ) -> [Result<Output, FileReader.Failure>] {
    work.map(paths, PageScanner()) { path, scanner in
      tree.read(path, by: files).map { bytes in
        // The memory that a large page needed is not kept for others.
        defer { if bytes.count > Self.mostBytesKept { scanner = PageScanner() } }
        let source = SourceFile(path: path, bytes: bytes)
        return body(Page(source, contract: contract, scanner: &scanner, others: others(in: tree)))
      }
    }
  }

  /// The pages that a page may inherit from; none where no kind does.
  private func others(in tree: any FileTree) -> OtherPages {
    { [files] path in try? tree.read(path, by: files).get() }
  }

  /// The results of `body` for each page by itself.
  func map<Output>(
    alone paths: [String], of tree: any FileTree, _ body: (Page) -> Output
  ) -> [Result<Output, FileReader.Failure>] {
    var scanner = PageScanner()
    return paths.map { path in
      tree.read(path, by: files).map { bytes in
        let source = SourceFile(path: path, bytes: bytes)
        return body(Page(source, .alone, contract: contract, scanner: &scanner))
      }
    }
  }

  /// The results of `body` for each page among these files, in their order.
  func map<Output: Sendable>(
    _ sources: [SourceFile], _ standing: Page.Standing, _ body: @Sendable (Page) -> Output
  ) -> [Output] {
    work.map(sources, PageScanner()) { source, scanner in
      body(Page(source, standing, contract: contract, scanner: &scanner))
    }
  }
}
