package import Contract
import Records
import SourceText

/// The values of all pages that constraints of the contract compare.
package struct CatalogValues: Sendable {
  /// By place, in the order of the pages.
  private let values: [[Occurrence]]
  /// Those that pages inherit, likewise.
  private let inherited: [[Occurrence]]
  private let directory: PageDirectory

  /// A value on a page, which has its text.
  package struct Occurrence: Sendable {
    package let page: PageSummary
    package let value: CatalogValue
    /// The number of the page.
    package let number: Int
    /// The page on which it is written, if not on this one.
    fileprivate(set) var origin: PageSummary?

    /// The page on which it is written.
    package var writtenOn: PageSummary { origin ?? page }

    package var text: String { page.text(of: value) }

    /// What equal values have in common; as a `String`, which is equal in each form of Unicode.
    /// Values of fields with different types are compared by their `text`.
    package func key(byText isText: Bool, ignoringCase ignoresCase: Bool) -> String {
      let key = isText ? text : page.key(of: value)
      return ignoresCase ? key.lowercased() : key
    }
  }

  package init(of index: CatalogIndex) {
    directory = index.directory
    var values = [[Occurrence]](repeating: [], count: index.contract.constraints.places.count)
    var inherited = values
    for (number, page) in index.directory.canonicalPages {
      for one in page.inheritedValues {
        guard let origin = index.directory.page(at: one.path) else { continue }
        let value = Occurrence(
          page: page, value: one.value, number: number, origin: index.directory.pages[origin])
        inherited[one.value.place].append(value)
      }
      for value in page.values {
        values[value.place].append(Occurrence(page: page, value: value, number: number))
      }
    }
    self.values = values
    self.inherited = inherited
  }

  /// The values in a place, in the order of the pages.
  package subscript(place: ValuePlaceIndex) -> [Occurrence] { values[place] }

  /// The same, and those that pages inherit, except that each is in the list once where it is
  /// written.
  package func withInherited(_ place: ValuePlaceIndex) -> [Occurrence] {
    if inherited[place].isEmpty { return values[place] }
    struct Place: Hashable {
      let page: ObjectIdentifier
      let range: ByteRange
    }
    var known = Set(
      values[place].map { Place(page: ObjectIdentifier($0.page), range: $0.value.range) })
    return values[place]
      + inherited[place].filter {
        known.insert(Place(page: ObjectIdentifier($0.writtenOn), range: $0.value.range)).inserted
      }
  }

  /// Whether a place may have values that are not known: some of its pages are not checked, or
  /// could not be read completely.
  package func areUncertain(in place: ValuePlace) -> Bool {
    if case .path = place.source { return false }
    let aliases = directory.notedFiles.aliases
    return directory.pages.contains { $0.mayHaveMoreValues && $0.kind == place.kind }
      || directory.hasUnchecked(place.kind)
        && directory.uncheckedPages.contains {
          $0.kind == place.kind && !aliases.contains(Array($0.path.utf8))
        }
  }

  /// Whether a page, checked or not, may have values in a place.
  package func hasPages(with place: ValuePlace) -> Bool {
    directory.pages.contains { $0.kind == place.kind } || directory.hasUnchecked(place.kind)
  }

  /// The values of a place in the paths of pages that are not checked.
  package func uncheckedTexts(in place: ValuePlace) -> [String] {
    guard case .path(let parts) = place.source else { return [] }
    return directory.uncheckedPages.compactMap { page in
      page.kind == place.kind ? parts.text { page.captures[$0] } : nil
    }
  }
}
