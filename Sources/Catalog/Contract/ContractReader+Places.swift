import DataSyntax

/// Where pages are read.
extension ContractReader {
  mutating func places(_ node: DataNode?) -> [ReadingPlace] {
    var names: Set<String> = []
    return file.items(node).compactMap { node in
      let place = place(node)
      if let place, !names.insert(place.name).inserted {
        file.note("there is a place '\(place.name)' already", at: node)
      }
      return place
    }
  }

  private mutating func place(_ node: DataNode) -> ReadingPlace? {
    let isServed = node.mapping?["links"]?.scalar?.text == LinkStart.served.rawValue
    let part = file.part(
      node, required: ["name", "links"] + (isServed ? ["index"] : []),
      optional: isServed ? ["twin", "markdown"] : [])
    guard let start = file.choice(LinkStart.self, part?["links"]),
      let name = file.text(part?["name"])
    else { return nil }
    switch start {
    case .files: return ReadingPlace(name: name, links: .files)
    case .served:
      let hook = file.choice(ReadingPlace.MarkdownHook.self, part?["markdown"])
      let site = ReadingPlace.Site(
        markdown: hook ?? .none, indexName: file.text(part?["index"]) ?? "",
        twinName: file.text(part?["twin"]))
      return ReadingPlace(name: name, links: .served(site))
    }
  }

  private enum LinkStart: String, CaseIterable {
    case files, served
  }
}
