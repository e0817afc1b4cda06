internal import SourceText

/// A sequence or a mapping whose end has not been read yet.
struct OpenCollection {
  let start: Int
  /// The end of the part that was read.
  var end: Int
  let isMapping: Bool
  let isFlow: Bool
  /// Its anchor's name: an alias of that name inside it would contain itself.
  let anchor: String?
  /// How many values were read before it.
  let first: Int
  /// Whether it is the value of `<<`, whose aliases are not problems of their own.
  let isMergeValue: Bool
  private(set) var items: [DataNode] = []
  private(set) var entries: [DataMapping.Entry] = []
  /// The key that waits for its value.
  private(set) var key: DataNode?

  init(
    start: Int, end: Int, isMapping: Bool, isFlow: Bool, anchor: String?, first: Int = 0,
    isMergeValue: Bool
  ) {
    self.start = start
    self.end = end
    self.isMapping = isMapping
    self.isFlow = isFlow
    self.anchor = anchor
    self.first = first
    self.isMergeValue = isMergeValue
  }

  /// Whether the next node is the key of an entry.
  var expectsKey: Bool { isMapping && key == nil }

  mutating func add(_ node: DataNode) {
    end = max(end, node.range.end)
    if !isMapping {
      items.append(node)
    } else if let key {
      entries.append(DataMapping.Entry(key: key, value: node))
      self.key = nil
    } else {
      key = node
    }
  }

  /// The collection; a key that waits gets an unknown value.
  func closed(at end: Int) -> DataNode {
    var entries = entries
    if let key {
      entries.append(
        DataMapping.Entry(
          key: key, value: DataNode(range: ByteRange(at: key.range.end), content: .unknown)))
    }
    return DataNode(
      range: ByteRange(start, end),
      content: isMapping ? .mapping(DataMapping(entries: entries)) : .sequence(items))
  }
}
