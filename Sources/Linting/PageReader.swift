import Catalog
import PageSyntax
import SourceText

/// Reads pages from files, those of a catalog in parallel.
struct PageReader: Sendable {
  let contract: Contract
  let jobs: Int
  private let files = FileReader()

  init(contract: Contract, jobs: Int) {
    self.contract = contract
    self.jobs = max(1, jobs)
  }

  /// What `body` makes of each page of the catalog at `root`, in the order of `paths`.
  func map<Output: Sendable>(
    _ paths: [String], of root: String, _ body: @Sendable (Page) -> Output
  ) -> [Result<Output, FileReader.Failure>] {
    ParallelMap.run(paths, jobs: jobs, state: PageScanner()) { path, scanner in
      files.read("\(root)/\(path)").map { bytes in
        let source = SourceFile(path: path, bytes: bytes)
        return body(Page(source, contract: contract, scanner: &scanner))
      }
    }
  }

  /// What `body` makes of each page by itself.
  func map<Output>(
    alone paths: [String], _ body: (Page) -> Output
  ) -> [Result<
    Output, FileReader.Failure
  >] {
    var scanner = PageScanner()
    return paths.map { path in
      files.read(path).map { bytes in
        let source = SourceFile(path: path, bytes: bytes)
        return body(Page(source, .alone, contract: contract, scanner: &scanner))
      }
    }
  }
}
