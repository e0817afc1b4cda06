import Contract
import MarkdownSyntax
import Records
import SourceText

extension Page {
  /// Other links that are shown as text: paths, notes, texts in brackets, links of other markups;
  /// in the order of the page.
  var shownAddresses: [ShownLink] {
    let hasText = textOutsideLinks.hasBrackets || textOutsideLinks.hasPaths
    guard hasText || textOutsideLinks.hasOtherMarkup else { return [] }
    var reader = ShownAddressReader(page: syntax, hasText: hasText)
    return reader.read()
  }
}

/// Finds them in the text of paragraphs, headings and cells, outside links, code, raw HTML and
/// comments. Each byte is read a bounded number of times.
private struct ShownAddressReader {
  /// The longest label that is considered.
  private static let longest = 200

  private static let signsOfPaths = Array("/.-_#%~+@".utf8)

  let page: ParsedPage
  /// Whether the text outside links can have any.
  let hasText: Bool
  private var links: [ShownLink] = []
  /// The labels of notes that have a text.
  private lazy var notes = page.noteLabels

  init(page: ParsedPage, hasText: Bool) {
    self.page = page
    self.hasText = hasText
  }

  mutating func read() -> [ShownLink] {
    for index in page.nodes.indices {
      switch page.nodes[index].kind {
      case .paragraph, .heading, .cell: if hasText { read(index) }
      case .inlineHTML, .htmlBlock: readTags(index)
      case .codeSpan: readCode(index)
      default: continue
      }
    }
    return links.sorted { $0.range < $1.range }
  }

  private mutating func read(_ index: Int) {
    let node = page.nodes[index]
    var start = node.content.start
    for inline in page.descendants(of: index) where inline.range.end > start {
      readText(in: start..<max(start, inline.range.start))
      start = inline.range.end
    }
    readText(in: start..<max(start, node.content.end))
    if page.beginsItem(index) || node.kind == .cell, page.descendants(of: index).isEmpty {
      readBrackets(node.content)
    }
  }

