import Contract
import DataSyntax
import Records
import SourceText

/// The parts of its kind that a page has, or may have after an error.
package struct UsedParts: Sendable {
  /// The numbers of the addresses at which its data has a value.
  private(set) var addresses: Set<Int> = []
  /// The fields of its facts in Markdown.
  private(set) var labelledFields: Set<FieldIndex> = []
  /// Whether it may have any of the labels.
  private(set) var hasAnyLabel = false
  /// The numbers of the properties that are spelled like keys.
  private(set) var properties: Set<Int> = []

  init() {}

  /// Nil for a page of no kind, and for every page of a built-in contract, which may describe more
  /// than a catalog has.
  init?(of page: Page) {
    guard !page.contract.isBuiltIn, page.alias == nil, let kind = page.kind else { return nil }
    // A key that is not known, or a value of another shape, may be meant for any address.
    let isReadable =
      page.isComplete && page.data?.problems.isEmpty != false && !page.hasUnknownKeys
      && page.contents.misshapenValues.isEmpty
    if let layout = kind.data {
      // Addresses in the frontmatter of one record are optional more often than not.
      let matters = page.isData || !layout.recordSets.isEmpty || !layout.inherits.isEmpty
      if !matters || !isReadable {
        addresses = Set(layout.addresses.numbers)
      } else if let root = page.data?.root {
        addresses = layout.addresses.numbers(in: root)
      }
      if !layout.doubtfulProperties.isEmpty {
        let names = Set(
          (page.data?.root?.mapping?.entries ?? []).lazy.compactMap(\.name).map { Array($0.utf8) })
        properties = Set(
          layout.doubtfulProperties.enumerated().lazy
            .filter { !isReadable || names.contains(Array($0.element.name.utf8)) }.map(\.offset))
      }
    }
    if page.isData { return }
    hasAnyLabel = page.mayHaveUnreadFacts
    let facts = [page.contents.facts, page.contents.uncertain].joined()
    labelledFields = Set(
      facts.lazy.filter { $0.place != .data && $0.place != .frontmatter }.map(\.field))
  }

  mutating func formUnion(_ other: UsedParts) {
    addresses.formUnion(other.addresses)
    labelledFields.formUnion(other.labelledFields)
    hasAnyLabel = hasAnyLabel || other.hasAnyLabel
    properties.formUnion(other.properties)
  }
}
