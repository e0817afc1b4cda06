import Contract
import Diagnostics
import MarkdownSyntax
import Records
import SourceText

/// Compares the badges of one vocabulary on a page with its ticks and its list badges.
struct BadgeComparison {
  private let page: Page
  /// The first badge of each definition, by its position.
  private var badges: [BadgeFact?]
  /// Whether a damaged badge may be that of a definition, by its position.
  private var isMeant: [Bool]
  private var lists: [BadgeFact] = []
  /// Whether another badge may be a list.
  private var mayHaveOtherList = false
  /// The first badge of the vocabulary.
  private var first: BadgeFact?
  /// Whether every table is there and was read, so that an absent tick is missing.
  private lazy var isComplete =
    page.factIndex.hasTicks && page.syntax.tableDefects.isEmpty && page.contents.uncertain.isEmpty
    && !page.contents.hasDoubtfulRows
    && page.unusualColumns.allSatisfy { LabelComparison($0, on: page).isClean }
    && MissingTable.gaps(on: page).isEmpty && !page.lacksTables

  /// The ticks that are reported themselves, where the badges of several places contradict them.
  private let wrongTicks: Set<FieldIndex>

  init(_ page: Page, _ vocabulary: BadgeVocabulary, besides wrongTicks: Set<FieldIndex> = []) {
    self.page = page
    self.wrongTicks = wrongTicks
    badges = Array(repeating: nil, count: vocabulary.definitions.count)
    isMeant = Array(repeating: false, count: vocabulary.definitions.count)
    for badge in page.contents.badges where badge.vocabulary === vocabulary {
      if first == nil { first = badge }
      if let meant = badge.meant { isMeant[meant.position] = true }
      guard let definition = badge.definition else {
        if case .list? = badge.meant?.value { mayHaveOtherList = true }
        continue
      }
      if badges[definition.position] == nil { badges[definition.position] = badge }
      if case .list = definition.value { lists.append(badge) }
    }
  }

  /// Compares one badge, present or absent, with its ticks and items; skips one that a damaged
  /// badge may represent, since its presence is unknown.
  mutating func compare(_ definition: BadgeDefinition, into findings: inout Findings) {
    let badge = badges[definition.position]
    guard badge != nil || !isMeant[definition.position] else { return }
    // Most badges have their ticks.
    let areTicksRight = definition.ticks.allSatisfy { field in
      switch page.factIndex.tick(field) {
      case .absent, .no: badge == nil
      case .unclear: true
      case .yes: badge != nil
      }
    }
    if !areTicksRight { compareTicks(definition, badge, into: &findings) }
    if definition.modality != nil { compareModality(definition, badge, into: &findings) }
    if case .list = definition.value { compareList(definition, badge, into: &findings) }
  }

  /// Reports once that a section with this name is missing or has no badges, where a table requires
  /// one.
  func missAll(
    of vocabulary: BadgeVocabulary, in section: PageSection?, named name: String,
    into findings: inout Findings
  ) {
    for definition in vocabulary.definitions {
      guard let fact = definition.allTicks.lazy.compactMap(tick).first(where: { $0.tick == true })
      else { continue }
      findings.report(
        section == nil ? .noSection(name, title(fact.field)) : .noBadge(title(fact.field)),
        at: section?.heading ?? page.titlePlace, element: vocabulary.name,
        related: [page.related(fact.range, "'\(page.text(of: fact))' here")])
      return
    }
  }

  /// The first tick of a field, even one that cannot be parsed.
  private func tick(_ field: FieldIndex) -> Fact? {
    page.contract.fields[field].type.isTick ? page.factIndex[field].first : nil
  }

  private func title(_ field: FieldIndex) -> String { page.contract.fields[field].title }

  /// A badge requires all its ticks, and each of its ticks requires the badge.
  private mutating func compareTicks(
    _ definition: BadgeDefinition, _ badge: BadgeFact?, into findings: inout Findings
  ) {
    for field in definition.ticks where !wrongTicks.contains(field) {
      let fact = tick(field)
      switch (badge, fact.flatMap(page.states)) {
      case (let badge?, nil) where fact == nil && isComplete:
        findings.report(
          .badgeWithoutField(definition.name, title(field)), at: badge.labelRange,
          element: definition.name)
      case (let badge?, false?):
        findings.report(
          .badgeWithoutTick(definition.name, title(field)), at: badge.labelRange,
          element: definition.name,
          related: fact.map { [page.related($0.range, "'\(page.text(of: $0))' here")] } ?? [])
      case (nil, true?):
        guard let fact else { continue }
        findings.report(
          .tickWithoutBadge(definition.name, title(field)), at: fact.range,
          element: definition.name, related: badgesHere)
      default: continue
      }
    }
  }

