/// A kind of page: the paths of such pages, and the fields on them.
package final class PageKind: Sendable {
  /// Its name in the contract, in kebab-case.
  package let name: String
  /// The name of such a page in messages, with its article.
  package let title: String
  package let paths: [PathPattern]
  /// Whether the ID in such a path is the ID itself, with no letter and no character replaced.
  package let hasExactIDs: Bool
  /// The name of the kind of data pages that such a page is generated from; nil for others.
  package let source: String?
  /// The labels of links to such a page besides its title and ID.
  package let names: [NamePattern]
  /// Whether such a page is a data file, and not Markdown.
  package let isData: Bool
  /// The layout of the data file, or of the frontmatter of Markdown; nil where the contract has
  /// none.
  package let data: DataLayout?
  package let breadcrumb: [Crumb]
  /// All steps of the breadcrumb, in order; empty where the contract does not state all of them.
  package let steps: [Step]
  /// The field in the first heading of level 1.
  package let heading: FieldIndex?
  /// In the order in which they appear on a page.
  package let sections: [SectionLayout]
  /// What decides whether sections are in their places, for each section.
  package let sectionPlaces: [SectionPlace]
  /// Whether such a page has no other sections.
  package let hasClosedSections: Bool
  package let tables: [TableLayout]
  /// For each section, the tables that it has to have.
  package let requiredTables: [[TableIndex]]
  package let labels: [LabelGroup]
  package let lines: [LineGroup]
  package let badges: [BadgePlace]
  /// A line of code that shows how costs follow from prices.
  package let formula: TextTemplate?
  package let costs: [CostLayout]
  /// Fields in the page's last paragraph, by the words before them.
  package let footer: LabelMap
  /// The fields whose labels may have an empty value.
  package let mayBeBlank: Set<FieldIndex>
  /// What the record has to be; nil where the contract does not restrict it.
  package let record: RecordLayout?
  /// The numbers on such a page that follow from other contents of the catalog.
  package let counts: [CountLayout]
  /// The sections whose items or headings list pages.
  package let listings: [SectionListing]
  /// The optional fields that a page of the kind states about itself, in order.
  package let ownFields: [FieldIndex]
  /// Whether some of its data, rows or sections are records of a set.
  package let hasRecordSets: Bool

  init(
    name: String, title: String, paths: [PathPattern], hasExactIDs: Bool = false,
    source: String? = nil, isData: Bool, names: [NamePattern],
    data: DataLayout?, breadcrumb: [Crumb], steps: [Step],
    heading: FieldIndex?, sections: [SectionLayout], isClosed: Bool, tables: [TableLayout],
    requiredTables: [[TableIndex]],
    labels: [LabelGroup], lines: [LineGroup], badges: [BadgePlace], formula: TextTemplate?,
    costs: [CostLayout], footer: LabelMap, mayBeBlank: Set<FieldIndex>,
    record: RecordLayout?, counts: [CountLayout], listings: [SectionListing]
  ) {
    self.name = name
    self.title = title
    self.paths = paths
    self.hasExactIDs = hasExactIDs
    self.source = source
    self.names = names
    self.isData = isData
    self.data = data
    self.breadcrumb = breadcrumb
    self.steps = steps
    self.heading = heading
    self.sections = sections
    sectionPlaces = sections.map {
      SectionPlace(
        level: $0.level, isOptional: $0.isOptional, mayRepeat: $0.template != nil)
    }
    hasClosedSections = isClosed
    self.tables = tables
    self.requiredTables = requiredTables
    self.labels = labels
    self.lines = lines
    self.badges = badges
    self.formula = formula
    self.costs = costs
    self.footer = footer
    self.mayBeBlank = mayBeBlank
    self.record = record
    self.counts = counts
    self.listings = listings
    ownFields = Self.ownFields(tables, labels, sections)
    hasRecordSets =
      data?.recordSets.isEmpty == false || tables.contains { $0.records != nil }
      || sections.contains { $0.records != nil }
  }

  /// A part of the breadcrumb that is a field, counted from its end: 1 is the last crumb.
  package struct Crumb: Sendable {
    package let field: FieldIndex
    package let fromEnd: Int
  }

  /// A step of the path that a breadcrumb shows.
  package enum Step: Sendable {
    /// To a page of the kind with this name.
    case pages(kind: String)
    /// Something that a field contains.
    case field
  }

  /// The place of a section, without the texts of its layout.
  package struct SectionPlace: Sendable {
    /// The level of its heading; nil where any is allowed.
    package let level: Int?
    package let isOptional: Bool
    /// Whether there can be several, in any order, with different headings.
    package let mayRepeat: Bool
  }

  /// Whether every page of this kind has a name, whatever its title.
  package func isCalled(_ name: NameKey) -> Bool { names.contains { $0.name(title: nil) == name } }

  /// Labelled values below one heading, or anywhere.
  package struct LabelGroup: Sendable {
    package let section: SectionIndex?
    package let values: LabelMap
    /// The labels that such a group has to have.
    package let required: [String]
    /// Whether quantities among the values are followed by their unit.
    package let hasUnits: Bool
  }

  /// Where badges appear, and from which vocabulary.
  package struct BadgePlace: Sendable {
    package let section: SectionIndex
    package let vocabulary: BadgeVocabulary
    /// The text on a page whose badges are unknown.
    package let substitute: String?
  }
}

extension PageKind {
  /// The listings in its tables and sections.
  package var allListings: [ListingLayout] { tables.compactMap(\.listing) + listings.map(\.layout) }

  /// The optional fields that a page of the kind states about itself, in order.
  package static func ownFields(
    _ tables: [TableLayout], _ labels: [LabelGroup], _ sections: [SectionLayout]
  ) -> [FieldIndex] {
    var fields: Set<FieldIndex> = []
    var required: Set<FieldIndex> = []
    func isOne(_ section: SectionIndex?) -> Bool {
      section.map { sections[$0].template == nil } ?? true
    }
    for table in tables where table.sections.allSatisfy({ isOne($0) }) {
      switch table.content {
      case .facts(let map):
        fields.formUnion(map.fields)
        for label in table.requiredRows {
          required.formUnion(map.meaning(of: Array(label.utf8)[...])?.fields ?? [])
        }
      case .record(let map): fields.formUnion(map.fields)
      case .matrix(let rows): for row in rows { fields.formUnion(row.columns.fields) }
      case .eachRow: continue
      }
    }
    for group in labels where isOne(group.section) {
      fields.formUnion(group.values.fields)
      for label in group.required {
        required.formUnion(group.values.meaning(of: Array(label.utf8)[...])?.fields ?? [])
      }
    }
    return fields.subtracting(required).sorted()
  }
}

/// The position of a field in its contract's list.
package typealias FieldIndex = Int
