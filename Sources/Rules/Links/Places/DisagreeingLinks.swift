import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// The links of a catalog that work in one renderer and not in another, by the one where they are
/// wrong.
struct DisagreeingLinks {
  /// How many are wrong in each renderer; one that is wrong in several counts in the first.
  private(set) var counts: [Int]
  /// How many of them a site would follow if it resolved links to Markdown files.
  private(set) var toMarkdown: [Int]
  private var groups: [Group: Members] = [:]
  private let places: [Renderer]

  /// Links with one cause: those of one element of the contract that are wrong in one renderer.
  private struct Group: Hashable {
    let wrong: Int
    let element: String
  }

  private struct Members {
    let first: (page: PageSummary, link: PageLink)
    let right: Int
    var count = 0
  }

  /// The most examples for each renderer: more would take the room of other findings.
  private static let shownLinks = 1

  /// The links of some findings.
  init(of findings: [Diagnostic], in index: CatalogIndex) {
    places = index.contract.places
    counts = places.map { _ in 0 }
    toMarkdown = counts
    let reported = Set(findings.map { Place(path: UTF8Key(text: $0.path), range: $0.range) })
    for issue in index.links.issues {
      guard case .breaks(let wrong, let right) = issue.kind,
        case let (page, link) = index.links.link(with: issue),
        reported.contains(Place(path: UTF8Key(text: page.path), range: link.range))
      else { continue }
      counts[wrong.place] += 1
      if case .served(let site) = places[wrong.place].links, site.markdown != .resolve,
        !places[right.place].isServed, page.path(of: link, endsWith: ".md")
      {
        toMarkdown[wrong.place] += 1
      }
      let group = Group(wrong: wrong.place, element: page.element(of: link))
      groups[group, default: Members(first: (page, link), right: right.place)].count += 1
    }
  }

  /// A place on a page.
  private struct Place: Hashable {
    let path: UTF8Key
    let range: ByteRange
  }

  /// For each renderer where links are wrong, the first of those that are the most.
  var examples: [RelatedPlace] {
    places.indices.flatMap { wrong in
      groups.filter { $0.key.wrong == wrong }
        .sorted { ($1.value.count, $0.key.element) < ($0.value.count, $1.key.element) }
        .prefix(Self.shownLinks)
        .map { example(of: $0.value, wrongIn: places[wrong]) }
    }
  }

  private func example(of members: Members, wrongIn wrong: Renderer) -> RelatedPlace {
    let (page, link) = members.first
    let others = members.count == 1 ? "" : " and \(members.count - 1) more like it"
    return RelatedPlace(
      path: page.path, range: link.range,
      message: "'[\(page.label(of: link))](\(page.destination(of: link)))'\(others): right on "
        + "\(places[members.right].title), wrong on \(wrong.title)")
  }
}
