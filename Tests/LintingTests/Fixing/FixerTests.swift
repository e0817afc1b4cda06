import Diagnostics
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Linting

/// The fixes that are applied, and their files.
@Suite struct FixerTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"

  private static let date = (path: author, original: "| 2025-04-14 |", text: "| 2025-4-14 |")
  private static let price = (path: provider, original: "$0.40/1M", text: "$0,40/1M")

  @Test func `only pages of the parts that are named change`() throws {
    let bench = try FixBench(changing: Self.date, Self.price)
    let result = bench.fix(.safe, "authors")
    #expect(result.pages.map(\.path) == [Self.author])
    #expect(result.left.diagnostics.isEmpty)
    #expect(bench.check().diagnostics.map(\.rule) == ["malformed-price"])
  }

  @Test func `without writing every file stays as it is`() throws {
    let bench = try FixBench(changing: Self.date, Self.price)
    let files = try bench.folder.files()
    let result = bench.fix(writes: false)
    #expect(result.pages.map(\.path) == [Self.author, Self.provider])
    #expect(result.left.diagnostics.isEmpty)
    #expect(try bench.folder.files() == files)
  }

  private static let renamed = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {id: {type: id, role: id}, former: {type: text}}
    kinds:
      page: {paths: ["{id}.yaml"], data: {fields: {id: id, former: former}}}
    unique: [{fields: [page.id, page.former], within: page}]
    """)

  @Test func `a fix may not cause a finding of a rule that is not selected`() throws {
    let files = ["new.yaml": Array("id: old\nformer: new\n".utf8)]
    let rules = RuleSettings(selected: ["id-differs-from-path"])
    let selected = try FixBench(files, contract: Self.renamed, rules: rules)
    let result = selected.fix(.unsafe)
    #expect(result.pages.isEmpty)
    #expect(result.left.diagnostics.map(\.rule) == ["id-differs-from-path"])
    #expect(result.notices().count == 1)
    let ignored = try FixBench(
      files, contract: Self.renamed, rules: RuleSettings(ignored: ["value-not-unique"]))
    #expect(ignored.fix(.unsafe).pages.map(\.path) == ["new.yaml"])
  }

  @Test func `a fix that was refused is not offered again`() throws {
    let files = ["new.yaml": Array("id: old\nformer: new\n".utf8)]
    let bench = try FixBench(files, contract: Self.renamed)
    #expect(bench.check().diagnostics.contains { $0.fix != nil })
    #expect(bench.fix(.unsafe).left.diagnostics.allSatisfy { $0.fix == nil })
    // One that was not tried may still be right.
    #expect(bench.fix().left.diagnostics.contains { $0.fix != nil })
  }

  private static let compared = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {id: {type: id, role: id}, name: {type: text, role: title}, mass: {type: quantity}}
    kinds:
      page: {paths: ["{id}.yaml"], data: {fields: {id: id, name: name, mass: mass}}}
      copy: {paths: ["copies/{id}.yaml"], data: {fields: {name: name, mass: mass}}}
    agreement: [{kinds: [page, copy], by: id, fields: [mass]}]
    """)

  @Test func `a contradiction is found where it is after a fix above it`() throws {
    let files = [
      "a.yaml": Array("id: a\nname: 'A  '\nmass: 10\n".utf8),
      "copies/a.yaml": Array("mass: 20\n".utf8),
    ]
    let bench = try FixBench(files, contract: Self.compared)
    let result = bench.fix()
    #expect(result.pages.map(\.path) == ["a.yaml"])
    #expect(result.left.diagnostics.map(\.rule) == ["facts-disagree"])
    #expect(result.left.diagnostics == bench.check().diagnostics)
  }

  @Test func `a row is added where the order of the rows has it`() throws {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      places: [{name: repository, links: files}]
      fields: {card: {type: link}, name: {type: text, role: title}, mass: {type: quantity}}
      kinds:
        list:
          paths: [list.md]
          tables:
            - columns: [Card, Mass]
              each-row: {Card: card, Mass: mass}
              listing: {subject: card, pages: card, every: {}, agree: [mass], sorted-by: mass,
                descending: true}
        card: {paths: ["{name}.md"], heading: name, labels: [{values: {Mass: mass}}]}
      """)
    let masses = ["a": 9, "b": 5, "c": 1, "d": 7, "e": 8, "f": 0]
    func row(_ name: String) -> String { "| [\(name)](\(name).md) | \(masses[name] ?? 0) |\n" }
    func list(_ names: String...) -> String {
      "| Card | Mass |\n|---|---|\n\(names.map(row).joined())"
    }
    func fixed(_ list: String) throws -> String {
      var files = ["list.md": Array(list.utf8)]
      for (name, mass) in masses {
        files["\(name).md"] = Array("# \(name)\n\n**Mass**: \(mass)\n".utf8)
      }
      let pages = try FixBench(files, contract: contract).fix(.unsafe).pages
      return pages.first.map { String(decoding: $0.source.bytes, as: UTF8.self) } ?? list
    }
    #expect(try fixed(list("a", "b", "c")) == list("a", "e", "d", "b", "c", "f"))
    // Without an order to keep, new rows are the last.
    #expect(try fixed(list("c", "b", "a", "d", "f")) == list("c", "b", "a", "d", "f", "e"))
  }

  @Test func `a page with nothing to fix is not written`() throws {
    let bench = try FixBench(changing: Self.date)
    let before = FileStatus(bench.folder.absolute(Self.provider))
    #expect(bench.fix().pages.map(\.path) == [Self.author])
    #expect(FileStatus(bench.folder.absolute(Self.provider)) == before)
  }

  @Test func `a row that lacks most cells of a wide table is not filled up`() throws {
    let header = String(repeating: "| a ", count: 200) + "|\n"
    let table = header + String(repeating: "|---", count: 200) + "|\n| a | b |\n"
    let bench = try FixBench(
      changing: (Self.author, "## 🎯 Capabilities", "\(table)\n## 🎯 Capabilities"))
    #expect(bench.check().diagnostics.map(\.rule) == ["ragged-table"])
    #expect(bench.fix().pages.isEmpty)
  }

  @Test func `fixes that make a page much longer are not all applied`() throws {
    let header = String(repeating: "| a ", count: 18) + "|\n"
    let table =
      header + String(repeating: "|---", count: 18) + "|\n"
      + String(repeating: "|a|bcdef|c|d|e|f|g|h|i|j\n", count: 4_000)
    let bench = try FixBench(
      changing: (Self.author, "## 🎯 Capabilities", "\(table)\n## 🎯 Capabilities"))
    let result = bench.fix(writes: false)
    let page = try #require(result.pages.first)
    #expect(result.isCutShort)
    #expect(page.source.bytes.count > page.original.bytes.count + 60_000)
    #expect(page.source.bytes.count <= page.original.bytes.count + (64 << 10))
  }

  @Test func `of a page with too many fixes ten thousand are applied in a run`() throws {
    let row = "| **Open Weights** | false |\n"
    let bench = try FixBench(changing: (Self.author, row, String(repeating: row, count: 10_051)))
    let before = bench.check().diagnostics.filter { $0.rule == "duplicate-field" }
    #expect(before.count == 10_050)
    #expect(before.allSatisfy { $0.fix?.safety == .safe })
    let first = bench.fix()
    #expect(first.isCutShort)
    #expect(first.left.diagnostics.count { $0.rule == "duplicate-field" } == 50)
    let second = bench.fix()
    #expect(!second.isCutShort)
    #expect(second.left.diagnostics == [])
  }

  @Test func `a suppressed finding is not fixed`() throws {
    let bench = try FixBench(
      changing: (Self.author, "| 2025-04-14 |", "| 2025-4-14 |"),
      (
        Self.author, "## 📋 Tech",
        "<!-- catalint-disable-file malformed-date -- as the maker has it -->\n\n## 📋 Tech"
      ))
    #expect(bench.fix(.unsafe).pages.isEmpty)
  }

  @Test func `bytes outside of the edits stay as they are`() throws {
    let bench = try FixBench(
      changing: (Self.author, "| 2025-04-14 |", "| 2025-4-14 |  "), (Self.author, "\n", "\r\n"))
    let before = try bench.folder.files()[Self.author] ?? []
    #expect(bench.fix().pages.count == 1)
    let expected = String(decoding: before, as: UTF8.self)
      .replacing("| 2025-4-14 |  \r\n", with: "| 2025-04-14 |  \r\n")
    #expect(try bench.folder.files()[Self.author] == Array(expected.utf8))
  }

  @Test func `a fix that reveals a defect is not applied`() throws {
    let bench = try FixBench(changing: (Self.author, "| 1.0M tokens |", "| 1,5k tokens |"))
    let path = try #require(try bench.folder.files().keys.first { $0 == Self.author })
    let before = bench.check()
    #expect(before.diagnostics.map(\.rule).contains("malformed-quantity"))
    let result = bench.fix()
    #expect(result.pages.isEmpty)
    #expect(result.left.diagnostics == before.diagnostics)
    #expect(before.diagnostics.compactMap(\.fix?.safety) == [.unsafe])
    #expect(result.notices().count == 1)
    #expect(
      result.notices().first?.hasPrefix(
        "'\(path)': a fix of [malformed-quantity] was not applied (write '1.5k tokens')") == true)
  }

  @Test func `fixes are applied where their findings are once others were applied`() throws {
    let provider = "providers/openai/models/gpt-4.1-mini.md"
    let bench = try FixBench(
      changing: (provider, "**Release Date**: 2025-04-14", "**Release Date**: 2025-4-14"),
      (provider, "1,047,576 tokens", "1,5k tokens"), (provider, "32,768 tokens", "32,7k tokens"))
    let result = bench.fix()
    let page = try #require(result.pages.first { $0.path == provider })
    let lines = String(decoding: page.source.bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("- **Release") || $0.hasSuffix("tokens") } == [
        "- **Release Date**: 2025-04-14", "- **Context Window**: 1,5k tokens",
        "- **Max Output**: 32.7k tokens",
      ])
  }

  @Test func `one fix that is not applied does not prevent others`() throws {
    let bench = try FixBench(
      changing: (Self.author, "| 1.0M tokens |", "| 1,5k tokens |"), Self.date)
    #expect(bench.fix().pages.flatMap(\.findings).map(\.rule) == ["malformed-date"])
  }
}

/// Files that are reported, and never written.
@Suite struct UnfixedFileTests {
  private static let page = Array("# A page\n\nWithout its end".utf8)
  private let bench: FixBench

  init() throws {
    bench = try FixBench([
      "authors/x/models/good.md": Self.page, "authors/x/models/odd.md": Self.page,
    ])
  }

  private var odd: String { bench.folder.absolute("authors/x/models/odd.md") }

  private func expectUnfixed(_ reason: String) throws {
    for writes in [false, true] {
      let result = bench.fix(writes: writes)
      #expect(
        result.unfixed.map { $0.refusal(of: $0.path) } == [
          "cannot fix 'authors/x/models/odd.md': \(reason)"
        ])
      #expect(result.pages.map(\.path) == ["authors/x/models/good.md"])
      let rules = result.left.diagnostics.filter { $0.rule == "missing-final-newline" }
      #expect(rules.map(\.path) == ["authors/x/models/odd.md"])
    }
    let files = try bench.folder.files()
    #expect(files["authors/x/models/odd.md"] == Self.page)
    #expect(files["authors/x/models/good.md"] == Self.page + [0x0A])
  }

  @Test func `a read-only file`() throws {
    #expect(unsafe chmod(odd, 0o444) == 0)
    try expectUnfixed("it is read-only")
  }

  @Test func `a file with another name`() throws {
    #expect(unsafe link(odd, bench.folder.absolute("name")) == 0)
    try expectUnfixed("it has other names, as hard links")
  }

  @Test func `a symbolic link`() throws {
    try FileManager.default.removeItem(atPath: odd)
    try bench.folder.write(Self.page, to: "authors/x/models/real.txt")
    try bench.folder.link("authors/x/models/odd.md", to: "real.txt")
    try expectUnfixed("it is a symbolic link")
  }

  @Test func `a page that is being written by another run`() throws {
    let draft = try FileDraft(beside: odd)
    let result = bench.fix()
    #expect(
      result.unfixed.map { $0.refusal(of: $0.path) } == [
        "cannot fix 'authors/x/models/odd.md': '.odd.md.catalint' beside it is in the way, "
          + "or in use by another run"
      ])
    #expect(result.pages.map(\.path) == ["authors/x/models/good.md"])
    #expect(result.left.diagnostics == bench.check().diagnostics)
    draft.discard()
  }
}
