import Contract
import MarkdownSyntax
import Records
import SourceText

/// A label of a list of facts that readers do not see as one.
struct LostItem {
  enum Cause {
    /// No colon is after it; the offset where it belongs.
    case noColon(Int)
    /// This is after it in place of a colon: a dash between spaces, a colon of full width.
    case otherSeparator(ByteRange)
    /// It is not in bold, or something is before it; the text up to its colon, if that begins an
    /// item.
    case unmarked(ByteRange?)
    /// Its line continues the item above.
    case joined
    /// It is an item of a list inside the item above.
    case nested
    /// It is in a block quote.
    case quoted
  }

  let cause: Cause
  let label: ByteRange
}

extension Page {
  /// In the order of the page, section by section.
  var lostItems: [LostItem] {
    guard let kind, !kind.labels.isEmpty else { return [] }
    var read: Set<ArraySlice<UInt8>>?
    return contents.sections.filter { section in
      section.layout != nil && kind.labels.contains { $0.section == section.layout }
    }.flatMap { section -> [LostItem] in
      let nodes = syntax.nodes(startingIn: section.body)
      guard !haveAllItems(nodes) else { return [] }
      let labels = kind.labels.filter { $0.section == section.layout }.flatMap(\.values.labels)
      var items: [LostItem] = []
      addNestedItems(in: nodes, among: labels, to: &items)
      addQuotedItems(in: nodes, among: labels, to: &items)
      addTextItems(in: nodes, among: labels, to: &items)
      var places: Set<ByteRange> = []
      return items.filter { places.insert($0.label).inserted && !isReadElsewhere($0, &read) }
    }
  }

  /// The labels of lost items by the headings of their sections.
  var labelsOfLostItems: [ByteRange: Set<String>] {
    var labels: [ByteRange: Set<String>] = [:]
    for item in lostItems {
      guard let section = contents.section(at: item.label.start) else { continue }
      labels[contents.sections[section].heading, default: []].insert(source.text(item.label))
    }
    return labels
  }

  /// Whether each paragraph is one line that begins with a label, outside quotes and inner lists:
  /// the usual case.
  private func haveAllItems(_ nodes: ArraySlice<SyntaxNode>) -> Bool {
    var itemEnd = nodes.startIndex
    for index in nodes.indices {
      switch nodes[index].kind {
      case .blockQuote: return false
      case .listItem:
        guard index >= itemEnd else { return false }
        itemEnd = nodes[index].endIndex
      case .paragraph:
        guard !nodes[index].hasSeveralLines, bytes.beginsWithLabel(in: nodes[index].range) else {
          return false
        }
      default: continue
      }
    }
    return true
  }

  /// The labels without a colon, and those of lines that continue an item.
  private func addTextItems(
    in nodes: ArraySlice<SyntaxNode>, among labels: [String], to items: inout [LostItem]
  ) {
    for index in nodes.indices {
      guard case .paragraph = nodes[index].kind else { continue }
      let paragraph = nodes[index].range
      if let bare = unlabelledItem(index, among: labels) { items.append(bare) }
      if syntax.beginsItem(index), nodes[index].hasSeveralLines {
        items += joinedItems(in: paragraph, among: labels)
      }
    }
  }

  /// The labels that begin an item inside another item.
  private func addNestedItems(
    in nodes: ArraySlice<SyntaxNode>, among labels: [String], to items: inout [LostItem]
  ) {
    // The ends of the open items.
    var open: [Int] = []
    for index in nodes.indices {
      while let end = open.last, end <= index { open.removeLast() }
      if nodes[index].kind == .listItem { open.append(nodes[index].endIndex) }
      guard open.count > 1, nodes[index].kind == .paragraph, syntax.beginsItem(index),
        let label = label(beginning: nodes[index].range, among: labels)
      else { continue }
      items.append(LostItem(cause: .nested, label: label))
    }
  }

  /// The first label in each quote.
  private func addQuotedItems(
    in nodes: ArraySlice<SyntaxNode>, among labels: [String], to items: inout [LostItem]
  ) {
    var end = nodes.startIndex
    var isFound = true
    for index in nodes.indices {
      if nodes[index].kind == .blockQuote, index >= end {
        end = nodes[index].endIndex
        isFound = false
      }
      guard !isFound, index < end, nodes[index].kind == .paragraph,
        let label = label(beginning: nodes[index].range, among: labels)
      else { continue }
      isFound = true
      items.append(LostItem(cause: .quoted, label: label))
    }
  }

