internal import SourceText

/// A tree as text, each node on a line before those in it, so that no parser is needed: `{2` begins
/// a mapping of two entries, each a key and a value, and `[2` a list of two values; `"text` is a
/// string, `|2` a string of two lines, which follow, and `'12` any other scalar.
///
/// Every range is one of this text, so that no two nodes have the same.
package struct CompactTree {
  private let bytes: [UInt8]
  private var offset = 0

  private static let depthLimit = 100

  /// The tree; nil for a text that is not one.
  package static func read(_ bytes: [UInt8]) -> DataNode? {
    var tree = CompactTree(bytes: bytes)
    let root = tree.node(depth: 0)
    return tree.offset >= tree.bytes.count ? root : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func node(depth: Int) -> DataNode? {
    let start = offset
    guard depth < Self.depthLimit, let line = line(), let first = bytes[line].first else {
      return nil
    }
    let text = text(of: line.dropFirst())
    let content: DataNode.Content
    switch first {
    case .doubleQuote:
      content = .scalar(DataScalar(text: text, style: .doubleQuoted, value: .string))
    case .pipe:
      guard let count = count(text), let text = lines(count) else { return nil }
      content = .scalar(DataScalar(text: text, style: .literal, value: .string))
    case .singleQuote: content = .scalar(DataScalar(text: text, style: .plain))
    case .leftBracket:
      guard let count = count(text) else { return nil }
      var items: [DataNode] = []
      items.reserveCapacity(count)
      for _ in 0..<count {
        guard let item = node(depth: depth + 1) else { return nil }
        items.append(item)
      }
      content = .sequence(items)
    case .leftBrace:
      guard let count = count(text) else { return nil }
      var entries: [DataMapping.Entry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count {
        guard let key = node(depth: depth + 1), let value = node(depth: depth + 1) else {
          return nil
        }
        entries.append(DataMapping.Entry(key: key, value: value))
      }
      content = .mapping(DataMapping(entries: entries))
    default: return nil
    }
    return DataNode(range: ByteRange(start, offset - 1), content: content)
  }

  /// The next line, without its line feed; nil at the end of the text.
  private mutating func line() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    offset = end + 1
    return start..<end
  }

  /// The text of the next lines.
  private mutating func lines(_ count: Int) -> String? {
    let start = offset
    for _ in 0..<count {
      guard line() != nil else { return nil }
    }
    return text(of: start..<max(start, offset - 1))
  }

  private func text(of range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// How many nodes, entries or lines follow: no more than there are bytes.
  private func count(_ text: String) -> Int? {
    Int(text).flatMap { (0...bytes.count).contains($0) ? $0 : nil }
  }
}

extension CompactTree {
  /// The compact form of a tree; nil if it has unread values or is too deep.
  package static func text(of root: DataNode) -> String? {
    var text = ""
    return write(root, depth: 0, to: &text) ? text : nil
  }

  /// Whether the node could be written.
  private static func write(_ node: DataNode, depth: Int, to text: inout String) -> Bool {
    guard depth < depthLimit else { return false }
    switch node.content {
    case .unknown: return false
    case .scalar(let scalar):
      let lines = scalar.text.utf8.count { $0 == .lineFeed } + 1
      text += lines > 1 ? "|\(lines)\n" : scalar.value == .string ? "\"" : "'"
      text += scalar.text + "\n"
      return true
    case .sequence(let items):
      text += "[\(items.count)\n"
      return items.allSatisfy { write($0, depth: depth + 1, to: &text) }
    case .mapping(let mapping):
      text += "{\(mapping.entries.count)\n"
      return mapping.entries.allSatisfy {
        write($0.key, depth: depth + 1, to: &text) && write($0.value, depth: depth + 1, to: &text)
      }
    }
  }
}
