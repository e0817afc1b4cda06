import Contract
import MarkdownSyntax
import Records
import SourceText

/// A label of a list of facts that readers do not see as one.
struct LostItem {
  enum Cause {
    /// No colon is after it; the offset where it belongs.
    case noColon(Int)
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
    return contents.sections.lazy.filter { section in
      kind.labels.contains { $0.section != nil && $0.section == section.layout }
    }.flatMap { section -> [LostItem] in
      let labels = kind.labels.filter { $0.section == section.layout }.flatMap(\.values.labels)
      let nodes = syntax.nodes(startingIn: section.body)
      var items: [LostItem] = []
      addNestedItems(in: nodes, among: labels, to: &items)
      addQuotedItems(in: nodes, among: labels, to: &items)
      addTextItems(in: nodes, among: labels, to: &items)
      return items
    }
  }

  /// The labels without a colon, and those of lines that continue an item.
  private func addTextItems(
    in nodes: ArraySlice<SyntaxNode>, among labels: [String], to items: inout [LostItem]
  ) {
    for index in nodes.indices {
      guard case .paragraph = nodes[index].kind else { continue }
      let paragraph = nodes[index].range
      if let bare = unlabelledItem(paragraph, among: labels) { items.append(bare) }
      if syntax.beginsItem(index), bytes.hasLineEnd(in: paragraph) {
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

  /// The labels of its lines after hyphens and plus signs that do not begin an item, as in a patch.
  private func markedItems(in paragraph: ByteRange, among labels: [String]) -> [LostItem] {
    bytes[paragraph.offsets].split(whereSeparator: \.isLineEnd).dropFirst().compactMap { line in
      let text = line.drop { $0.isSpaceOrTab }
      let words = text.drop { $0.isSpaceOrTab || $0 == .hyphen || $0 == .plus }
      guard words.startIndex > text.startIndex else { return nil }
      return label(beginning: ByteRange(words.startIndex, words.endIndex), among: labels)
        .map { LostItem(cause: .joined, label: $0) }
    }
  }

  private func unlabelledItem(_ paragraph: ByteRange, among labels: [String]) -> LostItem? {
    guard paragraph.count > 4, bytes[paragraph.start] == .asterisk,
      bytes[paragraph.start + 1] == .asterisk
    else { return nil }
    let text = bytes[paragraph.offsets].prefix { !$0.isLineEnd }
    let bold = text.dropFirst(2)
    // A label without a star in it ends at the first one.
    guard let star = bold.firstIndex(of: .asterisk) else { return nil }
    let shortest = star - bold.startIndex + ("**:".isPrefix(of: bold[star...]) ? 1 : 0)
    let label = labels.first { label in
      label.utf8.count >= max(shortest, 1) && label.isPrefix(of: bold)
        && "**".isPrefix(of: bold.dropFirst(label.utf8.count))
    }
    guard let label else { return nil }
    let range = ByteRange(paragraph.start + 2, paragraph.start + 2 + label.utf8.count)
    let rest = text.dropFirst(label.utf8.count + 4).drop { $0.isSpaceOrTab }
    guard let first = rest.first, first != .colon else { return nil }
    return LostItem(cause: .noColon(range.end + 2), label: range)
  }
}
