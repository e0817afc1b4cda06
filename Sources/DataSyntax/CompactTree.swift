internal import SourceText

/// A tree as text, so that no parser is needed: first the number of its different scalars, then each
/// of them on a line, then each node on a line before those in it.
///
/// Of scalars, `"text` is a string, `|2` a string of two lines, which follow, and `'12` any other.
/// Of nodes, `{2` begins a mapping of two entries, each a scalar and a value, `[2` a list of two
/// values, and `3` is the scalar of that number. Every range is one of this text, so that no two
/// nodes have the same.
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
    let root = tree.node(depth: 0)
    return tree.offset >= bytes.count ? root : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func node(depth: Int) -> DataNode? {
    guard depth < Self.depthLimit, offset < bytes.count else { return nil }
    let start = offset
    var content: DataNode.Content?
    switch bytes[offset] {
    case .leftBracket: content = items(depth: depth + 1)
    case .leftBrace: content = entries(depth: depth + 1)
    default: content = scalarNumber().map { scalars[$0].content }
    }
    return content.map { DataNode(range: ByteRange(start, offset - 1), content: $0) }
  }

  private mutating func items(depth: Int) -> DataNode.Content? {
    offset += 1
    guard let count = number() else { return nil }
    var items: [DataNode] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = node(depth: depth) else { return nil }
      items.append(item)
    }
    return .sequence(items)
  }

  private mutating func entries(depth: Int) -> DataNode.Content? {
    offset += 1
    guard let count = number() else { return nil }
    var entries: [DataMapping.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let start = offset
      guard let number = scalarNumber() else { return nil }
      let key = DataNode(range: ByteRange(start, offset - 1), content: scalars[number].content)
      guard let value = node(depth: depth) else { return nil }
      entries.append(DataMapping.Entry(key: key, value: value, mark: scalars[number].mark))
    }
    return .mapping(DataMapping(entries: entries))
  }

  /// The number of a scalar.
  private mutating func scalarNumber() -> Int? {
    guard let number = number(), number < scalars.count else { return nil }
    return number
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
    var end = offset
    while end < bytes.count, bytes[end].isDigit {
      number = number * 10 + Int(bytes[end] & 0x0F)
      guard number <= bytes.count else { return nil }
      end += 1
    }
    guard end > offset, end == bytes.count || bytes[end] == .lineFeed else { return nil }
    offset = end + 1
    return number
  }
}

extension CompactTree {
  /// The compact form of a tree; nil if it has unread values or keys that are collections, or is too
  /// deep.
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
          guard let key = entry.key.scalar else { return false }
          nodes += "\(number(of: key))\n"
          guard write(entry.value, depth: depth + 1) else { return false }
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
