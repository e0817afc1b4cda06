import TestSupport
import Testing

@testable import Linting

/// Which folder a path belongs to.
@Suite struct RootSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "catalog/README.md", "catalog/NOTES.md", "catalog/.github/x.md", "catalog/authors/README.md",
      "catalog/authors/openai/models/gpt-5.md", "catalog/authors/openai/notes.md",
      "catalog/models/README.md", "catalog/providers/openai/models/gpt-5.md",
      "home/models/README.md", "home/models/llama/weights.md", "home/notes.md",
      "work/providers/aws/README.md",
      "part/authors/openai/models/gpt-5.md", "part/authors/openai/README.md")
  }

  private func root(of path: String) -> String? {
    let root = RootSearch(contract: SmallCatalog.starmap).root(of: folder.absolute(path))
    return root.map { AbsolutePath.relative($0, to: folder.path) ?? $0 }
  }

  @Test(arguments: [
    "catalog", "catalog/authors", "catalog/models", "catalog/authors/openai/models",
    "catalog/README.md", "catalog/models/README.md", "catalog/authors/openai/models/gpt-5.md",
  ])
  func `what lies in a catalog belongs to it`(_ path: String) {
    #expect(root(of: path) == "catalog")
  }

  @Test(arguments: ["catalog/NOTES.md", "catalog/authors/openai/notes.md", "catalog/.github/x.md"])
  func `a page of no kind in a folder of a catalog belongs to it too`(_ path: String) {
    #expect(root(of: path) == "catalog")
  }

  @Test(arguments: ["home/models", "home/models/llama", "work/providers/aws", "home", "part"])
  func `a folder of no catalog is its own root, whatever it is called`(_ path: String) {
    #expect(root(of: path) == path)
  }

  @Test(arguments: [
    "home/models/README.md", "home/models/llama/weights.md", "home/notes.md",
    "work/providers/aws/README.md.missing",
  ])
  func `a page of no catalog has no root`(_ path: String) {
    #expect(root(of: path) == nil)
  }

  @Test(arguments: [
    "part/authors/openai/models/gpt-5.md", "part/authors/openai/models",
    "part/authors/openai/README.md",
  ])
  func `a catalog of one top folder is told by a path that fits far`(_ path: String) {
    #expect(root(of: path) == "part")
  }

  @Test func `a catalog may be called as one of its own folders`() throws {
    try folder.write("home/models/authors/a/README.md", "home/models/providers/p/README.md")
    #expect(root(of: "home/models") == "home/models")
    #expect(root(of: "home/models/authors") == "home/models")
  }

  @Test func `the nearest configuration upwards comes first`() throws {
    try folder.write(".catalint.yml")
    #expect(root(of: "catalog/models/README.md") == "")
    #expect(root(of: "home/notes.md") == "")
    try folder.write("catalog/authors/.catalint.yml")
    #expect(root(of: "catalog/authors/openai/models/gpt-5.md") == "catalog/authors")
    #expect(root(of: "catalog/authors") == "catalog/authors")
    #expect(root(of: "catalog/models") == "")
  }

  @Test func `a folder is no configuration`() throws {
    try folder.makeFolder("catalog/authors/.catalint.yml")
    #expect(root(of: "catalog/authors/openai") == "catalog")
  }

  @Test func `the root of the file system is a folder as others are`() {
    #expect(RootSearch(contract: SmallCatalog.starmap).root(of: "/") == "/")
  }
}
