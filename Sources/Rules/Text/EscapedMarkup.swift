import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// Marks of Markdown after backslashes, which are shown as text.
package enum EscapedMarkup: PageRule {
  package static let descriptor = RuleDescriptor(
    "escaped-markup", "Markdown escaped by backslashes",
    severity: .error, mildSeverity: .warning, category: .text, fixes: [.unsafe],
    rationale: """
      Some editors escape every mark with a backslash. A heading is shown as text then, an item
      continues the one above, and a link is not a link. Only what is certainly intended as Markdown
      is reported: several number signs or a label in bold at the start of a line, brackets with
      parentheses, and marks around all of a line. A link that a row has to have is an error.
      """,
    examples: [
      Example(
        "Number signs of a heading", on: "notes/page.md", bad: "⟦\\##⟧ Notes", fixed: "##"),
      Example(
        "Brackets of a link", on: .author, bad: "See ⟦\\[OpenAI\\](https://openai.com)⟧",
        fixed: "[OpenAI](https://openai.com)"),
      Example(
        "Brackets of a link to a path with a space", on: .author,
        bad: "See ⟦\\[Llama 3\\](../meta/models/llama 3.md)⟧ and \\[1\\](see below)"),
      Example(
        "Underscores around a line", on: .author, bad: "- ⟦\\_and more\\_⟧", fixed: "_and more_"),
    ])

  package static let needs: PageFeatures = .markdown

  package static func check(_ page: Page, into findings: inout Findings) {
    guard page.bytes.has(.backslash, in: page.bytes.indices) else { return }
    lazy var links = page.requiredLinks
    for node in page.syntax.nodes where node.kind == .paragraph || node.kind == .cell {
      guard page.bytes[node.content.offsets].contains(.backslash) else { continue }
      let reader = EscapedMarkupReader(bytes: page.bytes, isCell: node.kind == .cell)
      for range in reader.places(in: node.content) where !page.isOfUnshownHeading(range) {
        let text = page.source.text(range)
        // With a space in its path, it would not be a link without the backslashes either.
        let isLink = !text.split(separator: "](").dropFirst().contains { $0.contains(" ") }
        findings.report(
          .escaped(text), at: range, isMild: !links.hasOverlap(with: range),
          fix: isLink
            ? Fix(
              "remove the backslashes", safety: .unsafe,
              edits: [page.edit(range, text.replacing("\\", with: ""))]) : nil)
      }
    }
  }
}

extension Page {
  /// Whether a range is in a heading that another rule reports.
  fileprivate func isOfUnshownHeading(_ range: ByteRange) -> Bool {
    let next = unshownSections.partitioningIndex { $0.heading.range.end > range.start }
    return next < unshownSections.count && unshownSections[next].heading.range.overlaps(range)
  }

  /// The texts that have to be links to the pages that rows are about.
  fileprivate var requiredLinks: [ByteRange] {
    contents.rows.compactMap { row in
      guard let listing = row.table.layout.listing, listing.isLinked else { return nil }
      return row.facts.first { $0.field == listing.subject }?.range
    }
  }
}

extension [ByteRange] {
  /// Whether one of the ranges, which are in order, has bytes of another range.
  fileprivate func hasOverlap(with range: ByteRange) -> Bool {
    let first = partitioningIndex { $0.upper > range.lower }
    return first < endIndex && self[first].overlaps(range)
  }
}

/// Finds marks after backslashes in the lines of a paragraph or in a cell, reading each line a
/// bounded number of times.
private struct EscapedMarkupReader {
  let bytes: [UInt8]
  let isCell: Bool
  /// A longer text in parentheses is not a path.
  private static let longest = 999

  func places(in range: ByteRange) -> [ByteRange] {
    bytes[range.offsets].split(whereSeparator: \.isLineEnd).flatMap { line in
      let start = line.firstIndex { !$0.isSpaceOrTab } ?? line.endIndex
      let end = line.lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? start
      let text = line[start..<max(start, end)]
      guard text.contains(.backslash) else { return [ByteRange]() }
      if !isCell, let place = lead(of: text) ?? marks(around: text) { return [place] }
      return links(in: text)
    }
  }

  /// The number signs of a heading, or the mark of an item in front of a label in bold.
  private func lead(of text: ArraySlice<UInt8>) -> ByteRange? {
    guard text.first == .backslash else { return nil }
    let signs = text.prefix { $0 == .backslash || $0 == .hash }
    let count = signs.count { $0 == .hash }
    if count > 1, count <= 6, text[signs.endIndex...].first?.isSpaceOrTab == true {
      return ByteRange(signs.startIndex, signs.endIndex)
    }
    let rest = text.dropFirst(2)
    guard ["-", "+", "*"].contains(where: { $0.isSpelled(text.dropFirst().prefix(1)) }),
      " **".isPrefix(of: rest)
    else { return nil }
    return ByteRange(text.startIndex, rest.startIndex)
  }

  /// All of a line, where an escaped star or underscore is at each end.
  private func marks(around text: ArraySlice<UInt8>) -> ByteRange? {
    guard text.count > 4, text.first == .backslash, let mark = text.dropFirst().first,
      mark == .asterisk || mark == .underscore, text.last == mark,
      text.dropLast().last == .backslash, !(text.dropFirst(2).first?.isSpaceOrTab ?? true)
    else { return nil }
    return ByteRange(text.startIndex, text.endIndex)
  }

  /// `\[text\](path)`
  private func links(in text: ArraySlice<UInt8>) -> [ByteRange] {
    var links: [ByteRange] = []
    var open: Int?
    var index = text.startIndex
    while index < text.endIndex - 1 {
      guard text[index] == .backslash else {
        index += 1
        continue
      }
      if "[".isPrefix(of: text[(index + 1)...]) {
        open = index
      } else if "](".isPrefix(of: text[(index + 1)...]), let start = open {
        let path = text[(index + 3)...].prefix(Self.longest).prefix { $0 != .rightParenthesis }
        // With spaces in it, it may be a remark: `\[1\](see below)`.
        let isPath =
          !path.contains(where: \.isSpaceOrTab)
          || ["./", "../"].contains { $0.isPrefix(of: path) }
        if !path.isEmpty, isPath, ")".isPrefix(of: text[path.endIndex...]) {
          links.append(ByteRange(start, path.endIndex + 1))
          index = path.endIndex - 1
        }
        open = nil
      }
      index += 2
    }
    return links
  }
}

extension Diagnostic.Message {
  fileprivate static func escaped(_ text: String) -> Self {
    "'\(text)' is shown as text, since its marks are escaped by backslashes"
  }
}
