import DataSyntax

/// A kind of page: the paths of such pages, and the fields on them.
package final class PageKind: Sendable {
  /// Its name in the contract, in kebab-case.
  package let name: String
  /// The name of such a page in messages, with its article.
  package let title: String
  package let paths: [PathPattern]
  /// Whether paths contain IDs as they are: with no letter and no other character replaced.
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
  /// What the order of sections depends on, for each section.
  package let sectionPlaces: [SectionPlace]
  /// Whether such a page has no other sections.
  package let hasClosedSections: Bool
  package let tables: [TableLayout]
  /// For each section, the tables that it has to have.
  package let requiredTables: [[TableIndex]]
  package let labels: [LabelGroup]
  package let lines: [LineGroup]
  package let badges: [BadgeSection]
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

  /// Reads a kind from its part of a contract; `reader` knows its sections.
  init(_ name: String, _ node: DataNode, _ reader: inout ContractReader) {
    self.name = name
    title = node["title"]?.string ?? name
    paths = reader.paths[name] ?? []
    isData = node["data"] != nil || paths.first.flatMap { DataFormat(ofPath: $0.text) } != nil
    hasExactIDs = node.flag("exact-ids")
    source = reader.source(node["generated-from"], isData: isData)
    names = node.items("names").compactMap { reader.namePattern($0) }
    data = node[isData ? "data" : "frontmatter"].map { reader.data($0) }
    breadcrumb = node.items("breadcrumb").compactMap { reader.crumb($0) }
    steps = reader.steps(node.items("breadcrumb"))
    heading = reader.index(node["heading"])
    let sections = reader.sections
    let tables = node.items("tables").compactMap { TableLayout($0, &reader) }
    self.sections = sections
    sectionPlaces = sections.map {
      SectionPlace(level: $0.level, isOptional: $0.isOptional, mayRepeat: $0.template != nil)
    }
    hasClosedSections = reader.hasClosedSections(node)
    self.tables = tables
    requiredTables = sections.indices.map { section in
      tables.indices.filter { !tables[$0].isOptional && tables[$0].sections.contains(section) }
    }
    labels = node.items("labels").map { reader.labelGroup($0) }
    lines = reader.lines(node)
    badges = node.items("badges").compactMap { reader.badgeSection($0) }
    formula = reader.template(node["formula"])
    costs = node.items("costs").compactMap { reader.costs($0) }
    footer = reader.labels(node["footer"])
    mayBeBlank = Set(node.items("may-be-blank").compactMap { reader.index($0) })
    record = reader.recordLayout(node["record"])
    counts = node.items("counts").compactMap { reader.count($0) }
    listings = node.items("listings").compactMap { reader.sectionListing($0) }
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

  /// What the order of sections depends on: the layout of a section without its texts.
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

  /// A section with badges, and their vocabulary.
  package struct BadgeSection: Sendable {
    package let section: SectionIndex
    package let vocabulary: BadgeVocabulary
    /// The text on a page whose badges are unknown.
    package let substitute: String?
  }
}

/// Lines of a page with fields in running text: of paragraphs, or of the items of lists.
package struct LineGroup: Sendable {
  /// The section that contains them; nil where they may be anywhere.
  package let section: SectionIndex?
  /// Whether they are items of a list.
  package let isList: Bool
  /// Whether they are items of a list within an item of another.
  package let isNested: Bool
  /// The forms that a line can have; the first that matches determines its fields.
  package let forms: [TextTemplate]
  /// Whether quantities in them are followed by their unit.
  package let hasUnits: Bool
}

extension PageKind {
  /// The listings in its tables and sections.
  package var allListings: [ListingLayout] { tables.compactMap(\.listing) + listings.map(\.layout) }

  /// The optional fields that a page of the kind states about itself, in order.
  private static func ownFields(
    _ tables: [TableLayout], _ labels: [LabelGroup], _ sections: [SectionLayout]
  ) -> [FieldIndex] {
    var fields: Set<FieldIndex> = []
    var required: Set<FieldIndex> = []
    func isOne(_ section: SectionIndex?) -> Bool {
      section.map { sections[$0].template == nil } ?? true
    }
    for table in tables where !table.hasRecords && table.sections.allSatisfy({ isOne($0) }) {
      fields.formUnion(table.content.fields)
      if case .facts(let labels) = table.content {
        required.formUnion(labels.fields(of: table.requiredRows))
      }
    }
    for group in labels where isOne(group.section) {
      fields.formUnion(group.values.fields)
      required.formUnion(group.values.fields(of: group.required))
    }
    return fields.subtracting(required).sorted()
  }
}

/// The position of a field in its contract's list.
package typealias FieldIndex = Int
