/// What the values of fields have to be in the whole catalog: unique, or those of another field.
package struct Constraints: Sendable {
  package let unique: [Uniqueness]
  package let references: [Reference]
  /// All places whose values are compared, each once.
  package let places: [ValuePlace]
  /// The numbers of the places of each kind, by the kind's name.
  private let numbers: [String: [ValuePlaceIndex]]

  package init(
    unique: [Uniqueness] = [], references: [Reference] = [], places: [ValuePlace] = []
  ) {
    self.unique = unique
    self.references = references
    self.places = places
    numbers = Dictionary(grouping: places.indices) { places[$0].kind }
  }

  package var isEmpty: Bool { places.isEmpty }

  /// The numbers of the places that pages of a kind have.
  package func places(of kind: PageKind) -> [ValuePlaceIndex] {
    isEmpty ? [] : numbers[kind.name] ?? []
  }

  /// Values that are different from each other.
  package struct Uniqueness: Sendable {
    /// What such a value is, in messages; nil where the title of its field says that.
    package let title: String?
    /// Where the values are; of two that are equal, the one in the first place is kept.
    package let places: [ValuePlaceIndex]
    /// Whether values that differ in letter case alone are equal.
    package let ignoresCase: Bool
    /// Whether only the values of one page are compared with each other.
    package let isWithinPage: Bool
  }

  /// Values that are among other values of the catalog.
  package struct Reference: Sendable {
    package let from: ValuePlaceIndex
    /// Where the values are that it may have.
    package let to: [ValuePlaceIndex]
    package let ignoresCase: Bool
    /// Whether the value of the page itself is not allowed.
    package let isToOthers: Bool
  }
}

/// Where values are: in a field of the pages of a kind, in one of their records, or in their paths.
package struct ValuePlace: Sendable {
  /// As the contract names it: `product.releases.cycle`.
  package let text: String
  /// The name of the kind.
  package let kind: String
  package let source: Source

  package enum Source: Sendable {
    case page(FieldIndex)
    case record(RecordSetLayout, FieldIndex)
    /// A part of the path, or several with texts between them.
    case path([CounterpartKey.Part])
  }

  /// The field; nil for a part of the path.
  package var field: FieldIndex? {
    switch source {
    case .page(let field), .record(_, let field): field
    case .path: nil
    }
  }
}

/// The position of a place in the constraints of its contract.
package typealias ValuePlaceIndex = Int
