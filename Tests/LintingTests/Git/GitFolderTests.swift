import Foundation
import SourceText
import TestSupport
import Testing

@testable import Linting

/// The files of a catalog in git, compared with the folder.
@Suite(.enabled(if: GitRepository.isPossible, "git is not installed"))
struct GitFolderTests {
  private let folder: TemporaryFolder
  private let git: GitRepository

  init() throws {
    folder = try TemporaryFolder()
    git = try GitRepository(folder)
  }

  /// A folder of the repository as it is staged, and as in the last commit.
  private func trees(of path: String = "") throws -> [GitFolder] {
    let root = path.isEmpty ? folder.path : folder.absolute(path)
    let repository = try Repository(around: root)
    return try [repository.staged(), repository.last()].map { try GitFolder($0, root: root) }
  }

  private func expectSame(_ path: String = "", filter: PageFilter = PageFilter()) throws {
    try git.commit()
    let root = path.isEmpty ? folder.path : folder.absolute(path)
    let here = CatalogFiles(WorkTree(root: root), filter: filter)
    #expect(!here.paths.isEmpty)
    for tree in try trees(of: path) {
      let there = CatalogFiles(tree, filter: filter)
      #expect(there.paths == here.paths)
      #expect(
        there.failures.map { $0.refusal(of: $0.path) }
          == here.failures.map { $0.refusal(of: $0.path) })
      #expect(there.hasSamePaths(as: here))
      for page in here.paths {
        #expect(
          try tree.read(page, by: FileReader()).get()
            == WorkTree(root: root).read(page, by: FileReader()).get(), "\(page)")
      }
      for path in [".x.md", "a/ignored.md", "LICENSE", "none", "a", "dangling.md"] {
        #expect(there.reasonToLeaveOut(path) == here.reasonToLeaveOut(path), "\(path)")
      }
    }
  }

  @Test func `files, hidden ones, and folders of every sort are the same`() throws {
    try folder.write(
      "a.md", "a/B.md", "a/z.md", "a-b.md", "a-b/c.md", "a/.x/y.md", ".x.md", "x.md/y.md",
      "LICENSE", "\u{E9}.md", "e\u{301}.md", "a b/c\td.md", "a\nb.md", "-x.md", ":x.md", "a*.md")
    let deep = Array(repeating: "d", count: FolderWalk.depthLimit).joined(separator: "/")
    try folder.write("\(deep)/x.md", "\(deep)/e/x.md")
    try expectSame()
    try expectSame("a")
  }

  @Test func `symbolic links resolve to the same`() throws {
    try folder.write("a/x.md", "logo.svg", ".hidden/x.md", "b/c/y.md")
    for (link, target) in [
      ("a/inside.md", "x.md"), ("second.md", folder.absolute("a/inside.md")),
      ("link.svg", "logo.svg"), ("up.md", "../../../../etc/passwd"), ("dangling.md", "none.md"),
      ("self.md", "self.md"), ("dangling.svg", "none.svg"), ("a/up", ".."), ("a/here", "."),
      ("latest", "a"), ("hidden", ".hidden"), ("through.md", "latest/x.md"),
      ("b/c/far.md", "../../latest/../b/./c/y.md"), ("file.md", "a/x.md/y"),
      ("b/out.md", "../a/x.md"),
    ] {
      try folder.link(link, to: target)
    }
    try expectSame()
    try expectSame("b")
  }

  @Test func `ignored files are the same, though they are tracked`() throws {
    try folder.write("a/ignored.md", "a/b/kept.md", "a/build/x.md", "c.md", "top.md")
    try folder.write("/a/ignored.md\nbuild/\n!c.md\n/top.md".utf8, to: ".gitignore")
    try folder.write("*.md\n!kept.md\n".utf8, to: "a/b/.gitignore")
    try expectSame()
    try expectSame("a")
    var filter = PageFilter()
    filter.usesGitignore = false
    try expectSame("a", filter: filter)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc"), "file names must be Unicode here")
  )
  func `names that are not text are reported`() throws {
    try folder.write("x.md")
    try folder.makeFile(named: [0x61, 0xFF, 0x2E, 0x6D, 0x64])
    try folder.makeFile(named: [0xFF])
    try expectSame()
  }

  @Test func `a file that is too large is not read`() throws {
    try folder.write("x.md")
    try folder.write([UInt8](repeating: 0x20, count: 200_000), to: "large.md")
    try git.commit()
    for tree in try trees() {
      let reader = FileReader(limit: 100_000)
      #expect(throws: FileReader.Failure.self) { try tree.read("large.md", by: reader).get() }
      #expect(try tree.read("x.md", by: reader).get() == Array("# A page\n".utf8))
      #expect(try tree.read("large.md", by: FileReader()).get().count == 200_000)
    }
  }

  @Test func `staged files are read, not those in the folder`() throws {
    try folder.write("x.md", "gone.md")
    try git.commit()
    try folder.write("staged".utf8, to: "x.md")
    try git.stage()
    try folder.write("later".utf8, to: "x.md")
    try folder.write("new.md")
    try FileManager.default.removeItem(atPath: folder.absolute("gone.md"))
    let trees = try trees()
    #expect(trees.map { CatalogFiles($0).pages } == [["gone.md", "x.md"], ["gone.md", "x.md"]])
    let texts = try trees.map {
      String(decoding: try $0.read("x.md", by: FileReader()).get(), as: UTF8.self)
    }
    #expect(texts == ["staged", "# A page\n"])
  }

  @Test func `a repository without a commit has staged files and no others`() throws {
    try folder.write("x.md")
    try git.stage()
    #expect(try trees().map { CatalogFiles($0).pages } == [["x.md"], []])
  }

  @Test func `an intent-to-add file is not staged, an empty one is`() throws {
    try folder.write("x.md", "planned.md")
    try folder.write([], to: "empty.md")
    try git.git("add", "x.md", "empty.md")
    try git.git("add", "--intent-to-add", "planned.md")
    #expect(CatalogFiles(try trees()[0]).pages == ["empty.md", "x.md"])
    try git.git("commit", "-q", "-m", "a commit")
    #expect(CatalogFiles(try trees()[0]).pages == ["empty.md", "x.md"])
  }

  private static func record(_ path: String) -> String {
    "100644 blob e69de29bb2d1d6434b8b29ae775ad8c2e48c5391\t\(path)"
  }

  @Test func `a list in another order, with files twice, is accepted`() throws {
    let records = ["b.md", "a.md", "a.md", "c/d.md", "c"].map(Self.record)
    let tree = GitTree(
      try GitEntry.list(Array(records.joined(separator: "\0").utf8)),
      of: try Git(around: folder.path))
    let files = CatalogFiles(try GitFolder(tree, root: folder.path))
    #expect(files.pages == ["a.md", "b.md", "c/d.md"])
    #expect(files.failures.isEmpty)
  }

  @Test(arguments: [
    "nonsense", "1 2 3 4\tx", "\t", record("../x.md"), record("a//y.md"), record("c/"), record(""),
    record("/a.md"), record("a/./b.md"),
  ])
  func `a list with an entry that cannot be a file of a work tree is refused`(_ record: String) {
    #expect(throws: GitFailure.self) { try GitEntry.list(Array("\(record)\0".utf8)) }
  }
}
