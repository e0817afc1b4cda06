import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// Marks of emphasis that are shown as text, since the emphasis does not close.
package enum UnclosedEmphasis: PageRule {
  package static let descriptor = RuleDescriptor(
    "unclosed-emphasis", "Unclosed emphasis",
    severity: .warning, category: .tables,
    rationale: """
      Labels are bold, and one whose `**` does not close is not a label: readers see the stars, and
      its fact is not read. Stars with spaces on their inner sides are not marks either. Only marks
      at the start of a line, an item or a cell are reported, a single star only before a text of
      the contract: it may be the sign of a note. So are marks at the end of a footer, and `_` after
      a link at the end of a line.
      """,
    examples: [
      Example(
        "The closing stars lost", on: .providerModel, bad: "- ⟦**⟧Release Date: 2025-04-14",
        good: "- **Release Date**: 2025-04-14"),
      Example(
        "Spaces inside the stars", on: .authorModel,
        bad: "| ⟦**⟧ Context Window ** | 1.0M tokens |\n|---|---|"),
      Example(
        "A closing underscore lost", on: .authorModel, bad: "- ⟦_⟧...and 1 more\n- _index.md"),
      Example(
        "A closing star lost", on: .authorModel,
        bad: "*The price of a batch.\n\n⟦*⟧Last Updated: 2025-09-04 04:38:40 UTC",
        good: "*The price of a batch.\n\n*Last Updated: 2025-09-04 04:38:40 UTC*"),
      Example(
        "An opening star lost", on: .authorModel, bad: "Last Updated: 2025-09-04 04:38:40 UTC⟦*⟧",
        good: "*Last Updated: 2025-09-04 04:38:40 UTC*"),
      Example(
        "An opening underscore lost", on: .author, bad: "[All Authors](../README.md)⟦_⟧\n\nprice*",
        good: "_[All Authors](../README.md)_\n\nprice*", others: [.authors: ""]),
    ])

  package static let needs: PageFeatures = .markdown

  package static func check(_ page: Page, into findings: inout Findings) {
    guard page.kind != nil else { return }
    let bytes = page.bytes
    let nodes = page.syntax.nodes
    for index in nodes.indices {
      guard nodes[index].kind == .cell || nodes[index].kind == .paragraph else { continue }
      let content = nodes[index].content
      // Most texts begin with no mark.
      let isMarked =
        !content.isEmpty && bytes[content.start].mayBeginMarks && bytes.mayBeginUnclosed(content)
      guard
        isMarked || bytes.mayEndUnopened(content)
          || nodes[index].hasSeveralLines && bytes.mayBeginUnclosed(oneOf: content)
      else { continue }
      for mark in page.syntax.unpairedMarks(of: index)
      where page.isAtStart(mark, of: content) || page.isAtEnd(mark, of: content) {
        findings.report(.unclosed(page.source.text(mark)), at: mark)
      }
    }
  }
}

extension UInt8 {
  fileprivate var isEmphasisMark: Bool { self == .asterisk || self == .underscore }

  /// Whether marks of emphasis, quotes or spaces before those may begin with it.
  fileprivate var mayBeginMarks: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"), UInt8(ascii: " "), 0x09: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether one of the lines of a text may begin with marks that do not close.
  fileprivate func mayBeginUnclosed(oneOf lines: ByteRange) -> Bool {
    self[lines.offsets].split(whereSeparator: \.isLineEnd)
      .contains { mayBeginUnclosed(ByteRange($0.startIndex, $0.endIndex)) }
  }

  /// Whether a line may begin with marks that do not close.
  fileprivate func mayBeginUnclosed(_ line: ByteRange) -> Bool {
    var start = line.start
    while start < line.end, self[start].isSpaceOrTab || self[start] == .greaterThan { start += 1 }
    guard start < line.end, self[start].isEmphasisMark else { return false }
    let text = ByteRange(start, line.end)
    if self[start] == .asterisk, text.count > 1, self[start + 1] == .asterisk,
      beginsWithBold(text)
    {
      return false
    }
    return !self[text.offsets].isEmphasis
  }

