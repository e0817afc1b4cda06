import DataSyntax
import JSONSchema
import SourceText

/// The keys and words that a file of Catalint's own has misspelt, with those that they are meant as:
/// what follows from a mistake is not reported as another one.
struct Corrections {
  private var meant: [ByteRange: String] = [:]

  init(_ failures: [SchemaFailure]) {
    for failure in failures {
      switch failure.kind {
      case .unknownKey(_, _, let word?), .misspeltKey(_, let word), .enumeration(_, _, let word?):
        meant[failure.range] = word
      default: continue
      }
    }
  }

  /// A tree with the words that are meant.
  func applied(to node: DataNode) -> DataNode {
    if meant.isEmpty { return node }
    switch node.content {
    case .scalar: return corrected(node)
    case .unknown: return node
    case .sequence(let items):
      return DataNode(range: node.range, content: .sequence(items.map(applied)))
    case .mapping(let mapping):
      let entries = mapping.entries.map { entry in
        let key = corrected(entry.key)
        let isTaken = key.string.map { mapping[$0] != nil } == true
        return DataMapping.Entry(key: isTaken ? entry.key : key, value: applied(to: entry.value))
      }
      return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
    }
  }

  private func corrected(_ node: DataNode) -> DataNode {
    meant[node.range].map { .text($0, at: node.range) } ?? node
  }
}
