import DataSyntax

/// The lines of a kind of page that tell fields.
extension ContractReader {
  /// Those of paragraphs, and those of the items of lists.
  mutating func lines(_ part: ContractPart?) -> [LineGroup] {
    file.items(part?["lines"]).map { lineGroup($0, isList: false) }
      + file.items(part?["items"]).map { lineGroup($0, isList: true) }
  }

  private mutating func lineGroup(_ node: DataNode, isList: Bool) -> LineGroup {
    let part = file.part(node, required: ["forms"], optional: ["section"])
    return LineGroup(
      section: section(part?["section"]), isList: isList,
      forms: file.items(part?["forms"]).compactMap { template($0) })
  }
}
