import DataSyntax

/// The lines of a kind of page that tell fields.
extension ContractReader {
  mutating func lineGroup(_ node: DataNode) -> LineGroup {
    let part = file.part(node, required: ["forms"], optional: ["section"])
    return LineGroup(
      section: section(part?["section"]),
      forms: file.items(part?["forms"]).compactMap { template($0) })
  }
}
