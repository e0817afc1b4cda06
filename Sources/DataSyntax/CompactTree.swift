internal import SourceText

/// A tree as text, each node on a line before those in it, so that no parser is needed: `{2` begins a
/// mapping of two entries, each a key and a value, and `[2` a list of two values; `"text` is a string,
/// and `'12` any other scalar.
///
/// Every range is one of this text, so that no two nodes have the same.
package struct CompactTree {
  private let bytes: [UInt8]
  private var offset = 0

  private static let depthLimit = 100

  /// The tree; nil for a text that is not one.
  package static func read(_ text: String) -> DataNode? {
    var tree = CompactTree(bytes: Array(text.utf8))
    let root = tree.node(depth: 0)
    return tree.offset >= tree.bytes.count ? root : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func node(depth: Int) -> DataNode? {
    let start = offset
    guard start < bytes.count, depth < Self.depthLimit else { return nil }
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    guard start < end else { return nil }
    offset = end + 1
    let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let content: DataNode.Content
    switch bytes[start] {
    case .doubleQuote:
      content = .scalar(DataScalar(text: text, style: .doubleQuoted, value: .string))
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

  /// How many nodes or entries follow: no more than there are bytes.
  private func count(_ text: String) -> Int? {
    Int(text).flatMap { (0...bytes.count).contains($0) ? $0 : nil }
  }
}
