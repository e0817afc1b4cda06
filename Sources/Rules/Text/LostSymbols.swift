import Contract
import MarkdownSyntax
import Records
import SourceText

/// Question marks that a program wrote for a symbol which its encoding lacks.
struct LostSymbol {
  let range: ByteRange
  /// The symbol, where the contract has it.
  let symbol: String?
}

extension Page {
  /// Those before and after texts that the contract knows, and in rows of which others begin with a
  /// symbol, by place.
  var lostSymbols: [LostSymbol] {
    guard let kind, bytes.has(.questionMark, in: bytes.indices) else { return [] }
    var lost = symbolsLostInHeadings(of: kind) + symbolsLostInRows
    for node in syntax.nodes where !node.content.isEmpty {
      switch node.kind {
      case .heading where node.headingLevel == 1:
        if let marks = marks(before: node.content, where: kind.isNamed) {
          lost.append(LostSymbol(range: marks, symbol: nil))
        }
      case .link:
        let isNamed = { name in self.contract.kinds.contains { $0.isNamed(name) } }
        if let marks = marks(before: node.content, where: isNamed) {
          lost.append(LostSymbol(range: marks, symbol: nil))
        }
        if let symbol = symbolLost(after: node.content, of: kind) { lost.append(symbol) }
      case .paragraph:
        if let symbol = symbolLost(after: node.content, of: kind) { lost.append(symbol) }
      default: continue
      }
    }
    return lost.sorted { $0.range < $1.range }
  }

  /// Those before the words of a heading of a section.
  private func symbolsLostInHeadings(of kind: PageKind) -> [LostSymbol] {
    contents.sections.compactMap { section in
      guard let layout = section.layout else { return nil }
      let name = kind.sections[layout].name.text
      let symbol = String(name.prefix { !$0.isASCII })
      guard !symbol.isEmpty, let marks = marks(atStartOf: section.heading),
        String(name.dropFirst(symbol.count)).isSpelled(
          bytes[marks.end..<section.heading.end])
      else { return nil }
      return LostSymbol(range: marks, symbol: symbol)
    }
  }

  /// Those before the links of rows that list pages, where other rows begin with three symbols or
  /// more: fewer may be ticks, beside which a question mark means that something is not known.
  private var symbolsLostInRows: [LostSymbol] {
    contents.tables.lazy.filter { $0.layout.listing != nil }.flatMap { table in
      let cells = syntax.rows(ofTable: table.node).compactMap { syntax.cells(ofRow: $0).first }
      let lost = cells.compactMap { cell in
        marks(atStartOf: cell).flatMap { bytes.beginsWithLink($0.end, cell.end) ? $0 : nil }
      }
      guard !lost.isEmpty else { return [LostSymbol]() }
      let symbols = cells.compactMap { cell in
        String(decoding: bytes[cell.offsets].prefix { !$0.isSpaceOrTab }, as: UTF8.self)
          .first { !$0.isASCII && !$0.isLetter }
      }
      guard Set(symbols).count >= 3 else { return [] }
      return lost.map { LostSymbol(range: $0, symbol: nil) }
    }
  }

  /// One after the words of a line of the contract, which has a symbol there.
  private func symbolLost(after text: ByteRange, of kind: PageKind) -> LostSymbol? {
    guard bytes[text.end - 1] == .questionMark else { return nil }
    let words = bytes[text.offsets].prefix { $0 != .questionMark }
    for form in kind.lines.lazy.filter({ !$0.isList }).flatMap(\.forms) {
      let symbol = String(String(form.text.reversed().prefix { !$0.isASCII }).reversed())
      guard !symbol.isEmpty, form.captures(in: (words + symbol.utf8)[...]) != nil else { continue }
      return LostSymbol(range: ByteRange(words.endIndex, text.end), symbol: symbol)
    }
    return nil
  }

  /// The question marks before a name, and a space.
  private func marks(before text: ByteRange, where isName: (NameKey) -> Bool) -> ByteRange? {
    guard let marks = marks(atStartOf: text),
      let name = NameKey(bytes[marks.end..<text.end]), isName(name)
    else { return nil }
    return marks
  }

  /// The question marks at the start of a text, with a space after them.
  private func marks(atStartOf text: ByteRange) -> ByteRange? {
    guard !text.isEmpty, bytes[text.start] == .questionMark else { return nil }
    let end = text.start + bytes[text.offsets].prefix { $0 == .questionMark }.count
    return end < text.end && bytes[end] == .space ? ByteRange(text.start, end) : nil
  }
}

extension PageKind {
  /// Whether a label names all pages of the kind.
  fileprivate func isNamed(_ name: NameKey) -> Bool {
    names.contains { $0.name(title: nil) == name }
  }
}

extension [UInt8] {
  /// Whether a text begins with a link, in bold or not, after spaces.
  fileprivate func beginsWithLink(_ start: Int, _ end: Int) -> Bool {
    self[start..<end].first { $0 != .space && $0 != .asterisk } == .leftBracket
  }
}
