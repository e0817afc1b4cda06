import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Links that work in one renderer and not in another.
struct BreakingLinks {
  private let index: CatalogIndex
  /// A line of a template is on hundreds of pages, so that most messages are needed often.
  private var messages: [Link: Diagnostic.Message] = [:]

  /// All that a message states.
  private struct Link: Hashable {
    let label: String
    let destination: String
    let right: ResolvedLink
    let wrong: ResolvedLink
  }

  /// Reports links that are wrong in a renderer that serves pages, or in one that shows files.
  static func report(
    in index: CatalogIndex, isServed: Bool, into findings: inout Findings
  ) {
    var links = BreakingLinks(index: index)
    for issue in index.links.issues {
      guard case .breaks(let wrong, let right) = issue.kind,
        index.contract.places[wrong.place].isServed == isServed
      else { continue }
      let (page, link) = index.links.link(with: issue)
      findings.report(
        links.message(
          Link(
            label: page.label(of: link), destination: page.destination(of: link), right: right,
            wrong: wrong)),
        at: link.range, on: page.subject, element: page.element(of: link))
    }
  }

  private init(index: CatalogIndex) { self.index = index }

  private mutating func message(_ link: Link) -> Diagnostic.Message {
    if let known = messages[link] { return known }
    let places = index.contract.places
    let message = Diagnostic.Message.breaks(
      link.label, link.destination, right: words(link.right), in: places[link.right.place],
      wrong: words(link.wrong), in: places[link.wrong.place])
    messages[link] = message
    return message
  }

  /// The target of a link, as a part of a sentence.
  private func words(_ end: ResolvedLink) -> String {
    switch end.target {
    case .page(let number): "to '\(index.pages[number].path)'"
    case .file: "to a file or folder"
    case .missing(let path): "to '\(path.beginning())', where there is no page"
    case .outside: "to a place outside the catalog"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func breaks(
    _ label: String, _ destination: String, right: String, in rightPlace: Renderer, wrong: String,
    in wrongPlace: Renderer
  ) -> Self {
    """
    '[\(label)](\(destination))' resolves \(right) on \(term: rightPlace.title), but on \
    \(term: wrongPlace.title) \(wrong)
    """
  }
}
