import Foundation
import Testing

@testable import Linting

/// The files that are found in a catalog's folder.
@Suite struct CatalogFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var files: CatalogFiles { CatalogFiles(WorkTree(root: folder.path)) }

  private var failures: [String] { files.failures.map { "\($0.path): \($0.reason)" } }

  @Test func `every file is found, in the order of bytes`() throws {
    try folder.write(
      "b.md", "a/z.md", "a.md", "a/B.md", "a-b.md", "logo.svg", "\u{E9}.md", "e\u{301}.md")
    let names = ["a-b.md", "a.md", "a/B.md", "a/z.md", "b.md", "e\u{301}.md", "\u{E9}.md"]
    #expect(files.pages.map { Array($0.utf8) } == names.map { Array($0.utf8) })
    #expect(files.paths.count == 8)
    #expect(failures == [])
  }

  @Test func `hidden files and folders are not part of a catalog`() throws {
    try folder.write(".git/x.md", ".x.md", "a/.b/x.md", "a/x.md")
    #expect(files.paths == ["a/x.md"])
    #expect(failures == [])
  }

  @Test func `a folder may have the name of a page`() throws {
    try folder.write("x.md/y.md")
    #expect(files.pages == ["x.md/y.md"])
    #expect(failures == [])
  }

  @Test func `a link to a file of the catalog is that file`() throws {
    try folder.write("a/x.md", "logo.svg")
    try folder.link("a/inside.md", to: "x.md")
    try folder.link("second.md", to: folder.absolute("a/inside.md"))
    try folder.link("link.svg", to: "logo.svg")
    #expect(files.paths == ["a/inside.md", "a/x.md", "link.svg", "logo.svg", "second.md"])
    #expect(failures == [])
  }

  @Test func `a link out of the catalog is not followed`() throws {
    let other = try TemporaryFolder()
    try other.write("x.md")
    try folder.link("file.md", to: other.absolute("x.md"))
    try folder.link("folder", to: other.path)
    try folder.link("up", to: "..")
    try folder.link("password", to: "/etc/passwd")
    #expect(files.paths == [])
    #expect(
      failures == [
        "file.md: it is a symbolic link to a file that is not in the catalog",
        "folder: it is a symbolic link to a folder that is not in the catalog",
        "up: it is a symbolic link to a folder that is not in the catalog",
      ])
  }

  @Test func `a broken symbolic link is not a page`() throws {
    try folder.link("dangling.md", to: "none.md")
    try folder.link("self.md", to: "self.md")
    try folder.link("dangling.svg", to: "none.svg")
    #expect(files.paths == [])
    #expect(
      failures == [
        "dangling.md: it is a symbolic link to nothing",
        "self.md: it is a symbolic link to nothing",
      ])
  }

  @Test func `links to folders of the catalog cause no cycles`() throws {
    try folder.write("a/x.md", ".hidden/x.md")
    try folder.link("a/up", to: "..")
    try folder.link("a/here", to: ".")
    try folder.link("latest", to: "a")
    try folder.link("hidden", to: ".hidden")
    #expect(files.paths == ["a/x.md"])
    #expect(failures == ["hidden: it is a symbolic link to a folder that is not in the catalog"])
    #expect(
      files.noticeOfFolderLinks?.hasPrefix("'a/here' is a symbolic link to 'a', and 2 more") == true
    )
  }

  @Test func `a link to a folder without pages is not noticed`() throws {
    try folder.write("images/x.svg", "b/x.md")
    try folder.link("a", to: "images")
    #expect(files.noticeOfFolderLinks == nil)
    try folder.link("c", to: "b")
    #expect(
      files.noticeOfFolderLinks
        == "'c' is a symbolic link to 'b': pages are checked at their own paths only")
  }

  @Test func `pipes and devices are not pages`() throws {
    try folder.makePipe("pipe.md")
    try folder.makePipe("pipe")
    try folder.link("zero.md", to: "/dev/zero")
    #expect(files.paths == [])
    #expect(
      failures == [
        "pipe.md: it is not a regular file", "zero.md: it is a symbolic link to a special file",
      ])
  }

  @Test func `folders beyond the limit are not searched`() throws {
    let deep = Array(repeating: "d", count: FolderWalk.depthLimit).joined(separator: "/")
    try folder.write("\(deep)/x.md", "\(deep)/e/x.md")
    #expect(files.pages == ["\(deep)/x.md"])
    #expect(failures == ["\(deep)/e: folders are nested more than 64 deep"])
  }

  @Test func `a folder that vanished is reported`() {
    let files = CatalogFiles(WorkTree(root: folder.absolute("none")))
    #expect(files.failures.map { "\($0.path): \($0.reason)" } == [".: no such file or directory"])
  }

  @Test(.enabled(if: geteuid() != 0, "the administrator may read everything"))
  func `an unreadable folder is reported`() throws {
    try folder.write("closed/x.md", "open/x.md")
    let closed = folder.absolute("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    #expect(files.pages == ["open/x.md"])
    #expect(failures == ["closed: permission denied"])
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
  }

  @Test func `the reason why a file is left out is reported`() throws {
    try folder.write(".github/README.md", "LICENSE", "x.md")
    let files = files
    #expect(
      files.reasonToLeaveOut(".github/README.md")
        == "names that begin with a dot are not part of a catalog")
    #expect(files.reasonToLeaveOut("LICENSE") == "the names of pages end in '.md'")
    for path in ["x.md", "none.md", ".github"] { #expect(files.reasonToLeaveOut(path) == nil) }
  }
}
