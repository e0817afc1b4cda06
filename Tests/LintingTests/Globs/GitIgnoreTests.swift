import Foundation
import TestSupport
import Testing

@testable import Linting

/// Ignored files, compared with git.
@Suite(.enabled(if: GitRepository.isPossible, "there is no git to compare with"))
struct GitIgnoreTests {
  private let folder: TemporaryFolder
  private let repository: GitRepository

  init() throws {
    folder = try TemporaryFolder()
    repository = try GitRepository(folder)
  }

  private static let pieces = [
    "a", "b", "ab", ".md", "*", "*", "**", "/", "/", "?", "[ab]", "[!a]", "[a-c]", "[^b-]", "[]a]",
    "\\a", "\\*", "[", "]", "!", "#", " ", "\\ ", "-", "[[:alpha:]]", "[\\]]", "\r", "a/**/b",
  ]
  private static let names = ["a", "b", "c", "ab", "ba", "abc", "a.md", "b.md", "a b", "]", "-"]

  @Test func `files that patterns of every sort name are those that git passes over`() throws {
    var random = SeededRandom(seed: 20_250_904)
    var paths: [String] = []
    for number in 0..<60 {
      func patterns() -> [UInt8] {
        let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
          let pieces = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
          }
          return (Int.random(in: 0..<4, using: &random) == 0 ? "!" : "") + pieces.joined()
        }
        return Array(lines.joined(separator: "\n").utf8)
      }
      try folder.write(patterns(), to: "case-\(number)/.gitignore")
      try folder.write(patterns(), to: "case-\(number)/a/.gitignore")
      for _ in 0..<14 {
        let depth = Int.random(in: 1...4, using: &random)
        let names = (0..<depth).map { _ in Self.names.randomElement(using: &random) ?? "" }
        let path = (["case-\(number)"] + names).joined(separator: "/")
        // A folder may already have the name, or a file the folder's.
        do { try folder.write(path) } catch { continue }
        paths.append(path)
      }
    }
    paths = Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let known = try repository.known(of: paths)
    #expect(paths.count > 450 && 100..<(paths.count - 100) ~= known.count)
    #expect(CatalogFiles(WorkTree(root: folder.path)).paths == known)
  }

  @Test func `ignore files of folders above the catalog apply, up to the repository`() throws {
    try folder.write("docs/catalog/a.md", "docs/catalog/b.md", "docs/catalog/c.md")
    try folder.write("/docs/catalog/a.md\n".utf8, to: ".gitignore")
    try folder.write("catalog/b.md\n".utf8, to: "docs/.gitignore")
    let root = folder.absolute("docs/catalog")
    #expect(CatalogFiles(WorkTree(root: root)).paths == ["c.md"])
    #expect(
      CatalogFiles(WorkTree(root: root)).reasonToLeaveOut("a.md")
        == "'\(folder.path)/.gitignore:1' matches it")
    var filter = PageFilter()
    filter.usesGitignore = false
    #expect(CatalogFiles(WorkTree(root: root), filter: filter).paths == ["a.md", "b.md", "c.md"])
  }

  @Test func `a catalog that git passes over as a whole can be checked`() throws {
    try folder.write("build/catalog/a.md", "build/catalog/b.md")
    try folder.write("/build/\n*.md\n".utf8, to: ".gitignore")
    #expect(
      CatalogFiles(WorkTree(root: folder.absolute("build/catalog"))).paths == ["a.md", "b.md"])
  }

  @Test func `a file with too many patterns is reported`() throws {
    let lines = String(repeating: "x\n", count: IgnoreFile.mostPatterns + 1)
    try folder.write(lines.utf8, to: ".gitignore")
    #expect(
      CatalogFiles(WorkTree(root: folder.path)).failures.map { $0.refusal(of: $0.path) } == [
        "cannot read '.gitignore': it has more than 1000 patterns"
      ])
  }
}
