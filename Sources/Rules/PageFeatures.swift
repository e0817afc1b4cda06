import Contract
import DataSyntax
import MarkdownSyntax
package import Records
import SourceText

/// What a page has that rules find something in. Most pages lack most of it, and a rule that needs
/// what a page lacks is not run on it.
package struct PageFeatures: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Every page has this.
  package static let anything = feature(0)
  /// Data of its own, or frontmatter.
  static let data = feature(1)
  /// Defects of the syntax of its data.
  static let dataProblems = feature(2)
  /// Failures of its data by the schema of its kind.
  static let dataFailures = feature(3)
  /// Values of another shape than the contract expects.
  static let misshapenValues = feature(4)
  /// References to pages that it should inherit from, or parts to leave out, that are wrong.
  static let brokenReferences = feature(5)
  /// Sets of records, by its kind.
  static let recordSets = feature(6)
  /// Nodes of Markdown.
  static let markdown = feature(7)
  /// Damaged text.
  static let damage = feature(8)
  static let malformedFacts = feature(9)
  /// Facts without a text.
  static let blanks = feature(10)
  static let tables = feature(11)
  /// Tables that are torn, or lines intended as one.
  static let tableDefects = feature(12)
  /// Rows with fewer or more cells than their header, or a table of a page of no kind.
  static let raggedRows = feature(13)
  /// Tables and lists of facts whose labels are not exactly those of the contract.
  static let unusualColumns = feature(14)
  static let unusualFields = feature(15)
  /// Sections that are not exactly those of the contract.
  static let unusualSections = feature(16)
  static let underlinedHeadings = feature(17)
  /// Badges, or places for them.
  static let badges = feature(18)
  /// Badges that are not exactly as their vocabulary has them.
  static let unusualBadges = feature(19)
  /// Badges in another order than that of their vocabulary, or there twice.
  static let unorderedBadges = feature(20)
  static let links = feature(21)
  /// Links that are more than a plain text and a path of the catalog or an address of the web.
  static let unusualLinks = feature(22)
  /// Links that may be to the catalog on a site, whose address the contract has.
  static let linksOfSites = feature(23)
  /// Brackets outside links.
  static let brackets = feature(24)
  /// Sections of which there can be several, or such as are not exactly those of the contract.
  static let repeatableSections = feature(25)
  /// Headings of sections that are not shown as such.
  static let unshownHeadings = feature(26)
  /// A field in the first heading, steps of a breadcrumb, and costs or a formula, by its kind.
  static let headingField = feature(27)
  static let breadcrumbSteps = feature(28)
  static let calculations = feature(29)
  /// A block of frontmatter, or what may be one.
  static let frontmatter = feature(30)
  /// Marks of emphasis that may not close.
  static let unpairedMarks = feature(31)

  /// Whether both have a feature; unlike the functions of all sets, it is a single instruction.
  package func overlaps(_ other: PageFeatures) -> Bool { rawValue & other.rawValue != 0 }

  private static func feature(_ bit: UInt32) -> PageFeatures { PageFeatures(rawValue: 1 << bit) }
}

extension PageFeatures {
  /// Those of a page.
  package init(of page: Page) {
    self = .anything
    if !page.damage.isEmpty { insert(.damage) }
    if let data = page.data {
      insert(.data)
      if !data.problems.isEmpty { insert(.dataProblems) }
    }
    if !page.dataFailures.isEmpty { insert(.dataFailures) }
    if !page.contents.misshapenValues.isEmpty { insert(.misshapenValues) }
    if !page.inheritanceFaults.isEmpty || !page.omissionFaults.isEmpty { insert(.brokenReferences) }
    if !page.malformedFacts.isEmpty { insert(.malformedFacts) }
    if page.factIndex.hasBlanks { insert(.blanks) }
    if page.syntax.frontmatter != nil { insert(.frontmatter) }
    if page.kind?.hasRecordSets == true { insert(.recordSets) }
    if !page.syntax.nodes.isEmpty { addMarkdown(of: page) }
    if let kind = page.kind { add(kind, of: page) }
  }

  private mutating func addMarkdown(of page: Page) {
    insert(.markdown)
    if page.kind == nil || page.contents.hasDoubtfulRows { insert(.raggedRows) }
    if !page.syntax.tableDefects.isEmpty { insert(.tableDefects) }
    if !page.contents.tables.isEmpty { insert(.tables) }
    if page.contents.hasUnderlinedHeadings { insert(.underlinedHeadings) }
    if page.textOutsideLinks.hasBrackets { insert(.brackets) }
    if page.syntax.mayHaveUnpairedMarks { insert(.unpairedMarks) }
    guard !page.destinations.isEmpty else { return }
    insert(.links)
    if page.contract.renderers.contains(where: { !$0.urls.isEmpty }) { insert(.linksOfSites) }
    if page.destinations.contains(where: { !$0.isPlain(in: page.bytes) }) { insert(.unusualLinks) }
  }

  private mutating func add(_ kind: PageKind, of page: Page) {
    if kind.heading != nil { insert(.headingField) }
    if !kind.steps.isEmpty { insert(.breadcrumbSteps) }
    if kind.formula != nil || !kind.costs.isEmpty { insert(.calculations) }
    // Labels that may be anywhere are missing on a page without any text, too.
    if !page.unusualColumns.isEmpty { insert(.unusualColumns) }
    if !page.unusualFields.isEmpty { insert(.unusualFields) }
    if !kind.sections.isEmpty, !page.contents.hasRegularSections(of: kind) {
      insert([.unusualSections, .repeatableSections])
    }
    if kind.sectionPlaces.contains(where: \.mayRepeat) { insert(.repeatableSections) }
    if !page.unshownSections.isEmpty { insert(.unshownHeadings) }
    if !kind.badges.isEmpty { insert(.badges) }
    if !page.badgeSets.allSatisfy(\.areRegular) { insert(.unusualBadges) }
    if !page.badgeSets.allSatisfy(\.areInOrder) { insert(.unorderedBadges) }
  }
}

extension PageDestination {
  /// Whether it is an address of the web or a relative path, and the text of a link begins with a
  /// letter or digit with which no address begins.
  fileprivate func isPlain(in bytes: [UInt8]) -> Bool {
    guard isOnTheWeb || !isImage && !range.isEmpty && bytes[range.start] == .period else {
      return false
    }
    guard isLinkWithText else { return true }
    guard !label.isEmpty, bytes[label.start].isAlphanumeric else { return false }
    return !isOnTheWeb || bytes[label.start].lowercased != UInt8(ascii: "h")
  }
}