  private mutating func readText(in range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let link = link(at: offset, in: range) {
        links.append(link)
        offset = link.range.end
      } else if page.bytes[offset] == .period {
        // No path begins within a run of periods.
        offset =
          page.bytes[offset..<range.upperBound].firstIndex { $0 != .period } ?? range.upperBound
      } else {
        offset += 1
      }
    }
  }

  /// The link that a byte begins, or ends in the case of a template tag.
  private mutating func link(at offset: Int, in range: Range<Int>) -> ShownLink? {
    switch page.bytes[offset] {
    case .period: path(at: offset, in: range).map { ShownLink(kind: .path, range: $0) }
    case .leftBracket: note(at: offset, in: range).map { ShownLink(kind: .note, range: $0) }
    case .rightBracket:
      templateTag(behind: offset, in: range).map { ShownLink(kind: .template, range: $0) }
    default: nil
    }
  }

  /// `../models/README.md` or `./models/`, at the start of a word or after a sign.
  private func path(at start: Int, in range: Range<Int>) -> ByteRange? {
    let text = page.bytes[start..<range.upperBound]
    guard text.starts(with: "../".utf8) || text.starts(with: "./".utf8) else { return nil }
    if start > 0 {
      let before = page.bytes[start - 1]
      guard !before.isAlphanumeric, before != .slash, before != .period, before != .hyphen else {
        return nil
      }
    }
    // A link whose brackets are escaped is reported as such.
    let isEscaped = page.bytes[range.lowerBound..<start].suffix(3).elementsEqual("\\](".utf8)
    let path = text.prefix { byte in
      byte.isAlphanumeric || Self.signsOfPaths.contains(byte)
    }
    let trimmed = path.last == .period ? path.dropLast() : path
    let file = trimmed.prefix { $0 != .hash }
    guard !isEscaped, trimmed.contains(where: { $0.isLetter }),
      file.last == .slash || file.suffix(3).elementsEqual(".md".utf8)
    else { return nil }
    return ByteRange(trimmed.startIndex, trimmed.endIndex)
  }

  /// `[^1]` without a text.
  private mutating func note(at start: Int, in range: Range<Int>) -> ByteRange? {
    guard start + 2 < range.upperBound, page.bytes[start + 1] == .caret else { return nil }
    let label = page.bytes[(start + 2)..<min(range.upperBound, start + Self.longest)].prefix {
      $0.isAlphanumeric || $0 == .hyphen || $0 == .underscore
    }
    guard !label.isEmpty, label.endIndex < range.upperBound,
      page.bytes[label.endIndex] == .rightBracket, !notes.contains(label)
    else { return nil }
    return ByteRange(start, label.endIndex + 1)
  }

  /// `({{< ref "models" >}})` or `({% link README.md %})` after the bracket that closes a label.
  private func templateTag(behind bracket: Int, in range: Range<Int>) -> ByteRange? {
    let text = page.bytes[(bracket + 1)..<min(range.upperBound, bracket + Self.longest)]
    guard text.starts(with: "({{".utf8) || text.starts(with: "({%".utf8) else { return nil }
    let line = text.prefix { !$0.isLineEnd }
    guard let end = line.firstIndex(of: .rightParenthesis) else { return nil }
    return ByteRange(bracket + 1, end + 1)
  }

  /// A cell or an item that is entirely in brackets: `[Back to Catalog]`, `[[All Models]]`.
  private mutating func readBrackets(_ content: ByteRange) {
    var range = page.bytes.trimmed(content)
    guard range.count > 4, range.count <= Self.longest else { return }
    let whole = range
    while range.count > 2, page.bytes[range.start] == .leftBracket,
      page.bytes[range.end - 1] == .rightBracket
    {
      range = ByteRange(range.start + 1, range.end - 1)
    }
    let text = page.bytes[range.offsets]
    guard range != whole, text.count(where: { $0.isLetter }) > 2, text.first != .caret,
      text.allSatisfy({ !$0.isLineEnd && $0 != .leftBracket && $0 != .rightBracket })
    else { return }
    links.append(ShownLink(kind: .brackets, range: whole))
  }

  /// `` `text <../page.md>`_ ``: a link of reStructuredText.
  private mutating func readCode(_ index: Int) {
    let node = page.nodes[index]
    let text = page.bytes[node.content.offsets]
    guard node.range.end < page.bytes.count, page.bytes[node.range.end] == .underscore,
      text.last == .greaterThan, text.contains(.lessThan)
    else { return }
    links.append(
      ShownLink(kind: .component, range: ByteRange(node.range.start, node.range.end + 1)))
  }

  /// `<Link to="/">`: a tag that is not an HTML element, with an attribute for a destination.
  private mutating func readTags(_ index: Int) {
    for attribute in page.htmlAttributes(of: index) where leadsSomewhere(attribute) {
      let rest = page.bytes[attribute.value.end..<page.nodes[index].range.end]
      guard let end = rest.firstIndex(of: .greaterThan) else { continue }
      links.append(
        ShownLink(kind: .component, range: ByteRange(attribute.tag.start - 1, end + 1)))
    }
  }

  private func leadsSomewhere(_ attribute: HTMLAttribute) -> Bool {
    let name = page.bytes[attribute.name.offsets]
    let tag = page.bytes[attribute.tag.offsets]
    return (name.elementsEqual("to".utf8) || name.elementsEqual("href".utf8))
      && tag.first.map { $0.isLetter && $0 != $0.lowercased } == true
      && tag.contains { $0.isLetter && $0 == $0.lowercased }
  }
}

extension ParsedPage {
  /// The labels of notes that have a text: `[^1]: The text`.
  fileprivate var noteLabels: Set<ArraySlice<UInt8>> {
    var labels: Set<ArraySlice<UInt8>> = []
    for line in bytes[bodyStart...].split(whereSeparator: \.isLineEnd) {
      let text = line.drop { $0.isSpaceOrTab || $0 == .greaterThan }
      guard text.starts(with: "[^".utf8), let close = text.firstIndex(of: .rightBracket),
        close + 1 < text.endIndex, bytes[close + 1] == .colon
      else { continue }
      labels.insert(text[(text.startIndex + 2)..<close])
    }
    return labels
  }
}
