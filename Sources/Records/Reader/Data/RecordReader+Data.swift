import Contract
import DataSyntax
import SourceText

/// Reads the facts and records in data, by their addresses.
extension RecordReader {
  mutating func read(data: DataDocument) {
    guard let root = data.root, let layout = kind.data else { return }
    values.shifts = layout.shifts
    read(layout.fields, in: root, of: data)
    for set in layout.recordSets { read(set, in: root, of: data) }
  }

  /// Reads the facts and records in the data of a page together with what it inherits.
  mutating func read(_ inherited: InheritedData, of data: DataDocument) -> InheritedRecords {
    contents = PageContents()
    close(to: 0)
    inheritedPlaces = inherited.sources.map(\.place)
    read(inherited.layout.fields, in: inherited.root, of: data)
    for set in inherited.layout.recordSets { read(set, in: inherited.root, of: data) }
    return InheritedRecords(inherited, facts: contents.facts, records: contents.records)
  }

  /// Where the fact in a value is.
  private func place(of node: DataNode) -> Fact.Place {
    if inheritedPlaces.contains(node.range) { return .inherited }
    return kind.isData ? .data : .frontmatter
  }

  private mutating func read(
    _ fields: [(address: DataAddress, field: FieldIndex)], in node: DataNode, of data: DataDocument
  ) {
    for (address, field) in fields {
      for place in address.places(in: node) where !data.hasProblem(in: place.value.range) {
        guard let fact = values.fact(field, place.value, self.place(of: place.value)) else {
          continue
        }
        contents.facts.append(fact)
      }
    }
  }

  private mutating func read(_ set: RecordSetLayout, in node: DataNode, of data: DataDocument) {
    for place in set.address?.places(in: node) ?? [] {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      let exception = set.order?.exception.flatMap { place.value.mapping?[$0] }
      let item = Record.Item(
        range: set.isKeyed ? place.key?.range ?? place.value.range : place.value.range,
        isOutOfOrder: exception?.scalar?.value == .boolean(true))
      let parent = open(.item(item), of: set)
      if set.isKeyed, let field = set.key, let key = place.key,
        let fact = values.fact(field, key, self.place(of: key))
      {
        contents.facts.append(fact)
      }
      read(set.fields, in: place.value, of: data)
      for inner in set.recordSets { read(inner, in: place.value, of: data) }
      close(to: parent)
    }
  }
}
