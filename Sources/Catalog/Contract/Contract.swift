import SourceText

/// What the pages of a catalog hold and where: the catalog's layout as data.
package final class Contract: Sendable {
  package let name: String
  package let places: [Renderer]
  /// The names of files that stand for their folder in some place.
  let indexNames: [String]
  package let ids: IDGrammar
  /// Texts that stand for "no value", the empty text among them.
  package let missing: [String]
  private let missingLengths: WordLengths
  package let prices: PriceForm
  package let fields: [FieldDefinition]
  package let kinds: [PageKind]
  package let counterparts: [CounterpartLayout]
  /// The fields that have a role: a handful, so a list is the fastest map.
  private let roles: [(role: Role, field: FieldIndex)]
  /// Whether what pages tell of a field matters to other pages, by field.
  let isShared: [Bool]
  /// How the address of every badge's image begins.
  package let badgePrefix: String
  /// The patterns of all kinds, those with the most components spelled out first: of two that match,
  /// the one is meant that says more.
  private let patterns: [(pattern: PathPattern, kind: Int)]

  init(
    name: String, places: [Renderer], ids: IDGrammar, missing: [String], prices: PriceForm,
    fields: [FieldDefinition], kinds: [PageKind], counterparts: [CounterpartLayout],
    badgePrefix: String
  ) {
    self.name = name
    self.places = places
    indexNames = places.flatMap(\.indexNames)
    self.ids = ids
    self.missing = missing
    missingLengths = WordLengths(missing)
    self.prices = prices
    self.fields = fields
    self.kinds = kinds
    self.counterparts = counterparts
    roles = fields.enumerated().compactMap { index, field in field.role.map { ($0, index) } }
    isShared = Self.isShared(fields, kinds, counterparts)
    self.badgePrefix = badgePrefix
    patterns = kinds.enumerated().flatMap { index, kind in kind.paths.map { ($0, index) } }
      .sorted { $0.pattern.literalCount > $1.pattern.literalCount }
  }

  /// The same contract for pages that are read elsewhere.
  package func with(places: [Renderer]) -> Contract {
    Contract(
      name: name, places: places, ids: ids, missing: missing, prices: prices, fields: fields,
      kinds: kinds, counterparts: counterparts, badgePrefix: badgePrefix)
  }

  /// Whether a text says that there is no value.
  func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    missingLengths.contains(text.count) && missing.contains { $0.isSpelled(text) }
  }

  /// The field that has this role.
  package func field(with role: Role) -> FieldIndex? {
    roles.first { $0.role == role }?.field
  }

  /// Whether every field of a template is a price.
  package func isOfPrices(_ template: TextTemplate) -> Bool {
    template.fields.allSatisfy { fields[$0].type == .price }
  }

  /// The kind of the page at `path`, and what the captures of its pattern stand for.
  package func kind(ofPath path: String) -> (kind: PageKind, captures: PathCaptures)? {
    match(path).map { ($0.kind, $0.captures) }
  }

  /// The same with the pattern that the path matches.
  func match(
    _ path: String
  ) -> (pattern: PathPattern, kind: PageKind, captures: PathCaptures)? {
    let path = SplitPath(path)
    for (pattern, kind) in patterns {
      if let captures = pattern.captures(in: path) { return (pattern, kinds[kind], captures) }
    }
    return nil
  }
}
