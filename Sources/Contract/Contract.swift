import SourceText

/// The layout of a catalog as data: the kinds of its pages and what they contain.
package final class Contract: Sendable {
  package let name: String
  /// Whether it comes with Catalint: a catalog need not have all that it describes.
  package let isBuiltIn: Bool
  /// The files that its schemas are in, by their paths from the folder of its own file.
  package let schemaFiles: [String]
  /// Where pages are read: the key `places`.
  package let renderers: [Renderer]
  /// Whether a configuration states in which of its renderers links have to work.
  package let hasChosenRenderers: Bool
  /// The names of files that represent their folder in some renderer, also in one where links need
  /// not work: an index and its twin are one page in each renderer.
  package let indexNames: [String]
  package let ids: IDGrammar
  /// Texts that mean "no value", including the empty text.
  package let missing: [String]
  private let missingLengths: WordLengths
  package let prices: PriceForm
  package let fields: [FieldDefinition]
  package let kinds: [PageKind]
  package let counterparts: [CounterpartLayout]
  /// Which values are unique in the catalog, and which ones refer to others.
  package let constraints: Constraints
  /// The fields that have a role: a handful, so a list is the fastest map.
  private let roles: [(role: Role, field: FieldIndex)]
  /// The fields in groups that rules check.
  package let fieldGroups: FieldGroups
  /// Whether a field of a page matters to other pages, by field.
  package let isShared: [Bool]
  /// The kinds of data, and of the pages that are generated from it, with the records that both may
  /// have: their sets in the data.
  package let copiedSets: [String: [RecordSetLayout]]
  /// The vocabulary of the badges that pages of a kind share with those of other kinds; a handful.
  private let sharedVocabularies: [(kind: PageKind, vocabulary: BadgeVocabulary)]
  /// The common prefix of the addresses of badge images.
  package let badgePrefix: String
  /// The expressions that records have to meet.
  package let checks: ContractChecks
  /// The patterns of all kinds, those with the most literal components first: of two that match,
  /// the more specific one wins.
  private let patterns: [(pattern: PathPattern, kind: Int)]
  /// The fields that name an owner of pages, each with the index of the kind of the owners' pages.
  package let ownerKinds: [(field: FieldIndex, kind: Int)]

  init(
    name: String, isBuiltIn: Bool, renderers: [Renderer], ids: IDGrammar, missing: [String],
    prices: PriceForm, fields: [FieldDefinition], kinds: [PageKind],
    counterparts: [CounterpartLayout], constraints: Constraints, badgePrefix: String,
    checks: ContractChecks,
    schemaFiles: [String], indexNames: [String]? = nil, hasChosenRenderers: Bool = false
  ) {
    self.name = name
    self.isBuiltIn = isBuiltIn
    self.schemaFiles = schemaFiles
    self.renderers = renderers
    self.hasChosenRenderers = hasChosenRenderers
    self.indexNames = indexNames ?? renderers.flatMap(\.indexNames)
    self.ids = ids
    self.missing = missing
    missingLengths = WordLengths(missing)
    self.prices = prices
    self.fields = fields
    self.kinds = kinds
    self.counterparts = counterparts
    self.constraints = constraints
    roles = fields.enumerated().compactMap { index, field in field.role.map { ($0, index) } }
    fieldGroups = FieldGroups(fields)
    isShared = Self.isShared(fields, kinds, counterparts)
    copiedSets = Self.copiedSets(of: kinds)
    let ofItems = fields.compactMap { $0.badges?.vocabulary }
    sharedVocabularies = kinds.compactMap { kind in
      Self.sharedVocabulary(of: kind, ofItems, counterparts).map { (kind, $0) }
    }
    self.badgePrefix = badgePrefix
    self.checks = checks
    let patterns = kinds.enumerated().flatMap { index, kind in
      kind.paths.map { (pattern: $0, kind: index) }
    }
    .sorted { $0.pattern.literalCount > $1.pattern.literalCount }
    self.patterns = patterns
    let names = self.indexNames
    ownerKinds = roles.filter { $0.role == .author || $0.role == .provider }.compactMap {
      _, field in
      Self.ownerKind(of: fields[field].name, patterns, names).map { (field, $0) }
    }
  }

  /// The kind of the pages that represent the folders with a capture in their name.
  private static func ownerKind(
    of capture: String, _ patterns: [(pattern: PathPattern, kind: Int)], _ indexNames: [String]
  ) -> Int? {
    let folders = Set(patterns.compactMap { $0.pattern.folder(upTo: capture) })
    let owners = Set(
      folders.flatMap { folder in
        indexNames.compactMap { name in
          let path = SplitPath("\(folder)/\(name)")
          return patterns.first { $0.pattern.captures(in: path) != nil }?.kind
        }
      })
    return owners.count == 1 ? owners.first : nil
  }

  /// The same contract with other renderers, or with some of them where those are `chosen`.
  package func with(renderers: [Renderer], chosen: Bool = false) -> Contract {
    Contract(
      name: name, isBuiltIn: isBuiltIn, renderers: renderers, ids: ids, missing: missing,
      prices: prices, fields: fields, kinds: kinds, counterparts: counterparts,
      constraints: constraints, badgePrefix: badgePrefix, checks: checks,
      schemaFiles: schemaFiles, indexNames: indexNames, hasChosenRenderers: chosen)
  }

  /// Whether a text means that there is no value.
  package func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    missingLengths.contains(text.count) && missing.contains { $0.isSpelled(text) }
  }

  /// The vocabulary of the badges that pages of a kind share with those of other kinds.
  package func sharedVocabulary(of kind: PageKind) -> BadgeVocabulary? {
    sharedVocabularies.first { $0.kind === kind }?.vocabulary
  }

  /// The field that has this role.
  package func field(with role: Role) -> FieldIndex? {
    roles.first { $0.role == role }?.field
  }

  /// Whether every field of a template is a price.
  package func isOfPrices(_ template: TextTemplate) -> Bool {
    template.fields.allSatisfy { fields[$0].type == .price }
  }

  /// The kind of the page at `path`, and the captures of its pattern.
  package func kind(ofPath path: String) -> (kind: PageKind, captures: PathCaptures)? {
    match(path).map { ($0.kind, $0.captures) }
  }

  /// The same, with the pattern that the path matches.
  package func match(
    _ path: String
  ) -> (pattern: PathPattern, kind: PageKind, captures: PathCaptures)? {
    let path = SplitPath(path)
    for index in patterns.indices {
      guard let captures = patterns[index].pattern.captures(in: path) else { continue }
      return (patterns[index].pattern, kinds[patterns[index].kind], captures)
    }
    return nil
  }
}