  /// Whether a text may end with a single mark of emphasis that does not begin.
  fileprivate func mayEndUnopened(_ text: ByteRange) -> Bool {
    guard text.count > 2, self[text.end - 1].isEmphasisMark, !self[text.start].isEmphasisMark else {
      return false
    }
    return self[text.end - 2] != self[text.end - 1]
  }

  /// Whether a text begins with words in bold, `**Release Date**` or `**Created:** `: these stars
  /// always close.
  private func beginsWithBold(_ range: ByteRange) -> Bool {
    let text = span.extracting(range.offsets)
    guard text.count > 4, text[2].isAlphanumeric else { return false }
    var star = 3
    while star < text.count,
      text[star].isAlphanumeric || text[star] == .space || text[star] == .colon
    {
      star += 1
    }
    guard star + 1 < text.count, text[star] == .asterisk, text[star + 1] == .asterisk,
      text[star - 1] != .space
    else { return false }
    guard star + 2 < text.count else { return true }
    return text[star - 1] == .colon ? text[star + 2].isWhitespace : text[star + 2] != .asterisk
  }
}

extension Page {
  /// Whether a mark is at the start of a line of a text, and is certainly intended as one.
  fileprivate func isAtStart(_ mark: ByteRange, of content: ByteRange) -> Bool {
    let before = bytes[content.start..<mark.start].last { !$0.isSpaceOrTab && $0 != .greaterThan }
    guard before?.isLineEnd ?? true else { return false }
    let line = bytes[mark.end..<content.end].prefix { !$0.isLineEnd }
    if mark.count > 1 {
      // Stars before a space count only with other stars after them: else they may close
      // emphasis from a line above.
      let hasOthers = line.dropFirst().contains(bytes[mark.start])
      return line.contains { $0.isLetter } && (line.first?.isWhitespace == false || hasOthers)
    }
    guard bytes[mark.start] == .underscore else { return knows(line) }
    // `_index.md` and `_private` are names.
    let word = line.prefix { !$0.isWhitespace }
    let points = word.prefix { $0 == .period }
    return word.count < line.count && word.dropFirst(points.count).allSatisfy { $0.isLetter }
      && line.contains { $0.isLetter }
  }
}

extension Page {
  /// Whether a mark is at the end of a text, and certainly ends emphasis that does not begin.
  fileprivate func isAtEnd(_ mark: ByteRange, of content: ByteRange) -> Bool {
    guard mark.count == 1, mark.end == content.end, mark.start > content.start else {
      return false
    }
    let text = bytes[content.start..<mark.start]
    let line = text.suffix(
      from: text.lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? text.startIndex)
    return bytes[mark.start] == .underscore && line.last == .rightParenthesis
      || beginsFooter(line)
  }

  /// Whether a line begins with a text that the contract has in emphasis or without it.
  private func knows(_ line: ArraySlice<UInt8>) -> Bool {
    beginsFooter(line)
      || kind?.lines.contains { $0.forms.contains { $0.beginsLike(line) } } == true
  }

  private func beginsFooter(_ line: ArraySlice<UInt8>) -> Bool {
    kind?.footer.labels.contains { "\($0):".isPrefix(of: line) } == true
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is one emphasis from end to end, `_Last Updated_` or `**[OpenAI](README.md)**`,
  /// without anything in it that could take or hide its marks.
  fileprivate var isEmphasis: Bool {
    guard let mark = first else { return false }
    let length = prefix { $0 == mark }.count
    guard length <= 2, count > 2 * length, suffix(length).allSatisfy({ $0 == mark }) else {
      return false
    }
    let inner = dropFirst(length).dropLast(length)
    guard let start = inner.first, start.isASCII, !start.isWhitespace, let end = inner.last,
      end.isASCII, !end.isWhitespace
    else { return false }
    // An address without a text never takes marks at the end of a text.
    return inner.allSatisfy { byte in
      switch byte {
      case .asterisk, .underscore, .tilde, .backslash, .backtick, .lessThan, .at: false
      default: true
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unclosed(_ mark: String) -> Self {
    "'\(mark)' is shown as text, since the emphasis does not close"
  }
}
