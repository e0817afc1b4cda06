import MarkdownSyntax
import SourceText

/// Finds the brackets of malformed links in the text of paragraphs, headings and cells,
/// outside links, code, raw HTML and comments. Each byte is read a bounded number of times.
struct ShownLinkReader {
  /// The longest label that CommonMark allows.
  private static let longest = 999

  let page: ParsedPage
  private var links: [ShownLink] = []
  /// The open brackets, and the end of the current text.
  private var open: [Int] = []
  private var end = 0

  init(page: ParsedPage) { self.page = page }

  mutating func read() -> [ShownLink] {
    var last: Int?
    for index in page.nodes.indices {
      let kind = page.nodes[index].kind
      switch kind {
      case .paragraph, .heading, .cell:
        last = index
        if page.bytes[page.nodes[index].content.offsets].contains(where: \.isBracket) {
          read(index)
        }
      case _ where page.nodes[index].isBlock: last = nil
      default: continue
      }
    }
    if let last, page.nodes[last].kind == .paragraph { readCutOff(in: last) }
    return links.sorted { $0.range < $1.range }
  }

  private mutating func read(_ index: Int) {
    var inlines = page.descendants(of: index)
    var offset = page.nodes[index].content.start
    end = page.nodes[index].content.end
    open.removeAll(keepingCapacity: true)
    while offset < end {
      if let inline = inlines.first, inline.range.start <= offset {
        inlines.removeFirst()
        offset = max(offset, inline.range.end)
        continue
      }
      switch page.bytes[offset] {
      case .backslash: offset += 2
      case .leftBracket:
        open.append(offset)
        offset += 1
      case .rightBracket:
        let opener = open.popLast()
        let isInline = inlines.first?.range.start == offset + 1
        offset = (isInline ? nil : link(from: opener, closedAt: offset)) ?? offset + 1
      default: offset += 1
      }
    }
    for opener in open { readUnclosedText(from: opener) }
  }

  /// Adds the text intended as a link with the brackets at both places; returns its end.
  private mutating func link(from opener: Int?, closedAt close: Int) -> Int? {
    let next = close + 1
    switch next < end ? page.bytes[next] : nil {
    case .leftParenthesis: return inlineLink(from: opener, closedAt: close)
    case .leftBracket: return reference(from: opener, closedAt: close)
    case .colon: return definition(from: opener, closedAt: close)
    default: return nil
    }
  }

  private mutating func inlineLink(from opener: Int?, closedAt close: Int) -> Int? {
    let start = close + 2
    if start == end, let opener, hasWord(ByteRange(opener, close)) {
      return add(.unclosed, from: opener, to: start)
    }
    guard let target = target(from: start) else { return nil }
    let closing = closingParenthesis(from: target.end)
    guard let opener else {
      return closing.flatMap { add(.unopened, from: close, to: $0 + 1) }
    }
    guard let closing else { return add(.unclosed, from: opener, to: target.end) }
    return add(.malformed, from: opener, to: closing + 1)
  }

  private mutating func reference(from opener: Int?, closedAt close: Int) -> Int? {
    let start = close + 2
    guard let opener, close - opener <= Self.longest,
      let labelEnd = page.bytes[start..<min(end, start + Self.longest)]
        .firstIndex(where: { $0.isBracket || $0.isLineEnd }),
      page.bytes[labelEnd] == .rightBracket
    else { return nil }
    let text = ByteRange(opener + 1, close)
    let label = ByteRange(start, labelEnd)
    // `rows[first][second]` is an element of a list, `[^1]` a footnote.
    let before = opener > 0 ? page.bytes[opener - 1] : .space
    let isList = before.isAlphanumeric || before == .rightBracket || before == .rightParenthesis
    guard !isList, isLabel(text), label.isEmpty || isLabel(label), hasLetter(text),
      hasWord(text) || hasWord(label)
    else { return nil }
    return add(.undefined(label: label.isEmpty ? text : label), from: opener, to: labelEnd + 1)
  }

  private mutating func definition(from opener: Int?, closedAt close: Int) -> Int? {
    guard let opener, close - opener <= Self.longest, isLabel(ByteRange(opener + 1, close)),
      page.bytes[..<opener].last(where: { !$0.isSpaceOrTab && $0 != .greaterThan })?.isLineEnd
        ?? true,
      close + 2 < end, page.bytes[close + 2].isSpaceOrTab, let target = target(from: close + 2)
    else { return nil }
    return add(.definition, from: opener, to: target.end)
  }

