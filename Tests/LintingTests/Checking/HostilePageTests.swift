import Diagnostics
import Reporters
import SourceText
import TestSupport
import Testing

/// A page of any bytes gives findings, and findings give a report: nothing crashes or hangs.
@Suite(.takesLong) struct HostilePageTests {
  private static let paths = [
    "README.md", "models/_index.md", "authors/openai/README.md", "authors/openai/models/gpt-5.md",
    "providers/openai/_index.md", "providers/openai/models/gpt-5.md", "elsewhere.md",
  ]

  /// Checks a page at `path`, that every place is in bounds, and writes both reports.
  @discardableResult
  private func check(_ bytes: [UInt8], at path: String) -> Int {
    let catalog = SmallCatalog([path: bytes])
    let diagnostics = catalog.diagnostics()
    for diagnostic in diagnostics {
      let ranges = [diagnostic.range] + (diagnostic.fix?.edits.map(\.range) ?? [])
      #expect(ranges.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count })
    }
    let report = Report(root: ".", pages: 1, diagnostics: diagnostics, notices: []) {
      catalog.source($0)
    }
    #expect(!TextReporter().write(report).isEmpty)
    #expect(!JSONReporter(version: "0").write(report).isEmpty)
    return diagnostics.count
  }

  @Test(arguments: paths) func `a page of any single byte is checked`(_ path: String) {
    check([], at: path)
    for byte in UInt8.min...UInt8.max { check([byte], at: path) }
  }

  @Test(arguments: paths) func `a page of random bytes is checked`(_ path: String) {
    var random = SeededRandom(seed: 1)
    for _ in 0..<100 {
      let count = Int.random(in: 0...600, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, at: path)
      check((0..<count).map { _ in UInt8.random(in: 9...127, using: &random) }, at: path)
    }
  }

  @Test func `every mutation of a sample page is checked`() throws {
    var random = SeededRandom(seed: 2)
    for (path, bytes) in try FixtureCatalog("Fixtures/clean/sample").files.sorted(by: {
      $0.key < $1.key
    }) {
      for _ in 0..<12 { check(random.mutate(bytes), at: path) }
    }
  }

  @Test func `a sample page cut off anywhere is checked`() throws {
    let path = "providers/openai/models/gpt-4.1-mini.md"
    let bytes = try PackageFolder.bytes(of: "Fixtures/clean/sample/\(path)")
    for end in stride(from: 0, to: bytes.count, by: 7) { check(Array(bytes[..<end]), at: path) }
  }

  @Test(arguments: paths) func `a page in another encoding is one finding`(_ path: String) throws {
    let text = "---\ntitle: A\n---\n# Ä\n\n[a](b.md)\n"
    for isSwapped in [false, true] {
      let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit in
        let unit = isSwapped ? unit.byteSwapped : unit
        return [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      #expect(SmallCatalog([path: bytes]).diagnostics().map(\.rule) == ["invalid-utf8"])
      check(bytes, at: path)
    }
  }

  @Test(arguments: [
    "a", "[", "](", "| ", "`", "*", "<", "&", "![a](", "\\", "é", "Ã©", "\u{301}",
    "- ", "> ",
    "\u{0}", "✅ ",
  ])
  func `a line of a megabyte is checked`(_ part: String) {
    let line = Array(String(repeating: part, count: 1_000_000 / part.utf8.count).utf8)
    check(line, at: "authors/openai/models/gpt-5.md")
    check(Array("---\ntitle: ".utf8) + line + Array("\n---\n".utf8), at: "models/README.md")
    check(Array("| a |\n|---|\n| ".utf8) + line + Array(" |\n".utf8), at: "models/README.md")
  }

  @Test func `a line of a page may have a hundred thousand findings`() {
    let page = String(repeating: "[a](b.md) ", count: 100_000)
    #expect(check(Array(page.utf8), at: "authors/openai/models/gpt-5.md") >= 100_000)
  }
}
