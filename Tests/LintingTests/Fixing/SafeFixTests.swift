import Diagnostics
import Foundation
import Linting
import SourceText
import TestSupport
import Testing

/// Fixes that were marked safe and are not.
@Suite struct SafeFixTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"

  private func expectNoSafeFix(_ bench: FixBench, of rules: Set<String>) throws {
    let files = try bench.folder.files()
    let found = bench.check().diagnostics.filter { rules.contains($0.rule) }
    #expect(!found.isEmpty)
    #expect(found.filter { $0.fix?.safety == .safe } == [])
    let result = bench.fix()
    #expect(result.pages.flatMap(\.findings).filter { rules.contains($0.rule) } == [])
    #expect(try bench.folder.files().keys.sorted() == files.keys.sorted())
  }

  @Test func `a link to a removed page is not redirected to its own page or to one that exists`()
    throws
  {
    try expectNoSafeFix(FixBench(removing: [Self.author]), of: ["broken-link"])
    try expectNoSafeFix(FixBench(removing: [Self.provider]), of: ["broken-link"])
    try expectNoSafeFix(
      FixBench(removing: ["providers/openai/README.md", "providers/openai/_index.md"]),
      of: ["broken-link"])
  }

  @Test func `no link is redirected to the home page only because it exists`() throws {
    let bench = try FixBench(
      changing: (Self.author, "[Catalog](../../../README.md)", "[up](../README.md)"),
      removing: ["authors/openai/README.md", "authors/openai/_index.md"])
    try expectNoSafeFix(bench, of: ["broken-link"])
  }

  @Test func `a badge whose tooltip is that of another is not made to fit its label`() throws {
    let bench = try FixBench(changing: (Self.author, "badge/top__p-", "badge/top__k-"))
    let found = bench.check().diagnostics
    #expect(found.contains { $0.rule == "badge-style" || $0.rule == "duplicate-badge" })
    let result = bench.fix()
    #expect(result.pages.map(\.path) == [])
    #expect(found.filter { $0.fix?.safety == .safe } == [])
  }

  @Test func `a unit in a cell of its own is not written twice`() throws {
    let bench = try FixBench(changing: (Self.author, "| 1.0M tokens |", "| 1.0M | tokens |"))
    let result = bench.fix()
    let texts = result.pages.map { String(decoding: $0.source.bytes, as: UTF8.self) }
    #expect(!texts.contains { $0.contains("tokens | tokens") })
  }

  @Test func `a label and a link that exclude each other are not both changed`() throws {
    // The row names one page and links to another.
    let path = "authors/openai/README.md"
    let bench = try FixBench(
      changing: (
        path, "[gpt-4.1-mini](./models/gpt-4.1-mini.md)", "[gpt-4.1-mini](./models/gpt-image-1.md)"
      ))
    let before = Set(bench.check().diagnostics.map(\.message.text))
    let result = bench.fix(.unsafe)
    #expect(result.left.diagnostics.filter { !before.contains($0.message.text) } == [])
    #expect(bench.fix(.unsafe).pages.map(\.path) == [])
  }

  @Test(arguments: ["\n", "<!-- a comment -->\n\n", " "])
  func `no second frontmatter is added before a damaged one`(_ start: String) throws {
    let sample = try FixtureCatalog("Fixtures/clean/sample")
    let text = String(decoding: try #require(sample.files[Self.author]), as: UTF8.self)
    let bench = try FixBench(changing: (Self.author, text, start + text))
    _ = bench.fix(.unsafe)
    let fixed = String(
      decoding: try #require(try bench.folder.files()[Self.author]), as: UTF8.self)
    #expect(fixed.split(separator: "\n").filter { $0.hasSuffix("---") && $0.count < 5 }.count <= 3)
    #expect(fixed.components(separatedBy: "\nauthor:").count <= 2)
  }
}

/// Links in a folder where files of the catalog may be missing.
@Suite struct AbsentFileTests {
  private static let files = [
    "authors/README.md": "# Authors\n\n- [Meta](meta/models/meta-llama-guard.md)\n",
    "authors/meta/README.md": "# Meta\n\n[llama](models/meta-llama-guard.md)\n",
    "authors/meta/models/meta-llama/guard.md": "# guard\n",
    "authors/meta/models/other.md": "# other\n",
  ]

  private func bench() throws -> FixBench {
    try FixBench(Self.files.mapValues { Array($0.utf8) })
  }

  private func linkFixes(_ bench: FixBench) -> [String] {
    bench.check().diagnostics.filter { $0.category == .links }.compactMap(\.fix?.title)
  }

  @Test func `links are fixed if all files are there`() throws {
    #expect(!linkFixes(try bench()).isEmpty)
  }

  @Test(.enabled(if: GitRepository.isPossible))
  func `no link is fixed in a sparse checkout`() throws {
    let bench = try bench()
    let repository = try GitRepository(bench.folder)
    try repository.commit()
    #expect(!linkFixes(bench).isEmpty)
    try repository.git("update-index", "--skip-worktree", "authors/meta/models/other.md")
    try bench.folder.remove("authors/meta/models/other.md")
    #expect(linkFixes(bench) == [])
    #expect(bench.fix(.unsafe).pages.flatMap(\.findings).filter { $0.category == .links } == [])
    #expect(
      bench.check().notices.contains {
        $0.contains("no link is fixed, since this is a sparse checkout")
      })
  }

  @Test(.enabled(if: GitRepository.isPossible))
  func `a link to a missing file that git tracks is not fixed`() throws {
    let bench = try bench()
    let page = "authors/meta/models/meta-llama-guard.md"
    try bench.folder.write("# guard\n".utf8, to: page)
    try GitRepository(bench.folder).commit()
    try bench.folder.remove(page)
    #expect(linkFixes(bench) == [])
  }

  @Test func `no link is fixed where a folder cannot be read`() throws {
    let bench = try bench()
    try bench.folder.link("authors/elsewhere", to: "/nowhere")
    try bench.folder.link("authors/folder", to: "/tmp")
    #expect(linkFixes(bench) == [])
  }
}
