package import Contract
package import Records

/// What pages state differently, or only rows of other pages state.
package final class FactConflicts: Sendable {
  private let directory: PageDirectory
  /// All occurrences of each fact that has to agree and does not, the most probably wrong ones
  /// first.
  package let disagreements: [[FactOccurrence]]
  /// The facts that only rows state.
  package let unstatedFacts: [UnstatedFact]
  /// The fields that pages mark as having no value, and rows state.
  package let denials: [Denial]
  /// The fields of pages that are added up, and whose values are not certain.
  private let doubtful: Set<PageField>

  init(in listings: Listings, _ links: LinkGraph, by work: some PageExecutor) {
    directory = listings.directory
    disagreements = FactConflictFinder(in: listings, links).disagreements(by: work)
    unstatedFacts = listings.unstatedFacts()
    denials = listings.denials()
    doubtful = Self.doubtfulFields(disagreements, unstatedFacts, denials, in: listings)
  }

  /// The value of a field that is added up on each page that states it; nil where one of them cannot
  /// be read, or where another page contradicts a page's value, or states a value that the page does
  /// not.
  package func values(of field: FieldIndex, on numbers: [Int]) -> [ValueInterval]? {
    var values: [ValueInterval] = []
    for number in numbers {
      if doubtful.contains(PageField(page: number, field: field)) { return nil }
      let page = directory.pages[number]
      if let fact = page.fact(of: field) {
        values.append(fact.value)
      } else if !page.isSilent(on: field) {
        return nil
      }
    }
    return values
  }

  /// The fields of pages that other pages contradict, and those that only other pages state, among
  /// those that are added up.
  private static func doubtfulFields(
    _ disagreements: [[FactOccurrence]], _ unstatedFacts: [UnstatedFact], _ denials: [Denial],
    in listings: Listings
  ) -> Set<PageField> {
    let fields = listings.contract.addedUpFields
    if fields.isEmpty { return [] }
    let pages = listings.pages
    var doubtful: Set<PageField> = []
    for occurrence in disagreements.joined() where fields.contains(occurrence.fact.field) {
      doubtful.insert(PageField(page: occurrence.page, field: occurrence.fact.field))
    }
    for unstated in unstatedFacts where fields.contains(unstated.field) {
      doubtful.insert(PageField(page: unstated.number, field: unstated.field))
    }
    for denial in denials where fields.contains(denial.denied.field) {
      doubtful.insert(PageField(page: denial.number, field: denial.denied.field))
    }
    for group in listings.counterparts.all {
      for field in fields
      where group.layout.fields.contains(field) {
        let silent = group.pages.filter { pages[$0].isSilent(on: field) }
        // What only some pages about a thing state, or only rows about one of them, is missing on
        // the others.
        guard
          !silent.isEmpty,
          silent.count < group.pages.count
            || silent.contains(where: { doubtful.contains(PageField(page: $0, field: field)) })
        else { continue }
        doubtful.formUnion(silent.map { PageField(page: $0, field: field) })
      }
    }
    return doubtful
  }
}

/// An occurrence of a field of one thing: on its page, or in a row of another one.
package struct FactOccurrence: Sendable {
  /// The number of the page that contains it.
  package let page: Int
  package let fact: FactSummary
  /// The order of blame where nothing else decides: rows first, then pages in the contract's order.
  let rank: Int

  func isBefore(_ other: FactOccurrence) -> Bool {
    (rank, page, fact.range) < (other.rank, other.page, other.fact.range)
  }
}

/// A field of a page.
struct PageField: Hashable, Comparable {
  let page: Int
  let field: FieldIndex

  static func < (one: PageField, other: PageField) -> Bool {
    (one.page, one.field) < (other.page, other.field)
  }
}

extension Contract {
  /// The fields of pages from which averages and numbers of pages are computed.
  fileprivate var addedUpFields: Set<FieldIndex> {
    Set(
      kinds.flatMap(\.counts).compactMap { count in
        switch count.formula {
        case .average(let field, _, _), .stating(let field, _, _): field
        default: nil
        }
      })
  }
}
