import TestSupport
import Testing

@testable import Linting

/// The root of a path.
@Suite struct RootSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "catalog/README.md", "catalog/NOTES.md", "catalog/.github/x.md", "catalog/authors/README.md",
      "catalog/authors/openai/models/gpt-5.md", "catalog/authors/openai/notes.md",
      "catalog/authors/meta/models/meta-llama/llama-guard.md",
      "catalog/models/README.md", "catalog/providers/openai/models/gpt-5.md",
      "home/models/README.md", "home/models/llama/weights.md", "home/notes.md",
      "work/providers/aws/README.md",
      "part/authors/openai/models/gpt-5.md", "part/authors/openai/README.md")
  }

  private func root(of path: String) throws -> String? {
    let search = RootSearch(settings: .folders) { CatalogLayout(SmallCatalog.starmap) }
    return try search.root(of: folder.absolute(path)).map {
      AbsolutePath.relative($0, to: folder.path) ?? $0
    }
  }

  @Test(arguments: [
    "catalog", "catalog/authors", "catalog/models", "catalog/authors/openai/models",
    "catalog/README.md", "catalog/models/README.md", "catalog/authors/openai/models/gpt-5.md",
    "catalog/authors/meta/models/meta-llama",
    "catalog/authors/meta/models/meta-llama/llama-guard.md",
  ])
  func `a path inside a catalog belongs to it`(_ path: String) throws {
    #expect(try root(of: path) == "catalog")
  }

  @Test(arguments: ["catalog/NOTES.md", "catalog/authors/openai/notes.md", "catalog/.github/x.md"])
  func `a page of no kind in a folder of a catalog belongs to it too`(_ path: String) throws {
    #expect(try root(of: path) == "catalog")
  }

  @Test(arguments: ["home/models", "home/models/llama", "work/providers/aws", "home", "part"])
  func `a folder of no catalog has no root, for any name`(_ path: String) throws {
    #expect(try root(of: path) == nil)
  }

  @Test(arguments: [
    "home/models/README.md", "home/models/llama/weights.md", "home/notes.md",
    "work/providers/aws/README.md.missing",
  ])
  func `a page of no catalog has no root`(_ path: String) throws {
    #expect(try root(of: path) == nil)
  }

  @Test(arguments: [
    "part/authors/openai/models/gpt-5.md", "part/authors/openai/models",
    "part/authors/openai/README.md",
  ])
  func `a catalog of one top folder is recognised by a long matching path`(_ path: String) throws {
    #expect(try root(of: path) == "part")
  }

  @Test func `a catalog may have the name of one of its own folders`() throws {
    try folder.write("home/models/authors/a/README.md", "home/models/providers/p/README.md")
    #expect(try root(of: "home/models") == "home/models")
    #expect(try root(of: "home/models/authors") == "home/models")
  }

  @Test func `the nearest configuration upwards is used`() throws {
    try folder.write(".catalint.yml")
    #expect(try root(of: "catalog/models/README.md") == "")
    #expect(try root(of: "home/notes.md") == "")
    try folder.write("catalog/authors/.catalint.yml")
    #expect(try root(of: "catalog/authors/openai/models/gpt-5.md") == "catalog/authors")
    #expect(try root(of: "catalog/authors") == "catalog/authors")
    #expect(try root(of: "catalog/models") == "")
  }

  @Test
  func `any file with the name of a configuration marks a root, and is refused when it is read`()
    throws
  {
    try folder.makeFolder("catalog/authors/.catalint.yml")
    #expect(try root(of: "catalog/authors/openai") == "catalog/authors")
    try folder.link("catalog/models/.catalint.yml", to: "nowhere")
    #expect(try root(of: "catalog/models") == "catalog/models")
  }
}
