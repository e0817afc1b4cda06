import Expressions

/// The checks of the records of one sort.
struct CheckSite {
  let variables: CheckVariables
  /// The records in explanations: `a record of 'releases' in a product's page`.
  let title: String

  /// The names that two things have.
  var problems: [String] {
    variables.problems + variables.list.compactMap(\.shape).flatMap(\.problems)
  }
}

/// The sorts of records that pages of a kind have, with the variables of their checks.
struct CheckSites {
  private let kind: PageKind
  private let definitions: [FieldDefinition]
  /// The fields of the page's own record.
  private let own: [CheckedField]
  private let captures: [String]
  /// The sets in the data.
  let dataSets: [RecordShape]
  private let tableSets: [(table: TableIndex, shape: RecordShape)]
  private let sectionSets: [RecordShape]

  init(of kind: PageKind, _ definitions: [FieldDefinition]) {
    self.kind = kind
    self.definitions = definitions
    own = kind.recordFields
    captures = kind.paths.flatMap(\.captureNames).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    dataSets = kind.data?.recordSets.map { Self.shape(of: $0, definitions) } ?? []
    let tableSets = kind.tables.enumerated().compactMap { index, table in
      table.records.map {
        (index, RecordShape(of: $0, table.content.fields.checked, [], definitions))
      }
    }
    self.tableSets = tableSets
    sectionSets = kind.sections.indices.compactMap { index in
      kind.sections[index].records.map { set in
        let tables = tableSets.filter { kind.tables[$0.0].sections.contains(index) }
        return RecordShape(
          of: set, kind.recordFields(ofSection: index), tables.map(\.1), definitions)
      }
    }
  }

  private static func shape(
    of set: RecordSetLayout, _ definitions: [FieldDefinition]
  ) -> RecordShape {
    RecordShape(
      of: set, set.recordFields, set.recordSets.map { shape(of: $0, definitions) }, definitions)
  }

  /// All sets of the page itself.
  private var sets: [RecordShape] { dataSets + tableSets.map(\.shape) + sectionSets }

  /// How much memory they take, in variables.
  var size: Int { sets.reduce(0) { $0 + $1.size } }

  /// The page's own record.
  var page: CheckSite {
    var variables = common(own)
    for shape in sets { variables.add(shape) }
    return CheckSite(variables: variables, title: kind.title)
  }

  /// A record of a set in the data.
  func record(of shape: RecordShape) -> CheckSite {
    var variables = common(shape.set.recordFields)
    for inner in shape.sets { variables.add(inner) }
    addPage(to: &variables)
    return CheckSite(
      variables: variables, title: "a record of '\(shape.set.name)' in \(kind.title)")
  }

  /// A row of a table.
  func row(of table: TableLayout) -> CheckSite {
    var variables = common(table.content.fields.checked)
    addPage(to: &variables)
    let columns = table.columns.prefix(3).joined(separator: ", ")
    return CheckSite(
      variables: variables, title: "a row of the table \(columns) in \(kind.title)")
  }

  /// A section with fields in its heading.
  func section(_ index: SectionIndex) -> CheckSite {
    var variables = common(kind.recordFields(ofSection: index))
    for (table, shape) in tableSets where kind.tables[table].sections.contains(index) {
      variables.add(shape)
    }
    addPage(to: &variables)
    let heading = kind.sections[index].name.text
    return CheckSite(variables: variables, title: "a section '\(heading)' in \(kind.title)")
  }

  /// The variables of a record with some fields.
  private func common(_ fields: [CheckedField]) -> CheckVariables {
    var variables = CheckVariables()
    var known: Set<FieldIndex> = []
    for field in fields where known.insert(field.field).inserted {
      variables.add(field, definitions[field.field])
    }
    variables.addToday()
    for name in captures { variables.add(capture: name) }
    return variables
  }

  /// Adds what records see of their page.
  private func addPage(to variables: inout CheckVariables) {
    for field in own { variables.add(field, definitions[field.field], ofPage: true) }
    for shape in sets { variables.add(shape, ofPage: true) }
  }
}

extension RecordShape {
  /// How much memory it takes, in variables.
  fileprivate var size: Int { names.count + fields.size + sets.reduce(0) { $0 + $1.size } }
}
