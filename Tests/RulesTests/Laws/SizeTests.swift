import Diagnostics
import SourceText
import TestSupport
import Testing

/// Findings and their quotes grow linearly with a catalog.
@Suite(.takesLong) struct SizeTests {
  private static let header =
    "\n## 🌐 Provider Availability\n\n| Provider | Context | Pricing (Input/Output) | Notes |\n"
    + "|---|---|---|---|\n"

  /// As many authors as providers, each with a page of the same model.
  private static func pages(of count: Int) -> [String: String] {
    var pages: [String: String] = [:]
    for number in 0..<count {
      pages["authors/a\(number)/models/m.md"] = "# m\n" + header
      pages["providers/p\(number)/models/m.md"] = "# m\n"
    }
    return pages
  }

  private static func found(_ count: Int) -> [Diagnostic] {
    SmallCatalog(texts: pages(of: count)).diagnostics(["missing-counterpart"])
  }

  @Test(arguments: [2, 20, 150])
  func `pages that leave out many pages have one finding each`(_ count: Int) {
    let found = Self.found(count)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.related.count <= 5 })
    let others = count == 150 ? "at least 99 other pages" : "\(count - 1) other pages"
    #expect(
      found.first?.message.text
        == "there is no row for 'providers/p0/models/m.md' and "
        + "\(count == 2 ? "another page" : others), which are about the same")
  }

  @Test func `one more page that is left out is another finding`() {
    var fingerprints = Fingerprints()
    let marks = [1, 2, 3].map { count in
      var pages = Self.pages(of: count)
      for number in 1..<max(2, count) { pages["authors/a\(number)/models/m.md"] = nil }
      return fingerprints.next(
        SmallCatalog(texts: pages).diagnostics(["missing-counterpart"])[0], in: nil)
    }
    #expect(Set(marks).count == 3)
  }

  @Test func `a row that leaves out many owners has one finding`() {
    var pages: [String: String] = [
      "authors/a/README.md":
        "# a\n\n## Models\n\n| Model | Providers | Context | Capabilities |\n|---|---|---|---|\n"
        + "| [m](models/m.md) | p0 | 8k | Text |\n",
      "authors/a/models/m.md": "# m\n",
    ]
    for number in 0..<30 {
      pages["providers/p\(number)/README.md"] = "# p\(number)\n"
      pages["providers/p\(number)/models/m.md"] = "# m\n"
    }
    let found = SmallCatalog(texts: pages).diagnostics(["missing-counterpart"])
    #expect(found.count { $0.message.text.contains("leaves out") } <= 1)
  }

  /// A page with one definition and as many uses of it as it has bytes.
  private static func references(_ count: Int, _ use: String, _ destination: String) -> String {
    "# OpenAI\n\n" + String(repeating: use, count: count) + "\n\n[a]: "
      + String(repeating: destination, count: count) + "y.md\n"
  }

  @Test(arguments: ["[a]\n", "[x][a]\n", "![x][a]\n", "| [a] |\n|---|\n", "[OpenAI][a] "])
  func `uses of a long definition cost no more than its length once`(_ use: String) {
    Growth.expectLinear(use, upTo: 2_400) {
      Self.references($0, use, "x/")
    } _: { text in
      let found = SmallCatalog(texts: ["authors/openai/README.md": text]).diagnostics()
      var fingerprints = Fingerprints()
      let file = SourceFile(path: "authors/openai/README.md", text: text)
      for finding in found { _ = fingerprints.next(finding, in: file) }
    }
  }

  @Test(arguments: ["x/", "x/../", "#", "%41/", "../"])
  func `messages quote the beginning of a long destination`(_ piece: String) {
    let text = Self.references(4_000, "[a]\n", piece)
    let found = SmallCatalog(texts: ["authors/openai/README.md": text]).diagnostics()
    #expect(found.allSatisfy { $0.message.text.utf8.count < 1_500 })
  }

  @Test func `the number of headings compared with a link is limited`() {
    func found(_ headings: Int) -> [Diagnostic] {
      let heads = (0..<headings).map { "## heading \($0 * 7 + 100_000)\n" }.joined()
      let links = (0..<60).map { "[x](#heading-\($0 * 7 + 100_000)x)\n" }.joined()
      return SmallCatalog(texts: ["authors/openai/README.md": "# OpenAI\n\n\(links)\n\(heads)"])
        .diagnostics(["broken-anchor"])
    }
    #expect(found(60).count == 60 && found(60).count { $0.fix != nil } == 50)
    #expect(found(500).count == 60 && (6...8).contains(found(500).count { $0.fix != nil }))
    #expect(found(5_000).count { $0.fix != nil } == 0)
  }
}

/// Lines and tables of many defects, found in one walk along them.
@Suite(.takesLong, .serialized) struct ManyDefectsTests {
  private static let availability =
    "# m\n\n## 🌐 Provider Availability\n\n"
    + "| Provider | Context | Pricing (Input/Output) | Notes |\n|---|---|---|---|\n"

  @Test(arguments: [
    ("# a\n\n", "[a] (./b)"), ("# a\n\n", "] (./b)"), ("# a\n\n", "] (b"), ("# a\n\n", "[] ( "),
    (availability, "|[p](p)|k|$|\n"), ("# m\n\n## 🎯 Capabilities\n\n", "![](y)"),
  ])
  func `work grows linearly with defects`(_ head: String, _ piece: String) {
    Growth.expectLinear(piece, upTo: 6_000) { count in
      ["authors/openai/models/m.md": head + String(repeating: piece, count: count)]
    } _: { texts in
      _ = SmallCatalog(texts: texts).diagnostics(["empty-link", "ragged-table", "malformed-badge"])
    }
  }

  @Test(arguments: [
    ("[a] (./b)", ["[a] (./b)"]), ("[a] (./b) [c] (../d.md)", ["[a] (./b)", "[c] (../d.md)"]),
    ("x [ [a] (./b", []), ("[a] (./b c)", []), ("[a\nb] (./c)", []), ("a] (./b)", []),
    ("[a] (./b)c)", ["[a] (./b)"]), ("[a [b] (./c)", ["[b] (./c)"]),
  ])
  func `a space before a destination is reported at the whole of it`(
    _ line: String, _ expected: [String]
  ) {
    let path = "authors/openai/README.md"
    let catalog = SmallCatalog(texts: [path: "# a\n\n\(line)\n"])
    let found = catalog.diagnostics(["empty-link"]).compactMap { finding in
      catalog.source(path)?.text(finding.range)
    }
    #expect(found == expected)
  }
}
