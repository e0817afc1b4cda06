import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// UTF-8 that was decoded as another encoding and saved.
package enum Mojibake: PageRule {
  package static let descriptor = RuleDescriptor(
    "mojibake", "UTF-8 decoded as another encoding",
    severity: .error, category: .text, fixes: [.safe, .unsafe],
    traits: [.findsDamagedCharacters],
    rationale: """
      An editor or a console decoded a page's UTF-8 as another encoding and saved the result, so that
      `✓` became `‚úì` (MacRoman), `âœ“` (Windows-1252 or Latin-1), `Γ£ô` or `Ô£ô` (code pages 437 and
      850) or `вњ“` (Windows-1251). Headings, badges and ticks then show nonsense. The damage can be
      undone, since every character of it represents one byte; where a program wrote U+FFFD in place
      of what it could not decode, or `?` for what its encoding lacks, the text is lost and has to be
      written again. Damaged text is not reported where it is only in code that states no fact: it may
      be quoted output.
      """,
    examples: [
      Example(
        "A heading's emoji, read as MacRoman", on: "notes/page.md",
        bad: "## ⟦\u{F8FF}üìã⟧ Technical Specifications", fixed: "📋"),
      Example(
        "A badge's check mark, read as MacRoman", on: .authorModel,
        bad: .capabilities(["Response streaming": "streaming-⟦‚úì⟧-cyan"]), fixed: "✓"),
      Example(
        "A heading's emoji, written as question marks", on: .authorModel,
        bad: .page("# gpt-4.1-mini", "## ⟦??⟧ Technical Specifications"), fixed: "📋"),
      Example(
        "An arrow, written as a question mark", on: .author,
        bad: "_[⟦?⟧ Back to Authors](../README.md) | [? Why](#why)_\n\n## Why?",
        good: "_[← Back to Authors](../README.md) | [? Why](#why)_\n\n## Why?",
        others: [.authors: ""]),
      Example(
        "The emoji of a row, written as a question mark", on: .authors,
        bad: .table(
          under: "## Author Overview", "Author", "🤖 **[OpenAI](openai/README.md)**",
          "⟦?⟧ **[Google](google/README.md)**", "📘 **[Meta](meta/README.md)**",
          "🧠 **[Anthropic](anthropic/README.md)**"),
        others: [
          .author: "# OpenAI", "authors/google/README.md": "# Google",
          "authors/meta/README.md": "# Meta", "authors/anthropic/README.md": "# Anthropic",
        ]),
      Example(
        "A heading's emoji, read as code page 850", on: "notes/page.md",
        bad: "## ⟦\u{AD}ƒÆ░⟧ Pricing", fixed: "💰"),
      Example(
        "A word, read as Windows-1252", on: .catalog,
        bad: "Claude, named for a caf⟦Ã©⟧, is made by Anthropic.", fixed: "é"),
      Example(
        "A character that was lost", on: .catalog,
        bad: "Claude, named for a caf⟦\u{FFFD}⟧, is made by Anthropic."),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    lazy var code = QuotedCode(page)
    let runs = page.damage.mojibake
    if !runs.isEmpty, !code.hasAll(runs.map(\.range)) {
      reportMisread(runs, on: page, into: &findings)
    }
    for lost in page.lostSymbols {
      findings.report(
        .questionMarks(page.source.text(lost.range), lost.symbol), at: lost.range,
        fix: lost.symbol.flatMap { .write($0, .safe, page.edit(lost.range, $0)) })
    }
    let replaced = page.damage.places.filter { $0.kind == .replacement }
    if replaced.isEmpty || code.hasAll(replaced.map(\.range)) { return }
    for run in UnwantedRun.runs(of: replaced) {
      findings.report(.replaced(run.name) + run.clause, at: run.range)
    }
  }
}

extension Mojibake {
  /// Reports characters that were read in another encoding.
  private static func reportMisread(
    _ runs: [MojibakeRun], on page: Page, into findings: inout Findings
  ) {
    var places = ExpectedPlaces(page)
    for run in runs {
      let damaged = page.source.text(run.range)
      guard let repaired = run.repaired else {
        findings.report(.lost(damaged, run.encoding), at: run.range)
        continue
      }
      let safety: Fix.Safety = places.isExpected(repaired, at: run.range) ? .safe : .unsafe
      findings.report(
        .misread(damaged, repaired, run.encoding), at: run.range,
        fix: page.damage.isPart(run, in: page.bytes)
          ? nil : .write(repaired, safety, page.edit(run.range, repaired)))
    }
  }
}

/// The code of a page that states no fact, and is not in a heading or a cell: it may show damaged
/// text as it is.
private struct QuotedCode {
  /// In order.
  private let ranges: [ByteRange]

  init(_ page: Page) {
    let facts = page.contents.facts.map(\.range).sorted()
    var blockEnd = 0
    ranges = page.syntax.nodes.compactMap { node in
      switch node.kind {
      case .heading, .cell:
        blockEnd = node.range.end
        return nil
      case .codeSpan where node.range.start < blockEnd: return nil
      case .codeSpan, .fencedCode, .indentedCode: break
      default: return nil
      }
      let next = facts.partitioningIndex { $0.start >= node.range.start }
      return next < facts.count && facts[next].start < node.range.end ? nil : node.range
    }
  }

  /// Whether all of some places are in it.
  func hasAll(_ places: [ByteRange]) -> Bool {
    places.allSatisfy { place in
      let next = ranges.partitioningIndex { $0.end >= place.end }
      return next < ranges.count && ranges[next].contains(place)
    }
  }
}

/// The places of a page whose possible texts are known: badges, headings and cells. Walked once, so
/// queries have to come in the order of the page.
private struct ExpectedPlaces {
  private let missing: [String]
  private var badges: ArraySlice<BadgeFact>
  private var nodes: ArraySlice<SyntaxNode>
  /// The last heading or cell that begins at or before the last query.
  private var block = ByteRange(at: 0)

  init(_ page: Page) {
    missing = page.contract.missing
    badges = page.contents.badges[...]
    nodes = page.syntax.nodes[...]
  }

  /// Whether `text` is expected at `range`: a badge's fixed value, or in a heading or a cell an
  /// emoji or a text for "no value". Prose may quote damaged text, to discuss it.
  mutating func isExpected(_ text: String, at range: ByteRange) -> Bool {
    while let badge = badges.first, badge.destination.end <= range.start { badges.removeFirst() }
    while let node = nodes.first, node.range.start <= range.start {
      if node.kind == .heading || node.kind == .cell { block = node.range }
      nodes.removeFirst()
    }
    if let badge = badges.first, badge.destination.contains(range) {
      guard case .badge(let parts) = badge.reading, parts.value.range == range,
        case .fixed(let value)? = badge.definition?.value
      else { return false }
      return value.utf8.elementsEqual(text.utf8)
    }
    let isSymbol = text.unicodeScalars.allSatisfy { !$0.isASCII && $0.properties.isEmojiPart }
    return block.contains(range) && (isSymbol || missing.contains(text))
  }
}

extension Unicode.Scalar.Properties {
  /// Whether a scalar is an emoji or joins or varies one.
  fileprivate var isEmojiPart: Bool { isEmoji || isVariationSelector || isJoinControl }
}

extension Diagnostic.Message {
  fileprivate static func misread(
    _ damaged: String, _ repaired: String, _ encoding: Misreading
  ) -> Self {
    "'\(damaged)' is '\(repaired)' in UTF-8, decoded as \(encoding.rawValue)"
  }

  fileprivate static func replaced(_ name: String) -> Self {
    "\(name) replaces a character that was lost; write it again"
  }

  fileprivate static func questionMarks(_ marks: String, _ symbol: String?) -> Self {
    guard let symbol else { return "'\(marks)' replaces a symbol that was lost; write it again" }
    return "'\(marks)' replaces '\(term: symbol)', which was lost"
  }

  fileprivate static func lost(_ damaged: String, _ encoding: Misreading) -> Self {
    "'\(damaged)' is UTF-8 decoded as \(encoding.rawValue), with bytes lost; write it again"
  }
}
