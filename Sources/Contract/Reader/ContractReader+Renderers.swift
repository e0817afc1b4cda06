import DataSyntax
import SourceText

/// Reads the renderers.
extension ContractReader {
  mutating func places(_ node: DataNode?) -> [Renderer] {
    var names: Set<String> = []
    return node?.items?.compactMap { node in
      let place = place(node)
      if let place, !names.insert(place.name).inserted {
        note("duplicate place '\(place.name)'", at: node)
      }
      return place
    } ?? []
  }

  private func place(_ node: DataNode) -> Renderer? {
    guard let name = node["name"]?.string else { return nil }
    return Renderer(
      name: name, title: node["title"]?.string ?? name,
      urls: node["urls"]?.items?.compactMap(\.string).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        ?? [],
      links: links(node))
  }

  private func links(_ node: DataNode) -> Renderer.Links {
    let index = node["index"]?.string
    guard node["links"]?.string == "served" else { return .files(index: index) }
    let hook = node["markdown"]?.string.flatMap { Renderer.MarkdownHook(rawValue: $0) }
    return .served(
      Renderer.Site(
        markdown: hook ?? .none, indexName: index ?? "", twinName: node["twin"]?.string))
  }
}
