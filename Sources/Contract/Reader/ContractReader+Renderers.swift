import DataSyntax
import SourceText

/// Reads the renderers.
extension ContractReader {
  mutating func renderers(_ nodes: [DataNode]) -> [Renderer] {
    var names: Set<String> = []
    return nodes.compactMap { node in
      let renderer = renderer(node)
      if let renderer, !names.insert(renderer.name).inserted {
        note("duplicate place '\(renderer.name)'", at: node)
      }
      return renderer
    }
  }

  private func renderer(_ node: DataNode) -> Renderer? {
    guard let name = node["name"]?.string else { return nil }
    return Renderer(
      name: name, title: node["title"]?.string ?? name,
      urls: node.texts("urls").map { $0.hasSuffix("/") ? $0 : $0 + "/" }, links: links(node))
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
