import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Links that work in one renderer and not in another.
struct BreakingLinks {
  private let index: CatalogIndex
  /// A line of a template is on hundreds of pages, so that most messages are needed often.
  private var known: [Link] = []
  private var numbers = HashSlots()

  /// A link of a page, with all that its finding states.
  private struct Link {
    let page: PageSummary
    let link: PageLink
    let wrong: ResolvedLink
    let right: ResolvedLink
    let message: Diagnostic.Message
    let element: String
  }

  /// Reports links that are wrong in a renderer that serves pages, or in one that shows files.
  static func report(
    in index: CatalogIndex, isServed: Bool, into findings: inout Findings
  ) {
    var links = BreakingLinks(index: index)
    for issue in index.links.issues {
      guard case .breaks(let wrong, let right) = issue.kind,
        index.contract.renderers[wrong.place].isServed == isServed
      else { continue }
      let (page, link) = index.links.link(with: issue)
      let number = links.number(of: link, on: page, wrong, right)
      findings.report(
        links.known[number].message, at: link.range, on: page.subject,
        element: links.known[number].element)
    }
  }

  private init(index: CatalogIndex) { self.index = index }

  /// The number of a known link with the same texts and targets; another one is added.
  private mutating func number(
    of link: PageLink, on page: PageSummary, _ wrong: ResolvedLink, _ right: ResolvedLink
  ) -> Int {
    let hash = page.textHash(of: link)
    let number = numbers.number(hash: hash) { [known] number in
      let other = known[number]
      return other.wrong == wrong && other.right == right
        && page.hasSameTexts(link, as: other.link, on: other.page)
    }
    if let number { return number }
    let places = index.contract.renderers
    known.append(
      Link(
        page: page, link: link, wrong: wrong, right: right,
        message: .breaks(
          page.label(of: link), page.destination(of: link), right: words(right),
          in: places[right.place], wrong: words(wrong), in: places[wrong.place]),
        element: page.element(of: link)))
    numbers.add(known.count - 1) { [known] in known[$0].page.textHash(of: known[$0].link) }
    return known.count - 1
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
