import Diagnostics
import TestSupport
import Testing

@testable import Linting

/// A catalog with one file different from the one on disk.
@Suite struct OverlayTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a/b/x.md", "a/y.md", ".gitignore", "z.md")
  }

  /// The file and the findings with it, in the overlay or once it is written.
  @Test(arguments: [
    "a/b/x.md", "a/new.md", "new/folder/x.md", "new.md", "b", ".x.md", "a/b.md/x.md",
  ])
  func `a file is there as if it were written`(_ path: String) throws {
    let bytes = Array("# Another\n".utf8)
    let overlay = CatalogSource.folder(folder.path).with(bytes, at: path).tree
    let found = CatalogFiles(overlay)
    try folder.write(bytes, to: path)
    let written = CatalogFiles(WorkTree(root: folder.path))
    #expect(found.paths == written.paths)
    #expect(found.pages == written.pages)
    #expect(found.reasonToLeaveOut(path) == written.reasonToLeaveOut(path))
    #expect(try overlay.read(path, by: FileReader()).get() == bytes)
    #expect(overlay.isFile(path))
    #expect(!overlay.isFile("a/b") && !overlay.isFile("none.md"))
  }

  @Test func `ignored files are as the file says`() throws {
    let source = CatalogSource.folder(folder.path)
    let git = try GitRepository(folder)
    let files = CatalogFiles(source.with(Array("*.md\n!z.md\n".utf8), at: ".gitignore").tree)
    #expect(files.pages == ["z.md"])
    #expect(files.reasonToLeaveOut("a/y.md") == "'\(folder.path)/.gitignore:1' matches it")
    withExtendedLifetime(git) {}
  }

  @Test func `a page of a catalog is checked with the rest of it`() throws {
    let catalog = try FixtureCatalog.broken("links/link-to-a-page-renamed")
    let sample = try FixtureCatalog("Fixtures/clean/sample")
    let contract = try SmallCatalog(catalog).contract
    let page = "authors/openai/models/gpt-4.1-mini.md"
    let (clean, broken) = (try TemporaryFolder(), try TemporaryFolder())
    try clean.write(sample.files)
    try broken.write(catalog.files)
    let linter = Linter(contract: contract, rules: RuleSettings(), jobs: 2)
    let target = LintTarget.catalog(root: clean.path, parts: [])
    let found = linter.run(
      target, from: target.source.with(catalog.files[page] ?? [], at: page))
    #expect(!found.diagnostics.isEmpty)
    #expect(found.diagnostics == CatalogRun(broken.path, contract: contract).result.diagnostics)
    #expect(linter.run(target).diagnostics == [])
  }

  @Test func `a page by itself is checked with the given text`() throws {
    let target = LintTarget.pages(["nowhere/page.md"])
    let linter = Linter(contract: SmallCatalog.starmap, rules: RuleSettings(), jobs: 2)
    let bytes = Array("# A page\u{0}".utf8)
    let result = linter.run(target, from: target.source.with(bytes, at: "nowhere/page.md"))
    #expect(result.pages == 1 && result.unread.isEmpty)
    #expect(result.diagnostics.contains { $0.rule == "control-character" })
  }
}
