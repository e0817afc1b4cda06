import Catalog
import Contract
import Linting
import MarkdownSyntax
import Records
import SourceText
import TestSupport

/// Any bytes are a contract, a configuration or a baseline, or give problems with places.
enum SettingsFuzzing {
  private static let samplePage = SourceFile(
    path: "authors/openai/models/gpt-4.1-mini.md",
    bytes: FuzzedCatalog.sample["authors/openai/models/gpt-4.1-mini.md"] ?? [])

  static func readContract(_ bytes: [UInt8]) {
    switch ContractReader.read(bytes) {
    case .success(let contract):
      var scanner = PageScanner()
      for standing in [Page.Standing.inCatalog, .alone] {
        _ = PageSummary(Page(samplePage, standing, contract: contract, scanner: &scanner))
      }
    case .failure(let problems): check(problems, of: bytes)
    }
  }

  static func readConfiguration(_ bytes: [UInt8]) {
    let file = SourceFile(path: Configuration.fileName, bytes: bytes)
    switch ConfigurationReader.read(file) {
    case .success(let configuration):
      _ = configuration.applied(to: SmallCatalog.starmap)
      for path in ["README.md", samplePage.path] {
        _ = configuration.filter.reasonToLeaveOut(path)
        _ = RuleSettings(configuration).settings(for: path)
      }
    case .failure(let problems): check(problems, of: bytes)
    }
  }

  static func readBaseline(_ bytes: [UInt8]) {
    switch BaselineReader.read(SourceFile(path: "baseline", bytes: bytes)) {
    case .success(let baseline):
      let again = BaselineReader.read(SourceFile(path: "baseline", text: baseline.text))
      require((try? again.get().text) == baseline.text, "what was written reads otherwise")
    case .failure(let problems): check(problems, of: bytes)
    }
  }

  private static func check(_ problems: FileProblems, of bytes: [UInt8]) {
    require(!problems.list.isEmpty, "unusable, and nothing says why")
    for problem in problems.list {
      require(problem.range.end <= bytes.count, "\(problem.message): place outside")
    }
  }
}
