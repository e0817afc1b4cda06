package import Contract
import Records
import SourceText

/// The values of all pages that constraints of the contract compare.
package struct CatalogValues: Sendable {
  /// By place, in the order of the pages.
  private let values: [[Occurrence]]
  private let directory: PageDirectory

  /// A value on a page, which has its text.
  package struct Occurrence: Sendable {
    package let page: PageSummary
    package let value: CatalogValue
    /// The number of the page.
    package let number: Int

    package var text: String { page.text(of: value) }

    /// What equal values have in common; as a `String`, which is equal in each form of Unicode. Values
    /// of fields with different types are compared by their `text`.
    package func key(byText isText: Bool, ignoringCase ignoresCase: Bool) -> String {
      let key = isText ? text : page.key(of: value)
      return ignoresCase ? key.lowercased() : key
    }
  }

  package init(of index: CatalogIndex) {
    directory = index.directory
    var values = [[Occurrence]](repeating: [], count: index.contract.constraints.places.count)
    for (number, page) in index.directory.canonicalPages {
      for value in page.values {
        values[value.place].append(Occurrence(page: page, value: value, number: number))
      }
    }
    self.values = values
  }

  /// The values in a place, in the order of the pages.
  package subscript(place: ValuePlaceIndex) -> [Occurrence] { values[place] }

  /// Whether a place may have values that are not known: some of its pages are not checked, or could
  /// not be read completely.
  package func areUncertain(in place: ValuePlace) -> Bool {
    if case .path = place.source { return false }
    let aliases = directory.notedFiles.aliases
    return directory.pages.contains { $0.mayHaveMoreValues && $0.kind == place.kind }
      || directory.hasUnchecked(place.kind)
        && directory.uncheckedPages.contains {
          $0.kind == place.kind && !aliases.contains(Array($0.path.utf8))
        }
  }

  /// The values of a place in the paths of pages that are not checked.
  package func uncheckedTexts(in place: ValuePlace) -> [String] {
    guard case .path(let capture) = place.source else { return [] }
    return directory.uncheckedPages.compactMap {
      $0.kind == place.kind ? $0.captures[capture] : nil
    }
  }
}
