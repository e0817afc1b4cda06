import Foundation
import SourceText
import Testing

@testable import Linting

/// The walk of a catalog's folders.
@Suite struct FolderWalkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func walk(jobs: Int) -> FolderWalk {
    FolderWalk(
      WorkTree(root: folder.path), usesGitignore: true, by: ParallelMap(jobs: jobs))
  }

  @Test func `several threads find the same as one, in the same order`() throws {
    var names = [".gitignore", "a.md", "a-b/x.md", "a/.catalint.yml", "a/.x.md.catalint"]
    for number in 0..<100 {
      names += ["f\(number)/x.md", "f\(number)/g/y.md", "f\(number)/g/.catalint.yml"]
    }
    for name in names { try folder.write(name) }
    try Data("g.md\nf1*/g/\n".utf8).write(to: URL(filePath: folder.absolute(".gitignore")))
    try Data("!x.md\n".utf8).write(to: URL(filePath: folder.absolute("a/.gitignore")))
    try folder.link("f2/link.md", to: "x.md")
    let one = walk(jobs: 1)
    let several = walk(jobs: 4)
    #expect(one.files == several.files)
    #expect(one.files == one.files.sorted { $0.precedes($1) })
    #expect(one.files.count == 2 + 100 + 100 - 11)
    #expect(one.configured == several.configured)
    #expect(one.configured.first == "a")
    #expect(one.drafts == ["a/.x.md.catalint"])
    #expect(one.drafts == several.drafts)
    #expect(one.others.map(\.path) == ["f2/link.md"])
    #expect(one.others.map(\.path) == several.others.map(\.path))
    #expect(Set(one.ignored.keys) == Set(several.ignored.keys))
    #expect(one.ignored.count == 11)
    #expect(one.failures.isEmpty && several.failures.isEmpty)
  }

  @Test func `a catalog that was found is not walked again`() throws {
    try folder.write("a.md", "b.md")
    let target = LintTarget.catalog(root: folder.path, parts: [])
    let known = walk(jobs: 1)
    try folder.write("c.md")
    let tree = try GitSources().files(of: target, walk: known).now.tree
    #expect(CatalogFiles(tree).paths == ["a.md", "b.md"])
    #expect(CatalogFiles(try GitSources().files(of: target).now.tree).paths.count == 3)
    var filter = PageFilter()
    filter.usesGitignore = false
    #expect(CatalogFiles(tree, filter: filter).paths.count == 3)
  }
}
