package import Contract
package import Records
package import SourceText

/// A value of a page that constraints of the contract compare with those of other pages.
package struct CatalogValue: Sendable {
  package let range: ByteRange
  let text: StringPool.Place
  /// What it has in common with equal values of its field.
  let key: StringPool.Place
  private let placeNumber: Int32
  /// How the page writes it, for fixes.
  package let style: ValueStyle

  init(
    _ text: StringPool.Place, key: StringPool.Place, at range: ByteRange,
    in place: ValuePlaceIndex, _ style: ValueStyle
  ) {
    self.text = text
    self.key = key
    self.range = range
    self.style = style
    placeNumber = Int32(clamping: place)
  }

  /// Whether equal values have equal texts.
  package var isKey: Bool { key == text }

  /// The place in the contract's constraints.
  package var place: ValuePlaceIndex { Int(placeNumber) }
}

/// A value that a page inherits from another one.
package struct InheritedValue: Sendable {
  /// The value, with its place on the other page.
  let value: CatalogValue
  /// The path of the other page.
  let path: String
}

extension PageSummary {
  /// The text of a value.
  package func text(of value: CatalogValue) -> String { texts.text(value.text) }

  /// The bytes of that text.
  package func bytes(of value: CatalogValue) -> ArraySlice<UInt8> { texts[value.text] }

  /// What a value has in common with equal values of its field.
  package func key(of value: CatalogValue) -> String { texts.text(value.key) }
}
