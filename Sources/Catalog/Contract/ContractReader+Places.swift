import DataSyntax

/// Where pages are read.
extension ContractReader {
  mutating func places(_ node: DataNode?) -> [ReadingPlace] {
    var names: Set<String> = []
    return node?.items?.compactMap { node in
      let place = place(node)
      if let place, !names.insert(place.name).inserted {
        note("there is a place '\(place.name)' already", at: node)
      }
      return place
    } ?? []
  }

  private func place(_ node: DataNode) -> ReadingPlace? {
    guard let name = node["name"]?.string else { return nil }
    guard let index = node["index"]?.string else { return ReadingPlace(name: name, links: .files) }
    let hook = node["markdown"]?.string.flatMap { ReadingPlace.MarkdownHook(rawValue: $0) }
    let site = ReadingPlace.Site(
      markdown: hook ?? .none, indexName: index, twinName: node["twin"]?.string)
    return ReadingPlace(name: name, links: .served(site))
  }
}