  /// The label in bold that a text begins with, after the box of a task.
  private func label(beginning range: ByteRange, among labels: [String]) -> ByteRange? {
    var text = bytes[range.offsets].prefix { !$0.isLineEnd }
    for box in ["[ ] ", "[x] ", "[X] "] where box.isPrefix(of: text) { text = text.dropFirst(4) }
    guard "**".isPrefix(of: text) else { return nil }
    text = text.dropFirst(2)
    let label = labels.first { label in
      let rest = text.dropFirst(label.utf8.count)
      return label.isPrefix(of: text) && ("**".isPrefix(of: rest) || ":**".isPrefix(of: rest))
    }
    return label.map { ByteRange(text.startIndex, text.startIndex + $0.utf8.count) }
  }

  /// The labels of an item's paragraph after its first line.
  private func joinedItems(in paragraph: ByteRange, among labels: [String]) -> [LostItem] {
    syntax.labelledValues(in: paragraph).filter { value in
      !value.isListItem && labels.contains { $0.isSpelled(source.slice(value.label)) }
    }
    .map { LostItem(cause: .joined, label: $0.label) } + markedItems(in: paragraph, among: labels)
  }

  /// The labels of its lines after bullets that do not begin an item: a hyphen in a patch, `•`.
  private func markedItems(in paragraph: ByteRange, among labels: [String]) -> [LostItem] {
    bytes[paragraph.offsets].split(whereSeparator: \.isLineEnd).dropFirst().compactMap { line in
      let line = ByteRange(line.startIndex, line.endIndex)
      guard let loose = LooseLabel(in: line, of: bytes, among: labels), loose.hasBullet else {
        return nil
      }
      return LostItem(cause: .joined, label: loose.label)
    }
  }

  /// The label that a paragraph begins with, where it is marked as no other label of a list is, or
  /// separated from its value by something else than a colon.
  private func unlabelledItem(_ index: Int, among labels: [String]) -> LostItem? {
    let paragraph = syntax.nodes[index].range
    // Most are as they should be.
    if bytes.beginsWithLabel(in: paragraph) { return nil }
    let line = ByteRange(
      paragraph.start,
      bytes[paragraph.offsets].firstIndex(where: \.isLineEnd) ?? paragraph.end)
    guard let loose = LooseLabel(in: line, of: bytes, among: labels) else { return nil }
    if loose.isBold, loose.start == paragraph.start {
      return loose.separator.map { LostItem(cause: .otherSeparator($0), label: loose.label) }
        ?? (loose.hasColon ? nil : LostItem(cause: .noColon(loose.end), label: loose.label))
    }
    let isItem = syntax.beginsItem(index)
    // Without marks, it may begin a sentence.
    guard loose.hasColon, isItem || loose.label.start > paragraph.start else { return nil }
    return LostItem(
      cause: .unmarked(isItem ? ByteRange(paragraph.start, loose.end) : nil), label: loose.label)
  }

  /// Whether the label of an item in other marks is also one that is read; `read` has those labels.
  private func isReadElsewhere(_ item: LostItem, _ read: inout Set<ArraySlice<UInt8>>?) -> Bool {
    guard case .unmarked = item.cause else { return false }
    let labels = read ?? Set(syntax.labelledValues.map { source.slice($0.label) })
    read = labels
    return labels.contains(source.slice(item.label))
  }
}

extension [UInt8] {
  /// Whether a text begins with words of its first line in bold, and a colon after them or as the
  /// last of them.
  fileprivate func beginsWithLabel(in range: ByteRange) -> Bool {
    let text = span.extracting(range.offsets)
    guard text.count > 4, text[0] == .asterisk, text[1] == .asterisk else { return false }
    var star = 2
    while star < text.count - 1, text[star] != .asterisk, !text[star].isLineEnd { star += 1 }
    guard star < text.count - 1, text[star] == .asterisk, text[star + 1] == .asterisk else {
      return false
    }
    return text[star - 1] == .colon || star + 2 < text.count && text[star + 2] == .colon
  }
}
