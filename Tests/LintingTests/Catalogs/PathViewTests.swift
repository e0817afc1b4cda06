import Testing

@testable import Linting

/// Paths of a catalog as they open from a folder.
@Suite struct PathViewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a/b/x.md", "a/c/y.md", "d/z.md")
  }

  @Test(arguments: [
    ("a", "", "b/x.md", "a/b/x.md"), ("a", "a", "b/x.md", "b/x.md"),
    ("", "a/b", "a/b/x.md", "x.md"), ("", "a/b", "a/c/y.md", "../c/y.md"),
    ("", "a/b", "d/z.md", "../../d/z.md"),
  ])
  func `a path that is shown leads back to its file`(
    _ root: String, _ from: String, _ path: String, _ shown: String
  ) {
    let target = LintTarget.catalog(root: absolute(root), parts: [])
    let view = PathView(of: target, from: absolute(from))
    #expect(view(path) == shown)
    #expect(view.original(of: shown) == path)
  }

  @Test func `a path in another folder is not one of the catalog`() {
    let target = LintTarget.catalog(root: absolute("a"), parts: [])
    let below = PathView(of: target, from: folder.path)
    #expect(below.original(of: "d/z.md") == nil)
    let elsewhere = PathView(of: target, from: absolute("d"))
    #expect(elsewhere.original(of: elsewhere("b/x.md")) == "b/x.md")
    #expect(elsewhere.original(of: "z.md") == nil)
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? folder.path : folder.absolute(path)
  }
}
