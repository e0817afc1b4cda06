import Contract
import Diagnostics
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Baselines as files.
@Suite struct BaselineFileTests {
  private static let header = "# catalint baseline 1: x\n"

  private func problems(_ bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "baseline", bytes: bytes)
    switch BaselineReader.read(file) {
    case .success: return []
    case .failure(let problems):
      #expect(problems.list.allSatisfy { $0.range.end <= bytes.count })
      let lines = LineTable(bytes)
      return problems.list.map { "\(lines.line(at: $0.range.start) + 1): \($0.message)" }
    }
  }

  private func entry(_ path: String, _ number: UInt8) throws -> BaselineEntry {
    let digits = Array(repeating: UInt8(ascii: "0") + number, count: 16)
    let fingerprint = try #require(Fingerprint(hexadecimal: digits[...]))
    return BaselineEntry(path: path, rule: "broken-link", fingerprint: fingerprint)
  }

  @Test func `entries are sorted by their bytes, one on a line`() throws {
    let paths = ["é.md", "b/a.md", "b.md", "a b.md", "B.md", "#a.md", "50%.md", "a\nb.md", " .md"]
    let baseline = Baseline(try paths.enumerated().map { try entry($1, UInt8($0)) })
    let lines = baseline.text.split(separator: "\n").map(String.init)
    #expect(lines.count == paths.count + 1)
    #expect(lines.first?.hasPrefix("# catalint baseline 1: ") == true)
    #expect(lines.dropFirst().contains("a%0Ab.md broken-link 7777777777777777"))
    let bytes = lines.dropFirst().map { Array($0.utf8) }
    #expect(bytes == bytes.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `a written baseline can be read, with any line ends and in any order`() throws {
    let paths = ["b c.md", "#a.md", "50%41.md", "a\u{1}b\r.md", " .md"]
    let text = Baseline(try paths.enumerated().map { try entry($1, UInt8($0)) }).text
    var lines = text.split(separator: "\n").map(String.init)
    lines[1...].reverse()
    for text in [text, lines.joined(separator: "\r\n"), lines.joined(separator: "\n\n")] {
      let file = SourceFile(path: "baseline", text: text)
      let read = try BaselineReader.read(file).get()
      #expect(read.text == Baseline(try paths.enumerated().map { try entry($1, UInt8($0)) }).text)
    }
  }

  @Test(arguments: [
    ("", "1: this is not a baseline: expected '# catalint baseline 1' as its first line"),
    ("{}\n", "1: this is not a baseline: expected '# catalint baseline 1' as its first line"),
    (
      "# catalint baseline 2: x\n",
      "1: this is a baseline of format '2'; this Catalint reads format '1'"
    ),
    (
      "# catalint baseline 10\n",
      "1: this is a baseline of format '10'; this Catalint reads format '1'"
    ),
    (
      header + "a.md broken-link 0123456789abcdef\na.md broken-link 0123456789ABCDEF\n",
      "3: the same fingerprint is on line 2"
    ),
    (
      header + "<<<<<<< ours\n",
      "2: unresolved merge conflict marker; keep the entries of both sides, each once"
    ),
    (
      header + "\n=======\n",
      "3: unresolved merge conflict marker; keep the entries of both sides, each once"
    ),
    (header + "a.md broken-link 0123\n", "2: \(form)"), (header + "x\n", "2: \(form)"),
    (header + "broken-link 0123456789abcdef\n", "2: \(form)"),
    (header + " broken-link 0123456789abcdef\n", "2: \(form)"),
    (header + "a.md broken_link 0123456789abcdef\n", "2: \(form)"),
    (header + "a.md  0123456789abcdef\n", "2: \(form)"),
    (header + "%FF.md broken-link 0123456789abcdef\n", "2: \(form)"),
  ])
  func `a damaged baseline is refused, with the place and the cure`(
    _ text: String, _ problem: String
  ) {
    #expect(problems(Array(text.utf8)) == [problem])
  }

  private static let form = "expected a path, a rule and a fingerprint of 16 digits"

  @Test func `no bytes crash the reader, and few problems are reported`() {
    var random = SeededRandom(seed: 11)
    let good =
      Self.header + "a.md broken-link 0123456789abcdef\nb c.md date-order 00000000000000ff\n"
    for _ in 0..<400 { #expect(problems(random.mutate(Array(good.utf8))).count <= 10) }
    let junk = Array(Self.header.utf8) + (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 37) }
    #expect(problems(junk).count == 10)
    #expect(problems(Array(repeating: 0, count: 1 << 20)).count == 1)
  }
}
