import Contract
import DataSyntax
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A page whose lines end in more than one way.
package enum MixedLineEndings: PageRule {
  package static let descriptor = RuleDescriptor(
    "mixed-line-endings", "Mixed line endings on a page",
    severity: .warning, category: .text, fixes: [.safe],
    rationale: """
      Lines end with LF, or with CR and LF on Windows. A page that has both was edited by programs
      that do not agree, and the next one may rewrite every line: a change that cannot be reviewed.
      A program that converts line ends twice writes CR, CR and LF: an empty line after each line.
      """,
    examples: [
      Example(
        "A CR among lines that end with LF", on: .catalog, bad: "- GPT-4.1⟦\r⟧- GPT-5\n- o3",
        fixed: "\n")
    ])

  /// One finding a page, at the first line end that differs from most.
  package static func check(_ page: Page, into findings: inout Findings) {
    let endings = page.damage.lineEndings
    guard endings.isMixed else { return }
    let odd = oddLineEnds(of: page)
    guard let first = odd.first else { return }
    let isWindows = page.lineEnding == "\r\n"
    let usual = isWindows ? endings.carriageReturnLineFeed : endings.lineFeed
    let related = usual.first.map { page.related($0, "most lines end as here") }
    findings.report(
      .mixed(
        name(page.source.text(first)), odd.count, usual: name(page.lineEnding),
        areThere: usual.count > 0), at: first,
      related: related.map { [$0] } ?? [],
      fix: Fix(
        "end every line with \(name(page.lineEnding))", safety: .safe,
        edits: odd.map { page.edit($0, page.lineEnding) }))
  }

  /// The line ends that differ from most; a lone CR in frontmatter is a `ControlCharacter`, and one
  /// in TOML is `InvalidTOML`.
  private static func oddLineEnds(of page: Page) -> [ByteRange] {
    let usual = Array(page.lineEnding.utf8)
    let frontmatter = page.syntax.frontmatter?.range ?? ByteRange(at: 0)
    let isDoubled = page.hasDoubledLines
    var odd: [ByteRange] = []
    var offset = 0
    while let start = page.bytes[offset...].firstIndex(where: \.isLineEnd) {
      let length = LineEndings.length(at: start, in: page.bytes)
      // One alone is two line ends, and the blank line between them may have a meaning.
      offset = start + (length == 3 && !isDoubled ? 1 : length)
      let end = page.bytes[start..<offset]
      let isReported =
        page.data?.format == .toml
        ? end.starts(with: [.carriageReturn]) && end.count != 2
        : end.elementsEqual([.carriageReturn]) && frontmatter.contains(start)
      if end != usual[...], !isReported {
        odd.append(ByteRange(start, offset))
      }
    }
    return odd
  }

  private static func name(_ lineEnd: String) -> String {
    switch lineEnd {
    case "\n": "LF"
    case "\r": "CR"
    case "\r\r\n": "CR CR LF"
    default: "CRLF"
    }
  }
}

extension Diagnostic.Message {
  /// `areThere` is false where no line ends with the `usual` line end.
  fileprivate static func mixed(
    _ found: String, _ count: Int, usual: String, areThere: Bool
  ) -> Self {
    let others: Self = count == 1 ? "" : ", \(count - 1) more differ too"
    let expected: Self = areThere ? "most end with \(usual)" : "expected \(usual)"
    return "this line ends with \(found)\(others); \(expected)"
  }
}
