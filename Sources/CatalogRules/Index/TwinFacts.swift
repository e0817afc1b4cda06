import Catalog
import SourceText

/// What the twin of a page tells, fact by fact.
struct TwinFacts {
  private var told: [FieldIndex: [String]] = [:]
  private var place: [Int: Int] = [:]
  private let page: PageSummary
  private let hasTwin: Bool

  init(of page: PageSummary, in index: CatalogIndex) {
    let twin = index.twin(of: page)
    self.page = page
    hasTwin = twin != nil
    guard let twin else { return }
    for fact in twin.facts { told[fact.field, default: []].append(twin.text(of: fact)) }
    var counts: [FieldIndex: Int] = [:]
    for fact in page.facts {
      place[fact.range.start] = counts[fact.field, default: 0]
      counts[fact.field, default: 0] += 1
    }
  }

  /// Whether the twin tells something else in a fact's place.
  func differs(_ fact: FactSummary) -> Bool {
    guard hasTwin, let place = place[fact.range.start] else { return false }
    let texts = told[fact.field] ?? []
    return place >= texts.count || texts[place] != page.text(of: fact)
  }
}
