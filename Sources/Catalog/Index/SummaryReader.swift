import PageSyntax
import SourceText

/// Reads what other pages need to know of a page.
enum SummaryReader {
  /// The ID in the path, and what the path captures of its folders, as one text.
  static func captures(of page: Page) -> (id: String?, owner: String) {
    let field = page.contract.field(with: .id).map { page.contract.fields[$0].name }
    let name = page.path.withoutMarkdownEnding ?? page.path
    let owners = page.captures.texts { $0 != field && !name.hasSuffix($1) }
    return (field.flatMap { page.captures[$0] }, owners.joined(separator: "/"))
  }

  /// The ID that the page tells first.
  static func statedID(of page: Page, inPath: String?) -> PageSummary.StatedID? {
    let ids = page.contract.ids
    guard let fact = page.facts(.id).first(where: { $0.row == nil }),
      ids.defect(in: page.source.slice(fact.range)) == nil
    else { return nil }
    let id = page.text(of: fact)
    if let inPath, !ids.path(of: id).utf8.elementsEqual(inPath.utf8) { return nil }
    return PageSummary.StatedID(text: id, range: fact.range)
  }

  /// The first heading of level 1.
  static func heading(of page: Page) -> (text: String, range: ByteRange)? {
    let nodes = page.syntax.nodes
    guard let index = nodes.firstIndex(where: { $0.headingLevel == 1 }) else { return nil }
    return (page.syntax.visibleText(of: index), nodes[index].content)
  }

  /// The title and the ID, each way in which the page tells them, and what the contract adds.
  static func names(of page: Page, title: String?, id: String?) -> [PageName] {
    // Rows tell of other pages.
    func told(_ role: Role) -> [String] {
      page.facts(role).filter { $0.row == nil }.map { page.text(of: $0) }
    }
    let titles = [title].compactMap { $0 } + told(.title)
    let texts = titles + [id].compactMap { $0 } + told(.id)
    let added = (page.kind?.names ?? []).compactMap { $0.name(title: titles.first) }
    var names: Set<PageName> = []
    return (texts.compactMap { PageName($0) } + added).filter { names.insert($0).inserted }
  }

  /// The relative links, each with the element that it has in common with those of its sort.
  static func links(of page: Page) -> [PageLink] {
    // Links of one sort share one text, so that it is kept once a page.
    var elements: [LinkSort: String] = [:]
    return page.destinations.compactMap { destination in
      guard let address = PageLink.Address(destination, on: page) else { return nil }
      let element = elements[destination.sort] ?? page.element(of: destination)
      elements[destination.sort] = element
      return PageLink(
        destination, address, name: name(of: destination, on: page), element: element, on: page)
    }
  }

  private static func name(of destination: PageDestination, on page: Page) -> PageName? {
    switch destination.kind {
    case .link, .reference(isImage: false): page.syntax.name(of: destination.node)
    default: nil
    }
  }
}
