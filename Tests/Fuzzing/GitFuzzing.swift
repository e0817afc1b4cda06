import Diagnostics
import Linting
import SourceText
import TestSupport

/// Any bytes as git's lists and contents: a catalog of them is read to its end, and reports what
/// could not be read.
enum GitFuzzing {
  private static let top = "/repository"
  private static let root = "/repository/c"

  /// The list of files, and the answers when they are read.
  static func read(_ bytes: [UInt8]) {
    let input = FuzzInput(bytes)
    guard let git = try? RecordedGit(list: input.first, answers: input.second, top: top) else {
      return
    }
    _ = git.settings.read("\(root)/.catalint.yml", by: FileReader(limit: 1 << 16))
    guard let source = try? git.source(root) else { fatalError("there is no folder '\(root)'") }
    let filter = PageFilter()
    let linter = Linter(
      contract: SmallCatalog.starmap, rules: RuleSettings(selected: ["broken-link"]),
      filter: filter, base: source, jobs: 1)
    let result = linter.run(.catalog(root: root, parts: []), from: source, since: source)
    for file in result.unread {
      require(!file.reason.isEmpty, "'\(file.path)' is unread, and nothing says why")
      require(!file.path.split(separator: "/").contains(".."), "'\(file.path)' leads elsewhere")
    }
    for diagnostic in result.diagnostics {
      require(
        !diagnostic.path.split(separator: "/").contains(".."),
        "'\(diagnostic.path)' leads elsewhere")
    }
  }
}
