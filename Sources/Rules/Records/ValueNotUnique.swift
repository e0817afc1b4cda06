package import Catalog
import Contract
package import Diagnostics
import SourceText

/// A value that another page has already, although the contract makes it unique.
package enum ValueNotUnique: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "value-not-unique", "Value that has to be unique and is not",
    severity: .error, category: .records,
    rationale: """
      Programs look things up by such a value: an address, an alias, an account number. Of two
      things with the same one, they find only one. Most often a page was copied, or two people
      added the same thing.
      """,
    examples: [
      Example(
        "An alias that is the address of another product", path: "products/go.yaml",
        bad: """
          address: golang
          aliases: [⟦python⟧]

          """,
        good: """
          address: golang
          aliases: [go]

          """,
        others: ["products/python.yaml": "address: python\n"], contract: DataExamples.addresses)
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let constraints = index.contract.constraints
    if constraints.unique.isEmpty { return }
    let values = CatalogValues(of: index)
    // A value that is on its page twice may be so by several lists of unique fields.
    var repeated: Set<Repetition> = []
    for layout in constraints.unique {
      let isText = index.contract.types(of: layout.places).count > 1
      for group in groups(of: values, layout, isText: isText) {
        for one in group.dropFirst() {
          let first = group[0]
          let title = layout.title ?? index.title(of: one.value.place)
          let isSamePage = first.number == one.number
          if isSamePage,
            !repeated.insert(Repetition(page: one.number, range: one.value.range)).inserted
          {
            continue
          }
          // An alias of YAML is at its anchor, which would be both places.
          let isAlias = isSamePage && first.value.range == one.value.range
          findings.report(
            isSamePage ? .again(title, one.text) : .taken(title, one.text, first.page.path),
            at: one.value.range, on: one.page.subject,
            element: layout.title ?? constraints.places[one.value.place].text,
            about: [first.page.path],
            related: isAlias
              ? []
              : [
                RelatedPlace(
                  path: first.page.path, range: first.value.range,
                  message: layout.places.count > 1
                    ? "\(index.title(of: first.value.place)) '\(first.text)'" : "the first is here")
              ])
        }
      }
    }
  }

  /// The occurrences of each value that there is more than once, the right one first: that of the
  /// page whose path has the value as its name, else the first.
  private static func groups(
    of values: CatalogValues, _ layout: Constraints.Uniqueness, isText: Bool
  ) -> [[CatalogValues.Occurrence]] {
    var known: [Key: CatalogValues.Occurrence] = [:]
    var numbers: [Key: Int] = [:]
    var groups: [[CatalogValues.Occurrence]] = []
    for one in layout.places.lazy.flatMap({ values[$0] }) where !one.text.isEmpty {
      let key = Key(
        text: one.key(byText: isText, ignoringCase: layout.ignoresCase),
        page: layout.isWithinPage ? one.number : nil)
      if let number = numbers[key] {
        groups[number].append(one)
      } else if let first = known[key] {
        numbers[key] = groups.count
        groups.append([first, one])
      } else {
        known[key] = one
      }
    }
    return groups.map { group in
      guard let own = group.firstIndex(where: { $0.page.hasName($0.text) }), own > 0 else {
        return group
      }
      return [group[own]] + group[..<own] + group[(own + 1)...]
    }
  }

  private struct Key: Hashable {
    let text: String
    let page: Int?
  }

  /// The place of a value that the page has elsewhere too.
  private struct Repetition: Hashable {
    let page: Int
    let range: ByteRange
  }
}

extension Contract {
  /// The types of the fields in some places; that of a part of a path is a text.
  func types(of places: [ValuePlaceIndex]) -> Set<ValueType> {
    Set(
      places.map { place in
        let type = constraints.places[place].field.map { fields[$0].type } ?? .text
        return type.isLiteral ? type : .text
      })
  }
}

extension CatalogIndex {
  /// What the values of a place are called in messages.
  func title(of place: ValuePlaceIndex) -> String {
    let place = contract.constraints.places[place]
    switch place.source {
    case .page(let field), .record(_, let field): return contract.fields[field].title
    case .path(let parts):
      return parts.reduce(into: "") { title, part in
        switch part {
        case .literal(let text): title += text
        case .capture(let name):
          title += contract.fields.first { $0.name == name }?.title ?? name
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func taken(_ title: String, _ text: String, _ path: String) -> Self {
    "\(term: title) '\(text)' is already used by '\(path)'"
  }

  fileprivate static func again(_ title: String, _ text: String) -> Self {
    "\(term: title) '\(text)' is already used on this page"
  }
}