  /// A badge for a modality requires its item in a list badge, and the item requires the badge.
  ///
  /// Where the table contradicts the list, the list is wrong, and `compareList` reports it.
  private func compareModality(
    _ definition: BadgeDefinition, _ badge: BadgeFact?, into findings: inout Findings
  ) {
    guard let modality = definition.modality, !lists.isEmpty else { return }
    var item: Badge.Part?
    for list in lists where item == nil { item = list.item(named: modality) }
    guard (badge != nil) != (item != nil) else { return }
    let ticks = lists.compactMap { $0.definition?.tick(of: modality) }
      .compactMap { tick($0).flatMap(page.states) }
    switch (badge, item) {
    case (let badge?, nil)
    where !ticks.contains(true) && !mayHaveOtherList
      && !lists.contains(where: { $0.mayList(modality) }):
      findings.report(
        .badgeWithoutItem(definition.name, modality), at: badge.labelRange,
        element: definition.name,
        related: lists.map { list in
          page.related(list.range, "the badge '\(list.definition?.name ?? "")'")
        })
    case (nil, let item?) where ticks.isEmpty || ticks.contains(true):
      findings.report(
        .itemWithoutBadge(modality, definition.name), at: item.range, element: definition.name)
    default: return
    }
  }

  /// An item of a list badge requires its tick, and the tick requires the item.
  private mutating func compareList(
    _ definition: BadgeDefinition, _ badge: BadgeFact?, into findings: inout Findings
  ) {
    guard case .list(let known) = definition.value else { return }
    guard let badge else {
      let ticked = known.compactMap { item in item.tick.flatMap { tick($0) } }
      guard let fact = ticked.first(where: { $0.tick == true }) else { return }
      findings.report(
        .tickWithoutBadge(definition.name, title(fact.field)), at: fact.range,
        element: definition.name, related: badgesHere)
      return
    }
    let items = badge.items
    reportLostTick(of: items, in: definition, into: &findings)
    for (name, field) in known {
      guard let field, let fact = tick(field) else { continue }
      switch (badge.item(named: name), page.states(fact)) {
      case (let item?, false?):
        findings.report(
          .itemWithoutTick(name, definition.name, title(field)), at: item.range,
          element: "\(definition.name): \(name)",
          related: [page.related(fact.range, "'\(page.text(of: fact))' here")])
      case (nil, true?) where !badge.mayList(name):
        findings.report(
          .tickWithoutItem(title(field), definition.name, name), at: fact.range,
          element: "\(definition.name): \(name)",
          related: [page.related(badge.range, "the badge '\(definition.name)'")])
      default: continue
      }
    }
  }

  /// Reports the first item of a list badge without its tick: mostly the table of all is missing.
  private mutating func reportLostTick(
    of items: [Badge.Part], in definition: BadgeDefinition, into findings: inout Findings
  ) {
    for item in items {
      guard let field = definition.tick(of: item.text), tick(field) == nil else { continue }
      // A misspelt or missing row is reported as that.
      guard isComplete, page.unusualFields.isEmpty else { return }
      findings.report(
        .listWithoutField(definition.name, item.text, title(field)), at: item.range,
        element: definition.name)
      return
    }
  }

  private var badgesHere: [RelatedPlace] {
    first.map { [page.related($0.range, "the badges begin here")] } ?? []
  }
}

extension Page {
  /// Whether a required section that has tables, itself or in its subsections, is missing.
  fileprivate var lacksTables: Bool {
    guard let kind else { return false }
    return kind.tables.flatMap(\.sections).contains { section in
      let level = kind.sections[section].level ?? 0
      let outer = kind.sections[..<section].lastIndex { $0.level ?? 0 < level }
      return [section, outer].contains { $0.map { contents.lacks($0, of: kind) } == true }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func badgeWithoutField(_ badge: String, _ field: String) -> Self {
    "badge '\(term: badge)' is here, but no table on the page has \(term: field)"
  }

  fileprivate static func badgeWithoutTick(_ badge: String, _ field: String) -> Self {
    "badge '\(term: badge)' is here, but the table denies \(term: field)"
  }

  fileprivate static func tickWithoutBadge(_ badge: String, _ field: String) -> Self {
    "the table has \(term: field), but there is no badge '\(term: badge)'"
  }

  fileprivate static func noBadge(_ field: String) -> Self {
    "section has no badge, but the table has \(term: field)"
  }

  fileprivate static func noSection(_ name: String, _ field: String) -> Self {
    "section '\(term: name)' with its badges is missing, but the table has \(term: field)"
  }

  fileprivate static func listWithoutField(_ list: String, _ item: String, _ field: String) -> Self
  {
    "badge '\(term: list)' lists '\(item)', but no table on the page has \(term: field)"
  }

  fileprivate static func badgeWithoutItem(_ badge: String, _ item: String) -> Self {
    "badge '\(term: badge)' is here, but no list badge has '\(term: item)'"
  }

  fileprivate static func itemWithoutBadge(_ item: String, _ badge: String) -> Self {
    "the list has '\(term: item)', but there is no badge '\(term: badge)'"
  }

  fileprivate static func itemWithoutTick(_ item: String, _ list: String, _ field: String) -> Self {
    "badge '\(term: list)' lists '\(term: item)', but the table denies \(term: field)"
  }

  fileprivate static func tickWithoutItem(_ field: String, _ list: String, _ item: String) -> Self {
    "the table has \(term: field), but the badge '\(term: list)' does not list '\(term: item)'"
  }
}
