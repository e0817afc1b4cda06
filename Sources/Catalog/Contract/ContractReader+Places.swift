import DataSyntax
import SourceText

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
      optional: ["title", "urls"] + (isServed ? ["twin", "markdown"] : ["index"]))
    guard let start = file.choice(LinkStart.self, part?["links"]),
      let name = file.text(part?["name"])
    else { return nil }
    let index = file.text(part?["index"])
    let links: ReadingPlace.Links =
      switch start {
      case .files: .files(index: index)
      case .served:
        .served(
          ReadingPlace.Site(
            markdown: file.choice(ReadingPlace.MarkdownHook.self, part?["markdown"]) ?? .none,
            indexName: index ?? "", twinName: file.text(part?["twin"])))
      }
    return ReadingPlace(
      name: name, title: file.text(part?["title"]) ?? name,
      urls: file.items(part?["urls"]).compactMap { url($0) }, links: links)
  }

  /// An address with the slash that parts it from what follows.
  private mutating func url(_ node: DataNode) -> String? {
    guard let url = file.text(node) else { return nil }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      file.note("this should begin with 'https://', as '\(url)' does not", at: node)
      return nil
    }
    return url.utf8.last == .slash ? url : url + "/"
  }

  private enum LinkStart: String, CaseIterable {
    case files, served
  }
}
