internal import SourceText

/// A tree as text, so that no parser is needed: first the number of its different scalars, then each
/// of them on a line, then each node on a line before those in it.
///
/// Of scalars, `"text` is a string, `|2` a string of two lines, which follow, and `'12` any other.
/// Of nodes, `{2` begins a mapping of two entries, each a key and a value, `[2` a list of two values,
/// and `3` is the scalar of that number. Every range is one of this text, so that no two nodes have
/// the same.
package struct CompactTree {
  private let bytes: [UInt8]
  private var offset = 0
  private var scalars: [Scalar] = []

  private struct Scalar {
    let content: DataNode.Content
    /// That of its text.
    let mark: TextMark
  }

  private static let depthLimit = 100

  /// The tree; nil for a text that is not one.
  package static func read(_ bytes: [UInt8]) -> DataNode? {
    var tree = CompactTree(bytes: bytes)
    guard let count = tree.number() else { return nil }
    tree.scalars.reserveCapacity(count)
    for _ in 0..<count {
      guard let scalar = tree.scalar() else { return nil }
      tree.scalars.append(Scalar(content: .scalar(scalar), mark: scalar.text.mark))
    }
    let root = tree.node(depth: 0)?.node
    return tree.offset >= bytes.count ? root : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next node, and the mark of its text.
  private mutating func node(depth: Int) -> (node: DataNode, mark: TextMark)? {
    let start = offset
    guard depth < Self.depthLimit, start < bytes.count else { return nil }
    let first = bytes[start]
    let isCollection = first == .leftBracket || first == .leftBrace
    if isCollection { offset += 1 }
    guard let number = number() else { return nil }
    let range = ByteRange(start, offset - 1)
    guard isCollection else {
      guard number < scalars.count else { return nil }
      let scalar = scalars[number]
      return (DataNode(range: range, content: scalar.content), scalar.mark)
    }
    let content =
      first == .leftBracket ? items(number, depth: depth + 1) : entries(number, depth: depth + 1)
    return content.map {
      (DataNode(range: range.union(ByteRange(at: offset - 1)), content: $0), .none)
    }
  }

  private mutating func items(_ count: Int, depth: Int) -> DataNode.Content? {
    var items: [DataNode] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = node(depth: depth) else { return nil }
      items.append(item.node)
    }
    return .sequence(items)
  }

  private mutating func entries(_ count: Int, depth: Int) -> DataNode.Content? {
    var entries: [DataMapping.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = node(depth: depth), let value = node(depth: depth) else { return nil }
      entries.append(DataMapping.Entry(key: key.node, value: value.node, mark: key.mark))
    }
    return .mapping(DataMapping(entries: entries))
  }

  private mutating func scalar() -> DataScalar? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    offset += 1
    switch first {
    case .doubleQuote: return DataScalar(text: lines(1), style: .doubleQuoted, value: .string)
    case .singleQuote: return DataScalar(text: lines(1), style: .plain)
    case .pipe:
      return number().map { DataScalar(text: lines($0), style: .literal, value: .string) }
    default: return nil
    }
  }

  /// The text of the rest of the line, and of those after it, of so many in all.
  private mutating func lines(_ count: Int) -> String {
    let start = min(offset, bytes.count)
    offset = start
    for _ in 0..<count where offset < bytes.count {
      offset = (bytes[offset...].firstIndex(of: .lineFeed) ?? bytes.count) + 1
    }
    return String(decoding: bytes[start..<max(start, offset - 1)], as: UTF8.self)
  }

  /// The number that is the rest of the line; nil for anything else, and for one that is larger
  /// than the text.
  private mutating func number() -> Int? {
    var number = 0
    let start = offset
    while offset < bytes.count, bytes[offset].isDigit {
      number = number * 10 + Int(bytes[offset] & 0x0F)
      guard number <= bytes.count else { return nil }
      offset += 1
    }
    guard offset > start, offset == bytes.count || bytes[offset] == .lineFeed else { return nil }
    offset += 1
    return number
  }
}

extension CompactTree {
  /// The compact form of a tree; nil if it has unread values or is too deep.
  package static func text(of root: DataNode) -> String? {
    var writer = Writer()
    guard writer.write(root, depth: 0) else { return nil }
    return "\(writer.numbers.count)\n\(writer.scalars)\(writer.nodes)"
  }

  private struct Writer {
    var numbers: [UTF8Key: Int] = [:]
    var scalars = ""
    var nodes = ""

    /// Whether the node could be written.
    mutating func write(_ node: DataNode, depth: Int) -> Bool {
      guard depth < depthLimit else { return false }
      switch node.content {
      case .unknown: return false
      case .scalar(let scalar): nodes += "\(number(of: scalar))\n"
      case .sequence(let items):
        nodes += "[\(items.count)\n"
        for item in items where !write(item, depth: depth + 1) { return false }
      case .mapping(let mapping):
        nodes += "{\(mapping.entries.count)\n"
        for entry in mapping.entries {
          guard write(entry.key, depth: depth + 1), write(entry.value, depth: depth + 1) else {
            return false
          }
        }
      }
      return true
    }

    private mutating func number(of scalar: DataScalar) -> Int {
      let lines = scalar.text.utf8.count { $0 == .lineFeed } + 1
      let sign = lines > 1 ? "|\(lines)\n" : scalar.value == .string ? "\"" : "'"
      let text = "\(sign)\(scalar.text)\n"
      let key = UTF8Key(text: text)
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      scalars += text
      return numbers.count - 1
    }
  }
}
