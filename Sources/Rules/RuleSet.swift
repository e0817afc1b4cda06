package import Diagnostics

/// All rules.
package enum RuleSet {
  /// All rules, sorted by id.
  package static let all: [any Rule.Type] = [
    AbsoluteCatalogLink.self,
    AmbiguousScalar.self,
    AuthorDisagrees.self,
    BadgeDisagreesWithTable.self,
    BadgeOrder.self,
    BadgeStyle.self,
    BadgesContradict.self,
    BadgesDisagree.self,
    BidiControl.self,
    BlankValue.self,
    BrokenAddress.self,
    BrokenAlias.self,
    BrokenAnchor.self,
    BrokenLink.self,
    BrokenTable.self,
    ByteOrderMark.self,
    CachedPriceExceedsInput.self,
    CaseCollision.self,
    ConflictMarker.self,
    ControlCharacter.self,
    DanglingReference.self,
    DateOrder.self,
    DeniedTable.self,
    DifferentLayout.self,
    DiffersFromSource.self,
    DuplicateBadge.self,
    DuplicateField.self,
    DuplicateID.self,
    DuplicateIndexEntry.self,
    DuplicateItem.self,
    DuplicateKey.self,
    DuplicateSection.self,
    DuplicateValue.self,
    EmptyLink.self,
    EscapedMarkup.self,
    FactsDisagree.self,
    FutureDate.self,
    HiddenContents.self,
    IDDateDiffers.self,
    IDDiffersFromPath.self,
    ImageOfPage.self,
    ImplausibleQuantity.self,
    InvalidID.self,
    InvalidJSON.self,
    InvalidTOML.self,
    InvalidUTF8.self,
    InvalidValue.self,
    InvalidYAML.self,
    InvisibleCharacter.self,
    LinkBreaksOnGithub.self,
    LinkBreaksOnSite.self,
    LinkCase.self,
    LinkOutsideCatalog.self,
    LinkShownAsText.self,
    LinkWithoutText.self,
    MalformedBadge.self,
    MalformedDate.self,
    MalformedPrice.self,
    MalformedQuantity.self,
    MisleadingAddress.self,
    MisleadingLink.self,
    MisplacedBadge.self,
    MisplacedPage.self,
    MisplacedSection.self,
    MissingBackticks.self,
    MissingColumn.self,
    MissingCounterpart.self,
    MissingField.self,
    MissingFinalNewline.self,
    MissingIndexEntry.self,
    MissingKey.self,
    MissingSection.self,
    MissingTable.self,
    MissingUnit.self,
    MixedLineEndings.self,
    MixedScript.self,
    Mojibake.self,
    NearDuplicateID.self,
    NewSuppression.self,
    OrphanPage.self,
    OutputExceedsContext.self,
    PlacesDisagree.self,
    ProviderDisagrees.self,
    QuantityDisagrees.self,
    RaggedTable.self,
    RecordViolation.self,
    SchemaViolation.self,
    StaleIndexEntry.self,
    TitleDisagrees.self,
    TooFewRecords.self,
    TwinsDiffer.self,
    UnclosedEmphasis.self,
    UnclosedFrontmatter.self,
    UnexpectedColumn.self,
    UnintendedHeading.self,
    UnknownBadge.self,
    UnknownField.self,
    UnknownKey.self,
    UnknownReference.self,
    UnknownSection.self,
    UnsafeLink.self,
    UnsortedIndex.self,
    UnsortedItems.self,
    UnsortedRecords.self,
    UnusedSuppression.self,
    ValueNotUnique.self,
    WrongBreadcrumb.self,
    WrongCost.self,
    WrongCount.self,
    WrongHeading.self,
    WrongShape.self,
    ZeroDate.self,
  ]

  /// The rules that check one page.
  package static let pageRules: [any PageRule.Type] = all.compactMap {
    switch $0.scope {
    case .page(let rule): rule
    case .pageAndCatalog(let rule): rule
    default: nil
    }
  }

  /// The rules that check one page against the day of the run.
  package static let datedRules: [any DatedRule.Type] = all.compactMap {
    if case .dated(let rule) = $0.scope { rule } else { nil }
  }

  /// The rules that check the catalog.
  package static let catalogRules: [any CatalogRule.Type] = all.compactMap {
    switch $0.scope {
    case .catalog(let rule): rule
    case .pageAndCatalog(let rule): rule
    default: nil
    }
  }

  /// The rules that check how suppressions were used.
  package static let suppressionRules: [any SuppressionRule.Type] = all.compactMap {
    if case .suppressions(let rule) = $0.scope { rule } else { nil }
  }

  /// The rules that check a catalog by the findings of others.
  package static let verdictRules: [any VerdictRule.Type] = all.compactMap {
    if case .verdict(let rule) = $0.scope { rule } else { nil }
  }

  /// The descriptors of all rules, sorted by id.
  package static let descriptors: [RuleDescriptor] = all.map { $0.descriptor }

  /// The descriptor of the rule with this id.
  package static func descriptor(_ id: String) -> RuleDescriptor? {
    descriptors.first { $0.id == id }
  }

  /// The ids of the rules that have a trait.
  package static func ids(of trait: RuleDescriptor.Trait) -> Set<String> {
    Set(descriptors.filter { $0.traits.contains(trait) }.map(\.id))
  }
}
