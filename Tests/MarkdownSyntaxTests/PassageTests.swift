import MarkdownSyntax
import SourceText
import TestSupport
import Testing

/// Passages of a page are parsed one by one, and equal ones once: pages are the same as without.
@Suite struct PassageTests {
  private static let passages = [
    "# Heading", "## Heading\ntext", "text `a`\nand [a](b.md)", "- a\n- b\n\n  c\n  - d",
    "- a\n\n-",
    "-", "1. a\n\n   b", "> quote\n> [a](b)", "> - a\n>\n> b", "    code\n\n    more code",
    "```\ncode\n\nmore code\n```", "```\nopen", "~~~\nopen\n\n~~~\nafter", "<div>\n\ntext",
    "<!-- a\n\nb --> c", "<!-- a -->", "<pre>\n\n</pre>", "<?php\n", "a <!-- b -->",
    "| a | b |\n|---|---|\n| [c](d) | e |\n| f | \\| |", "| a |\n|---|\n\n| b |", "|---|",
    "| a | b |\n|---|---|\n| c", "**a**: b\n**c**\n: d <!-- e -->", "**a**:\n\n: b", "[a]: b.md",
    "> [a]: b", "[a]", "![a][]", "---", "a\n===", "***", "  indented", "\tcode", " \t ",
    "\u{C2}\u{A0}",
    "##a", "**a**", "**a** b\n__c__", "    #a", "**a", "<<<<<<< a", "caf\u{C3}\u{A9}", "a\u{200B}b",
    "a\rb", "\r\n", "\r\nb", "./a", "`a`_",
  ]

  private static func text(_ seed: UInt64) -> String {
    var generator = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    let count = Int.random(in: 0...9, using: &generator)
    return (0..<count).map { _ in
      (passages.randomElement(using: &generator) ?? "")
        + (["\n\n", "\n\n", "\n \n", "\n\n\n", "\n", ""].randomElement(using: &generator) ?? "")
    }.joined()
  }

  @Test func `a page is the same whichever pages were parsed before`() {
    var scanner = PageScanner()
    for seed in 1...3_000 as ClosedRange<UInt64> {
      let bytes = Array(Self.text(seed).utf8)
      var other = PageScanner()
      let (page, damage) = scanner.scan(bytes)
      let (expected, _) = other.scan(bytes)
      #expect(page.parts == expected.parts, "\(Self.text(seed).debugDescription)")
      #expect(damage == TextDamage(bytes), "\(Self.text(seed).debugDescription)")
    }
  }

  @Test func `a page is the same passage by passage and as a whole`() {
    // A page with a definition is parsed as a whole.
    let definition = "[zz]: yy\n\n"
    for seed in 1...3_000 as ClosedRange<UInt64> {
      let text = "a\n\n" + Self.text(seed)
      let page = ParsedPage(Array(text.utf8))
      let whole = ParsedPage(Array((definition + text).utf8))
      #expect(
        page.parts.nodes == whole.parts(after: definition.utf8.count).nodes,
        "\(text.debugDescription)")
      #expect(
        page.parts.others == whole.parts(after: definition.utf8.count).others,
        "\(text.debugDescription)")
    }
  }
}

extension ParsedPage {
  /// All that is parsed, with the nodes as text.
  fileprivate struct Parts: Equatable {
    let nodes: [String]
    let others: [String]
  }

  fileprivate var parts: Parts { parts(after: 0) }

  /// The parts after a definition of `length` bytes, with places from there.
  fileprivate func parts(after length: Int) -> Parts {
    let first = length == 0 ? 0 : 1
    func text(_ range: ByteRange?) -> String { range.map { "\($0.shifted(by: -length))" } ?? "-" }
    return Parts(
      nodes: nodes.dropFirst(first).map { node in
        """
        \(node.kind) \(text(node.range)) \(text(node.content)) \(node.endIndex - first) \
        \(text(node.destination)) \(text(node.title)) \(text(node.label)) \
        \(text(node.infoString)) \(node.isUnclosed) \(node.isExcess) \
        \(node.cellCount ?? 0) \(node.columnCount ?? 0) \(node.headingLevel ?? 0) \
        \(node.hasSeveralLines)
        """
      },
      others: labelledValues.map { value in
        "\(text(value.label)) \(text(value.value)) \(value.isListItem) \(text(value.range))"
      } + tableDefects.map { text($0.range) } + [
        "\(textOutsideLinks.hasBrackets) \(textOutsideLinks.hasPaths) "
          + "\(textOutsideLinks.hasOtherMarkup) \(mayHaveUnpairedMarks)"
      ]
        + unshownHeadings.map { heading in
          "\(text(heading.range)) \(text(heading.marks)) \(text(heading.text)) \(heading.isPlain)"
        })
  }
}
