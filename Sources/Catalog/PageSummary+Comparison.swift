import Records
import SourceText

/// The comparison of a page with an earlier state of it.
extension PageSummary {
  /// Whether the other pages of the catalog can see nothing of a change of the page since an earlier
  /// state, in which places on it may have moved.
  ///
  /// False for every page with links, lists of pages or badges, and other contents that few changes
  /// leave as they are.
  package func looksLike(_ earlier: PageSummary) -> Bool {
    hasOnlyFacts && earlier.hasOnlyFacts && path.hasSameBytes(as: earlier.path)
      && layout === earlier.layout && shape === earlier.shape && isWhole == earlier.isWhole
      && statesFolder == earlier.statesFolder && otherID == earlier.otherID
      && isReadable == earlier.isReadable && lineEnding == earlier.lineEnding
      && anchorNames == earlier.anchorNames && statedID == earlier.statedID
      && heading.isEmpty == earlier.heading.isEmpty && names == earlier.names
      && inheritedFacts.elementsEqual(earlier.inheritedFacts) {
        $0.field == $1.field && $0.path.hasSameBytes(as: $1.path)
      }
      && doubtful == earlier.doubtful && misordered == earlier.misordered
      && silent == earlier.silent && absent == earlier.absent
      && hasDoubtfulTables == earlier.hasDoubtfulTables && lacksHeading == earlier.lacksHeading
      && uncounted == earlier.uncounted && unsummed == earlier.unsummed
      && mayHaveMoreValues == earlier.mayHaveMoreValues
      && facts.elementsEqual(earlier.facts) { fact, other in
        fact.isSameExceptPlace(as: other) && bytes(of: fact) == earlier.bytes(of: other)
      }
      && values.elementsEqual(earlier.values) { isSame($0, as: $1, on: earlier) }
      && inheritedValues.elementsEqual(earlier.inheritedValues) {
        $0.path.hasSameBytes(as: $1.path) && isSame($0.value, as: $1.value, on: earlier)
      }
  }

  /// Whether none of the contents is there whose states are not compared.
  private var hasOnlyFacts: Bool {
    links.isEmpty && copiedRecords == nil && unknownBases.isEmpty && blanks.isEmpty
      && denied.isEmpty && tables.isEmpty && badges == nil && lines.isEmpty
  }

  /// Whether all but the places of two values is the same.
  private func isSame(
    _ value: CatalogValue, as other: CatalogValue, on earlier: PageSummary
  ) -> Bool {
    value.place == other.place && value.style == other.style
      && texts[value.text] == earlier.texts[other.text]
      && texts[value.key] == earlier.texts[other.key]
  }

  private var statedID: String? { id.map { text(of: $0) } }
}
