import Contract
import MarkdownSyntax
import Records
import SourceText

extension Page {
  /// The labels that the contract has anywhere on the page and that occur twice in one list, or in
  /// paragraphs of labels that follow each other; each with its first place.
  var repeatedLabels: [(range: ByteRange, first: ByteRange)] {
    let groups = kind?.labels.filter { $0.section == nil } ?? []
    guard !groups.isEmpty, syntax.labelledValues.count > 1 else { return [] }
    let labels = syntax.labelledValues.map { bytes[$0.label.offsets] }
    var known: Set<ArraySlice<UInt8>> = []
    guard labels.contains(where: { !known.insert($0).inserted }) else { return [] }
    var firsts: [LabelInList: ByteRange] = [:]
    return listsOfLabels.compactMap { place in
      let label = bytes[place.range.offsets]
      guard groups.contains(where: { $0.values.labels.contains { $0.isSpelled(label) } }) else {
        return nil
      }
      let key = LabelInList(list: place.list, label: label)
      guard let first = firsts[key] else {
        firsts[key] = place.range
        return nil
      }
      return (place.range, first)
    }
  }

  /// The list of each labelled value, by a number, and the place of its label.
  private var listsOfLabels: [(list: Int, range: ByteRange)] {
    let nodes = syntax.nodes
    var labels = syntax.labelledValues[...]
    var found: [(list: Int, range: ByteRange)] = []
    // The list that continues at a node index.
    var listContinuedAt: [Int: Int] = [:]
    var itemTextIndex = -1
    for index in nodes.indices {
      let node = nodes[index]
      guard let next = labels.first else { break }
      let list = listContinuedAt[index] ?? index
      switch node.kind {
      case .listItem:
        itemTextIndex = index + 1
        listContinuedAt[itemTextIndex] = list
        // An outer item ends at the same node; its list was already recorded.
        if nodes.indices.contains(node.endIndex), nodes[node.endIndex].kind == .listItem,
          listContinuedAt[node.endIndex] == nil
        {
          listContinuedAt[node.endIndex] = list
        }
      case .paragraph:
        let isOfLabels = index != itemTextIndex && next.range.start == node.range.start
        if isOfLabels, nodes.indices.contains(node.endIndex),
          nodes[node.endIndex].kind == .paragraph
        {
          listContinuedAt[node.endIndex] = list
        }
        while let label = labels.first, label.range.start < node.range.end {
          found.append((list, label.label))
          labels.removeFirst()
        }
      default: break
      }
    }
    return found
  }
}

/// A label in one of the lists of a page.
private struct LabelInList: Hashable {
  let list: Int
  let label: ArraySlice<UInt8>
}
