package import Contract
import MarkdownSyntax
package import SourceText

/// A line intended as a heading that is shown as text: `##Title`, or `**Title**`.
package struct UnshownHeading: Sendable {
  /// The number of its number signs; nil for a text in bold.
  package let level: Int?
  /// What is before the text: number signs with what is around them, or the marks of emphasis.
  package let marks: ByteRange
  package let text: ByteRange
  /// The text with all marks.
  package let range: ByteRange
  /// Whether it begins with a number sign, as no other text does.
  package let isPlain: Bool
}

/// A section of a page's kind whose heading is not shown as one.
package struct UnshownSection: Sendable {
  package let heading: UnshownHeading
  package let layout: SectionIndex
}

/// Finds lines intended as headings.
struct UnshownHeadingReader {
  let page: ParsedPage

  /// Whether a paragraph or code may have such a line.
  func mayHaveHeading(_ node: SyntaxNode) -> Bool {
    let bytes = page.bytes[node.range.offsets]
    return bytes.contains(.hash) || boldMark(of: bytes) != nil
  }

  /// The lines of paragraphs and indented code that begin with number signs, with no space after
  /// them or an invisible character or a backslash before them, and paragraphs that are bold.
  var headings: [UnshownHeading] {
    page.nodes.flatMap { node -> [UnshownHeading] in
      guard node.kind == .paragraph || node.kind == .indentedCode else { return [] }
      let bytes = page.bytes[node.range.offsets]
      if node.kind == .paragraph, let heading = boldHeading(bytes) { return [heading] }
      guard bytes.contains(.hash) else { return [] }
      return bytes.split(whereSeparator: \.isLineEnd).compactMap {
        heading($0, isCode: node.kind == .indentedCode)
      }
    }
  }

  private func heading(_ line: ArraySlice<UInt8>, isCode: Bool) -> UnshownHeading? {
    let start = line.withoutBlanks
    let signs = start.prefix { $0 == .hash || $0 == .backslash }
    let level = signs.count { $0 == .hash }
    let text = start.dropFirst(signs.count).withoutBlanks
    guard (1...6).contains(level), !text.isEmpty else { return nil }
    let words = page.bytes.trimmed(ByteRange(text.startIndex, text.endIndex))
    let marks = ByteRange(line.startIndex, text.startIndex)
    return UnshownHeading(
      level: level, marks: marks, text: words, range: marks.union(words),
      isPlain: !isCode && level == signs.count)
  }

  private func boldHeading(_ paragraph: ArraySlice<UInt8>) -> UnshownHeading? {
    guard let mark = boldMark(of: paragraph), !paragraph.contains(where: \.isLineEnd) else {
      return nil
    }
    let text = paragraph.dropFirst(2).dropLast(2)
    guard !text.isEmpty, !text.contains(mark) else { return nil }
    return UnshownHeading(
      level: nil, marks: ByteRange(paragraph.startIndex, text.startIndex),
      text: ByteRange(text.startIndex, text.endIndex),
      range: ByteRange(paragraph.startIndex, paragraph.endIndex), isPlain: false)
  }

  /// The mark of emphasis that a text begins and ends with, twice.
  private func boldMark(of text: ArraySlice<UInt8>) -> UInt8? {
    guard text.count > 4, let mark = text.first, mark == .asterisk || mark == .underscore else {
      return nil
    }
    return text.prefix(2).allSatisfy { $0 == mark } && text.suffix(2).allSatisfy { $0 == mark }
      ? mark : nil
  }

  /// The sections of a kind that the page lacks, or of which there can be several, and that such a
  /// line names, in order.
  func sections(of kind: PageKind, in contents: PageContents) -> [UnshownSection] {
    guard contents.mayHaveUnshownHeadings else { return [] }
    var present = Set(contents.sections.compactMap(\.layout))
    return headings.compactMap { heading in
      guard
        let layout = layout(of: heading, in: kind, present, contents),
        kind.sections[layout].template != nil || present.insert(layout).inserted
      else { return nil }
      return UnshownSection(heading: heading, layout: layout)
    }
  }

  private func layout(
    of heading: UnshownHeading, in kind: PageKind, _ present: Set<SectionIndex>,
    _ contents: PageContents
  ) -> SectionIndex? {
    let text = page.bytes[heading.text.offsets]
    let named = kind.sections.indices.first { index in
      guard kind.sections[index].template == nil, !present.contains(index) else { return false }
      let name = kind.sections[index].name
      return heading.isPlain ? name.matches(text) : name.text.isSpelled(text)
    }
    if let named { return named }
    var enclosing: Set<SectionIndex> = []
    var section = contents.section(at: heading.range.start)
    while let number = section {
      if let layout = contents.sections[number].layout { enclosing.insert(layout) }
      section = contents.sections[number].parent
    }
    return kind.sections.indices.first { index in
      let layout = kind.sections[index]
      guard let template = layout.template, let level = layout.level,
        heading.level ?? level == level, layout.parent.map(enclosing.contains) != false,
        // A field alone may be any text.
        heading.isPlain || !template.isFieldAlone
      else { return false }
      return template.captures(in: text) != nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text after spaces, also those without a break, and characters that are not shown.
  fileprivate var withoutBlanks: Self {
    var text = drop(while: \.isSpaceOrTab)
    while let blank = ["\u{A0}", "\u{FEFF}", "\u{200B}", " "].first(where: { $0.isPrefix(of: text) }
    ) {
      text = text.dropFirst(blank.utf8.count)
    }
    return text
  }
}
