import Diagnostics
import Reporters
import SourceText
import TestSupport

/// A made-up report with everything that a reporter has to write.
enum SampleReport {
  static let report = {
    var report = checked
    report.origin = ReportOrigin(
      name: "docs", revision: "working tree on commit 1a2b3c4d5e6f", day: "2025-09-04")
    return report
  }()

  private static let checked = Report(
    root: "docs", pages: 12,
    diagnostics: diagnostics.sorted(by: Diagnostic.inReportOrder),
    suppressed: [link("m.mb", at: 1, on: "authors/b/models/o.md")],
    baselined: [
      .made(
        ByteRange(2, 3), on: "authors/a/models/n.md", rule: "title-disagrees", severity: .warning,
        "title '\("N")' is not the heading", element: "title")
    ],
    rules: [
      rule("broken-link", "Link that leads nowhere"), rule("unknown-badge", "Unknown | badge"),
    ],
    notices: ["'notes.md' is in no catalog: \"links\" were left out"]
  ) { path in
    pages[path].map { SourceFile(path: path, text: $0) }
  }

  private static func rule(_ id: String, _ title: String) -> RuleDescriptor {
    RuleDescriptor(
      id, title, severity: id == "broken-link" ? .error : .warning, category: .links,
      fixes: [.safe], rationale: "Why `it` matters,\nin two lines.", examples: [])
  }

  private static let path = "authors/a/models/m.md"

  private static let model = MarkedText(
    """
    ---
    title: 模型 ⟦"gpt-4,1"⟧
    ---
    | **Max Output** | ⟦16k tokens⟧ |\t⟦🗜️ e\u{301}⟧
    | **Context Window** | ⟦8k tokens⟧ |
    \u{1B}[31mred\u{1B}[0m ⟦\u{202E}gnp⟧.exe \u{7}
    ⟦a paragraph
    of two lines⟧
    ![Text](https://img.shields.io/badge/text-✓-blue) ![Vision](https://img.shields.io/badge/\
    ⟦vison⟧-✓-purple) ![Streaming](https://img.shields.io/badge/streaming-✓-cyan)
    """)

  private static let pages = [
    path: model.text,
    "authors/a/models/n.md": "# N\r\n\r\n[m](m.mb)\r\n",
    "authors/b/models/o.md": "[n](n.mb) and [m](m.mb)\n",
    "empty.md": "",
  ]

  private static let diagnostics: [Diagnostic] = [
    .made(
      model.ranges[0], on: path, rule: "invalid-id",
      "',' is not allowed in the ID '\("gpt-4,1")'", element: "id"),
    .made(
      model.ranges[1], on: path, rule: "output-exceeds-context",
      "max output '\("16k tokens")' is larger than the context window '\("8k tokens")'",
      related: [
        RelatedPlace(path: path, range: model.ranges[3], message: "context window '8k tokens'"),
        RelatedPlace(path: "gone.md", range: ByteRange(3, 9), message: "another model has it too"),
      ]),
    .made(
      model.ranges[2], on: path, rule: "unexpected-text", severity: .info,
      "'\("🗜️ e\u{301}")' is after the row"),
    .made(
      model.ranges[4], on: path, rule: "bidi-control", severity: .warning,
      "U+202E turns '\("\u{202E}gnp")' round",
      fix: fix(
        "delete '\u{202E}'", .unsafe,
        ByteRange(model.ranges[4].start, model.ranges[4].start + 3), "")),
    .made(
      model.ranges[5], on: path, rule: "unexpected-text", severity: .info,
      "paragraph where a table belongs"),
    .made(
      model.ranges[6], on: path, rule: "unknown-badge", severity: .warning,
      "there is no badge '\("vison")'; did you mean '\("vision")'?",
      fix: fix("write 'vision'", .safe, model.ranges[6], "vision\u{9F}\"\\")),
    link("m.mb", at: 11, on: "authors/a/models/n.md"),
    link("n.mb", at: 4, on: "authors/b/models/o.md"),
    link("m.mb", at: 18, on: "authors/b/models/o.md"),
    .made(on: "empty.md", rule: "missing-key", "page has no frontmatter", kind: "author"),
    .made(ByteRange(7, 9), on: "gone.md", rule: "missing-key", "page has no frontmatter"),
  ]

  private static func link(_ target: String, at offset: Int, on path: String) -> Diagnostic {
    let range = ByteRange(offset, offset + 4)
    let right = "\(target.prefix(1)).md"
    return .made(
      range, on: path, rule: "broken-link", "link '\(target)' leads to no page", kind: "model",
      fix: fix("write '\(right)'", .safe, range, right, on: path))
  }

  private static func fix(
    _ title: String, _ safety: Fix.Safety, _ range: ByteRange, _ replacement: String,
    on path: String = path
  ) -> Fix {
    Fix(
      title, safety: safety, edits: [Edit(path: path, range: range, replacement: replacement)])
  }
}
