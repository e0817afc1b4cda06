package import Contract
package import Records

/// Values that pages state for a field.
extension CatalogIndex {
  /// The value of a field on each page that states it; nil where one of them cannot be read, or
  /// where another page contradicts a page's value, or states a value that the page does not.
  package func values(of field: FieldIndex, on numbers: [Int]) -> [ValueInterval]? {
    var values: [ValueInterval] = []
    for number in numbers {
      if doubtful.contains(PageField(page: number, field: field)) { return nil }
      let page = pages[number]
      if let fact = page.facts.first(where: { $0.field == field && $0.isOfPage }) {
        values.append(fact.value)
      } else if !page.isSilent(on: field) {
        return nil
      }
    }
    return values
  }

  /// The fields of pages that other pages contradict, and those that only other pages state.
  func doubtfulFields() -> Set<PageField> {
    var doubtful: Set<PageField> = []
    for occurrence in disagreements.joined() {
      doubtful.insert(PageField(page: occurrence.page, field: occurrence.fact.field))
    }
    for unstated in unstatedFacts {
      doubtful.insert(PageField(page: unstated.number, field: unstated.field))
    }
    for denial in denials {
      doubtful.insert(PageField(page: denial.number, field: denial.unstated.field))
    }
    let fields = contract.addedUpFields
    for group in counterparts.all {
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
