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
  private var groups: [Group] = []
  private var numbers = HashSlots()
  private let places: [Renderer]

  /// Links with one cause: those of one element of the contract that are wrong in one renderer.
  private struct Group {
    let wrong: Int
    let right: Int
    let page: PageSummary
    let first: PageLink
    var count = 0

    var element: String { page.element(of: first) }
    var hash: Int { page.contextHash(of: first) }
  }

  /// The most examples for each renderer: more would take the room of other findings.
  private static let shownLinks = 1

  /// The links of some findings.
  init(of findings: [Diagnostic], in index: CatalogIndex) {
    places = index.contract.renderers
    counts = places.map { _ in 0 }
    toMarkdown = counts
    let reported = Self.places(of: findings, in: index)
    for issue in index.links.issues {
      guard case .breaks(let wrong, let right) = issue.kind,
        case let (page, link) = index.links.link(with: issue),
        reported.contains(Place(page: issue.pageNumber, range: link.range))
      else { continue }
      counts[wrong.place] += 1
      if case .served(let site) = places[wrong.place].links, site.markdown != .resolve,
        !places[right.place].isServed, page.path(of: link, endsWith: ".md")
      {
        toMarkdown[wrong.place] += 1
      }
      let group = Group(wrong: wrong.place, right: right.place, page: page, first: link)
      groups[number(of: group)].count += 1
    }
  }

  /// A place on the page with a number.
  private struct Place: Hashable {
    let page: Int
    let range: ByteRange
  }

  /// The places of findings; those of one page mostly follow each other.
  private static func places(of findings: [Diagnostic], in index: CatalogIndex) -> Set<Place> {
    var places: Set<Place> = []
    places.reserveCapacity(findings.count)
    var last: (path: String, page: Int?) = ("", nil)
    for finding in findings {
      if !finding.path.hasSameBytes(as: last.path) {
        last = (finding.path, index.directory.page(at: finding.path))
      }
      if let page = last.page { places.insert(Place(page: page, range: finding.range)) }
    }
    return places
  }

  /// The number of a group; one that is not known is added.
  private mutating func number(of group: Group) -> Int {
    let number = numbers.number(hash: group.hash) { [groups] number in
      groups[number].wrong == group.wrong
        && group.page.hasSameContext(
          group.first, as: groups[number].first, on: groups[number].page)
    }
    if let number { return number }
    groups.append(group)
    numbers.add(groups.count - 1) { [groups] in groups[$0].hash }
    return groups.count - 1
  }

  /// For each renderer where links are wrong, the first of those that are the most.
  var examples: [RelatedPlace] {
    places.indices.flatMap { wrong in
      groups.filter { $0.wrong == wrong }
        .sorted { ($1.count, $0.element) < ($0.count, $1.element) }
        .prefix(Self.shownLinks)
        .map { example(of: $0, wrongIn: places[wrong]) }
    }
  }

  private func example(of group: Group, wrongIn wrong: Renderer) -> RelatedPlace {
    let (page, link) = (group.page, group.first)
    let others = group.count == 1 ? "" : " and \(group.count - 1) more like it"
    return RelatedPlace(
      path: page.path, range: link.range,
      message: "'[\(page.label(of: link))](\(page.destination(of: link)))'\(others): right on "
        + "\(places[group.right].title), wrong on \(wrong.title)")
  }
}
