import DataSyntax

/// Reads the lines of a kind of page that contain fields.
extension ContractReader {
  /// The line groups of a page kind: those under the key `lines`, then the list items under `items`.
  mutating func lines(_ node: DataNode) -> [LineGroup] {
    let paragraphs = node["lines"]?.items?.map { lineGroup($0, isList: false) } ?? []
    return paragraphs + (node["items"]?.items?.map { lineGroup($0, isList: true) } ?? [])
  }

  private mutating func lineGroup(_ node: DataNode, isList: Bool) -> LineGroup {
    LineGroup(
      section: section(node["section"]), isList: isList,
      isNested: node["nested"]?.isTrue ?? false,
      forms: node["forms"]?.items?.compactMap { template($0) } ?? [], hasUnits: hasUnits(node))
  }
}
