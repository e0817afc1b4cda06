import DataSyntax
import SourceText

/// Resolves kinds that take the parts of another one, and parts that several kinds share.
extension ContractReader {
  /// A kind takes the parts of another one through at most so many kinds.
  private static let mostSteps = 8

  /// The kinds, each with the parts of the kind that it is `like`.
  mutating func resolvedKinds(_ node: DataNode?) -> [(name: String, value: DataNode)] {
    let parts = node?.parts ?? []
    guard parts.contains(where: { $0.value["like"] != nil }) else { return parts }
    let byName = Dictionary(parts.map { ($0.name, $0.value) }) { first, _ in first }
    return parts.map { (name: $0.name, value: resolved($0.name, $0.value, byName)) }
  }

  /// A kind with the parts of those that it is like, the nearest first.
  private mutating func resolved(
    _ name: String, _ node: DataNode, _ kinds: [String: DataNode]
  ) -> DataNode {
    guard let own = node.mapping, var like = node["like"] else { return node }
    var entries = own.entries.filter { $0.name != "like" }
    var path = [name]
    while let text = like.string {
      guard let base = kinds[text] else {
        // Where another kind names it, that is where it is reported.
        if path.count == 1 {
          let hint = Self.hint(text, among: kinds.keys.sorted())
          note("there is no kind '\(text)'; \(hint)", at: like)
        }
        break
      }
      if path.contains(text) {
        // A kind that is like one of a loop is not in the loop itself.
        if text == name {
          note("'\(name)' is like itself\(Self.way(path))", at: own["like"] ?? like)
        }
        break
      }
      guard path.count <= Self.mostSteps else {
        note(
          "'\(name)' is like another through more than \(Self.mostSteps) kinds",
          at: own["like"] ?? like)
        break
      }
      for entry in base.mapping?.entries ?? [] {
        // The paths of a page determine its kind, so no two kinds have the same.
        guard let key = entry.name, key != "paths", key != "like",
          !entries.contains(where: { $0.name == key })
        else { continue }
        entries.append(entry)
      }
      path.append(text)
      guard let next = base["like"] else { break }
      like = next
    }
    return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
  }

  private static func way(_ path: [String]) -> String {
    path.count == 1
      ? "" : ", through " + path.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
  }
}
