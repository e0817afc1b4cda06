import DataSyntax

/// The lines of a kind of page that tell fields.
extension ContractReader {
  mutating func lineGroup(_ node: DataNode) -> LineGroup {
    LineGroup(
      section: section(node["section"]),
      forms: node["forms"]?.items?.compactMap { template($0) } ?? [])
  }
}
