import DataSyntax
import JSONSchema
import SourceText

/// Corrections of misspelt keys and words in a settings file, so that consequences of a misspelling
/// are not reported.
struct Corrections {
  private var words: [ByteRange: String] = [:]

  init(_ failures: [SchemaFailure]) {
    for failure in failures {
      switch failure.kind {
      case .unknownKey(_, _, let word?), .misspeltKey(_, let word), .enumeration(_, _, let word?):
        words[failure.range] = word
      default: continue
      }
    }
  }

  /// The tree with the corrections applied.
  func applied(to node: DataNode) -> DataNode {
    if words.isEmpty { return node }
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
    words[node.range].map { .text($0, at: node.range) } ?? node
  }
}