  /// `[text(../page.md)`: the text goes on to the next bracket.
  private mutating func readUnclosedText(from opener: Int) {
    let rest = page.bytes[(opener + 1)..<end].prefix { !$0.isBracket && !$0.isLineEnd }
    guard let parenthesis = rest.firstIndex(of: .leftParenthesis), parenthesis > opener + 1,
      !page.bytes[parenthesis - 1].isWhitespace, let target = target(from: parenthesis + 1),
      let closing = closingParenthesis(from: target.end)
    else { return }
    _ = add(.unclosedText, from: opener, to: closing + 1)
  }

  /// `[text`, on the last line of a page that ends with the paragraph at `index`.
  private mutating func readCutOff(in index: Int) {
    let content = page.nodes[index].content
    guard let opener = open.last, opener >= content.start, content.end == end,
      links.last.map({ $0.range.start < opener }) ?? true,
      page.bytes[end...].allSatisfy(\.isWhitespace),
      !page.bytes[opener..<end].contains(where: \.isLineEnd), hasWord(ByteRange(opener, end))
    else { return }
    _ = add(.cutOff, from: opener, to: end)
  }

  private mutating func add(_ kind: ShownLink.Kind, from start: Int, to end: Int) -> Int? {
    let range = ByteRange(start, end)
    guard range.count <= 2 * Self.longest,
      !page.bytes[range.offsets].contains(where: \.isLineEnd)
    else { return nil }
    links.append(ShownLink(kind: kind, range: range))
    return end
  }

  /// The destination at `start`, where the text is surely intended as one: a path, an address, an
  /// anchor on the page.
  private func target(from start: Int) -> ByteRange? {
    let line = page.bytes[start..<end].drop(while: \.isSpaceOrTab).prefix {
      !$0.isLineEnd && !$0.isBracket && $0 != .leftParenthesis && $0 != .rightParenthesis
    }
    let word = line.prefix { !$0.isWhitespace }
    if word.isDestination { return ByteRange(word.startIndex, word.endIndex) }
    let trimmedEnd = line.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? line.startIndex
    let text = line[..<trimmedEnd]
    return text.isPageFile ? ByteRange(text.startIndex, text.endIndex) : nil
  }

  /// The next `)` on the line, before any bracket.
  private func closingParenthesis(from start: Int) -> Int? {
    let stop = page.bytes[start..<end].firstIndex {
      $0.isBracket || $0.isLineEnd || $0 == .rightParenthesis
    }
    return stop.flatMap { page.bytes[$0] == .rightParenthesis ? $0 : nil }
  }

  /// Whether a text can be a label, and is not a footnote.
  private func isLabel(_ range: ByteRange) -> Bool {
    let text = page.bytes[range.offsets]
    return text.first != .caret && text.contains { !$0.isWhitespace }
  }

  private func hasLetter(_ range: ByteRange) -> Bool {
    page.bytes[range.offsets].contains { $0.isLetter || !$0.isASCII }
  }

  /// Whether it contains two adjacent letters.
  private func hasWord(_ range: ByteRange) -> Bool {
    let text = page.bytes[range.offsets]
    return zip(text, text.dropFirst()).contains {
      ($0.isLetter || !$0.isASCII) && ($1.isLetter || !$1.isASCII)
    }
  }
}

extension UInt8 {
  fileprivate var isBracket: Bool { self == .leftBracket || self == .rightBracket }
}

extension ArraySlice<UInt8> {
  /// Whether it is the name of a page's file, optionally with an anchor.
  fileprivate var isPageFile: Bool {
    let path = prefix { $0 != .hash }
    return path.count > 3 && path.suffix(3).elementsEqual(".md".utf8)
  }

  /// Whether a word is surely a destination.
  fileprivate var isDestination: Bool {
    if isPageFile { return true }
    let prefixes = ["./", "../", "https://", "http://", "mailto:"]
    if prefixes.contains(where: { starts(with: $0.utf8) }) { return true }
    guard let first, count > 1 else { return false }
    if first == .slash || first == .hash { return self[startIndex + 1].isLetter }
    return first.isAlphanumeric && last == .slash
  }
}
