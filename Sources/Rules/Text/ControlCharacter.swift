import Contract
import DataSyntax
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A character that is a command to a device, not text.
package enum ControlCharacter: PageRule {
  package static let descriptor = RuleDescriptor(
    "control-character", "Control character in a page",
    severity: .error, category: .text, fixes: [.unsafe],
    traits: [.findsUnreadText, .findsDamagedCharacters],
    rationale: """
      Control characters come from terminals and broken conversions. Readers do not see them,
      programs stop at them, and YAML does not allow them. In frontmatter, line breaks of YAML that
      are not line breaks of Markdown are as bad: a value ends there in the one and continues in the
      other.
      """,
    examples: [
      Example(
        "A bell from a terminal", on: "notes/page.md", bad: "# gpt-4.1-mini⟦\u{7}⟧", fixed: ""),
      Example(
        "A line separator in frontmatter", on: .authorModel,
        bad: .frontmatter(title: "gpt-4.1⟦\u{2028}⟧mini"), fixed: " "),
    ])

  package static let needs: PageFeatures = .damage

  package static func check(_ page: Page, into findings: inout Findings) {
    // In YAML a parser may end a value there.
    let yaml =
      page.data?.format == .yaml && page.isData
      ? ByteRange(0, page.bytes.count) : page.syntax.frontmatter?.range ?? ByteRange(at: 0)
    let unwanted = page.damage.places.filter { place in
      switch place.kind {
      case .control, .noncharacter: true
      case .nextLine, .lineSeparator, .paragraphSeparator, .loneCarriageReturn:
        yaml.contains(place.range)
      default: false
      }
    }
    for run in UnwantedRun.runs(of: unwanted.map { $0.withCommand(in: page.bytes) }) {
      findings.report(
        .control(run.name, isLineBreak: run.kind != .control && run.kind != .noncharacter)
          + run.clause,
        at: run.range, fix: run.fix(on: page, safety: .unsafe))
    }
  }
}

extension TextDamage.Place {
  /// The place with the rest of a command to a terminal (ECMA-48, 5.4): `ESC [ 1 m`.
  fileprivate func withCommand(in bytes: [UInt8]) -> TextDamage.Place {
    var end = range.end
    switch scalar {
    case "\u{1B}" where end < bytes.count && bytes[end] == .leftBracket: end += 1
    case "\u{9B}": break
    default: return self
    }
    while end < bytes.count, (0x30...0x3F).contains(bytes[end]) { end += 1 }
    while end < bytes.count, (0x20...0x2F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count, (0x40...0x7E).contains(bytes[end]) else { return self }
    return TextDamage.Place(kind: kind, range: ByteRange(range.start, end + 1), scalar: scalar)
  }
}

extension Diagnostic.Message {
  fileprivate static func control(_ name: String, isLineBreak: Bool) -> Self {
    isLineBreak
      ? "\(name) ends a line for some parsers of YAML, and not for others"
      : "\(name) is a control character, which text does not need"
  }
}
