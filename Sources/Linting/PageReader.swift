import Catalog
import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads pages, those of a catalog in parallel.
struct PageReader: Sendable {
  let contract: Contract
  private let work: ParallelMap
  private let files: FileReader
  private let progress: RunProgress?

  /// Most pages have far fewer bytes.
  private static let mostBytesKept = 1 << 17

  /// `filter` has the size limit of pages.
  init(
    contract: Contract, filter: PageFilter, by work: ParallelMap, progress: RunProgress? = nil
  ) {
    self.progress = progress
    self.contract = contract
    files = .ofPages(filter.maxPageBytes)
    self.work = work
  }

  /// The results of `body` for each page of a catalog, in the order of `paths`.
  func map<Output: Sendable>(
    _ paths: [String], of tree: any FileTree, standing: Page.Standing = .inCatalog,
    _ body: @Sendable (Page, inout SummaryMemo) -> Output
  ) -> [Result<Output, FileReader.Failure>] {
    let others = others(in: tree)
    progress?.expect(paths.count)
    return work.map(paths, Tools(contract), finish: { $0.finish() }) { path, tools in
      defer { progress?.advance() }
      return tree.read(path, by: files).map { bytes in
        // The memory that a large page needed is not kept for others.
        defer { if bytes.count > Self.mostBytesKept { tools.scanner = PageScanner() } }
        let source = SourceFile(path: path, bytes: bytes)
        return body(tools.read(source, standing, others), &tools.summaries)
      }
    }
  }

  /// The pages of a tree that a page may inherit from, some of them as they are while they are
  /// fixed.
  func others(in tree: any FileTree, fixed: [[UInt8]: FixedPage] = [:]) -> BasePages {
    BasePages { [files] path throws(BasePages.Unreadable) in
      if let page = fixed[Array(path.utf8)] { return page.source.bytes }
      switch tree.read(path, by: files) {
      case .success(let bytes): return bytes
      case .failure(let failure):
        if failure.isOfMissingFile { return nil }
        throw BasePages.Unreadable(reason: failure.description)
      }
    }
  }

  /// The results of `body` for each page by itself.
  func map<Output>(
    alone paths: [String], of tree: any FileTree, _ body: (Page, inout SummaryMemo) -> Output
  ) -> [Result<Output, FileReader.Failure>] {
    var tools = Tools(contract)
    defer { tools.finish() }
    return paths.map { path in
      tree.read(path, by: files).map { bytes in
        body(tools.read(SourceFile(path: path, bytes: bytes), .alone), &tools.summaries)
      }
    }
  }

  /// The results of `body` for each page among these files, in their order; `others` has the pages
  /// that they may inherit from.
  func map<Output: Sendable>(
    _ sources: [SourceFile], _ standing: Page.Standing, _ others: BasePages,
    _ body: @Sendable (Page, inout SummaryMemo) -> Output
  ) -> [Output] {
    work.map(sources, Tools(contract), finish: { $0.finish() }) { source, tools in
      body(tools.read(source, standing, others), &tools.summaries)
    }
  }

  /// What a worker reuses from page to page.
  private struct Tools {
    var scanner = PageScanner()
    private var memo: RecordMemo
    var summaries = SummaryMemo()

    init(_ contract: Contract) { memo = RecordMemo(contract) }

    /// Makes the summaries complete.
    mutating func finish() { summaries.finish() }

    mutating func read(
      _ source: SourceFile, _ standing: Page.Standing, _ others: BasePages = .none
    ) -> Page {
      Page(source, standing, scanner: &scanner, memo: &memo, others: others)
    }
  }
}
