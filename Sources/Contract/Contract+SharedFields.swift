/// Determines which facts of a page the rest of the catalog needs.
extension Contract {
  /// For each field, whether other pages need it: to agree with it, to count or to sort.
  package static func isShared(
    _ fields: [FieldDefinition], _ kinds: [PageKind], _ counterparts: [CounterpartLayout]
  ) -> [Bool] {
    var isShared = [Bool](repeating: false, count: fields.count)
    func share(_ fields: [FieldIndex?]) {
      for case let field? in fields { isShared[field] = true }
    }
    for layout in counterparts { share(layout.fields + layout.keyFields) }
    let title = fields.firstIndex { $0.role == .title }
    for kind in kinds {
      share(kind.copiedFields(among: kinds))
      for table in kind.tables {
        guard let listing = table.listing else { continue }
        // A row names the page that it is about by that page's title.
        share([title])
        share(listing.allFields + (table.rest?.fields ?? []))
      }
      for listing in kind.listings { share(listing.layout.allFields + listing.rest) }
      for count in kind.counts { share(count.fields) }
    }
    return isShared
  }

  /// By kind, the sets of data whose records rows and sections of generated pages copy: these have
  /// the key of a record, and another field of it.
  static func copiedSets(of kinds: [PageKind]) -> [String: [RecordSetLayout]] {
    var copied: [String: [RecordSetLayout]] = [:]
    for kind in kinds {
      guard let source = kind.source,
        let data = kinds.first(where: { $0.name == source })?.data
      else { continue }
      let fields = kind.fieldsInRows
      let sets = data.recordSets.filter { set in
        guard let key = set.key, fields.contains(key) else { return false }
        return set.fields.contains { $0.field != key && fields.contains($0.field) }
      }
      if sets.isEmpty { continue }
      copied[kind.name, default: []] += sets
      let known = copied[source] ?? []
      copied[source] = known + sets.filter { set in !known.contains { $0 === set } }
    }
    return copied
  }

  /// The vocabulary of the badges that pages of a kind share with those of other kinds, or from
  /// which the items of lists follow.
  static func sharedVocabulary(
    of kind: PageKind, _ ofItems: [BadgeVocabulary], _ counterparts: [CounterpartLayout]
  ) -> BadgeVocabulary? {
    let shared = counterparts.lazy.filter { $0.kinds.contains(kind.name) }
      .compactMap(\.vocabulary).first
    return shared
      ?? ofItems.first { vocabulary in kind.badges.contains { $0.vocabulary === vocabulary } }
  }
}

extension PageKind {
  /// The fields that such a page and the data that it is generated from can have.
  package func copiedFields(among kinds: [PageKind]) -> [FieldIndex] {
    guard let source, let data = kinds.first(where: { $0.name == source })?.data else { return [] }
    let own = statedFields
    return data.fields.map(\.field).filter { own.contains($0) }
  }

  /// The fields of rows that are not about pages, and of sections of which there can be several.
  fileprivate var fieldsInRows: Set<FieldIndex> {
    var fields = statedFields
    for table in tables where table.listing == nil { fields.formUnion(table.content.fields) }
    for section in sections { fields.formUnion(section.template?.fields ?? []) }
    let hasRows = tables.contains { $0.hasRecords && $0.listing == nil }
    return hasRows || sections.contains { $0.template != nil } ? fields : []
  }

  /// The fields that a page of Markdown can state about itself.
  private var statedFields: Set<FieldIndex> {
    var fields = Set(breadcrumb.map(\.field) + footer.fields)
    if let heading { fields.insert(heading) }
    fields.formUnion(data?.fields.map(\.field) ?? [])
    fields.formUnion(labels.flatMap(\.values.fields))
    fields.formUnion(lines.flatMap { $0.forms.flatMap(\.fields) })
    for table in tables where !table.hasRecords { fields.formUnion(table.content.fields) }
    return fields
  }
}

extension TableLayout {
  /// The field of each column, if a whole row can be written from its page's facts; else nil.
  package var rowFields: [FieldIndex]? {
    guard let listing, listing.every != nil, case .eachRow(let labels) = content,
      requiredColumns.count == columns.count
    else { return nil }
    var fields: [FieldIndex] = []
    for column in columns {
      guard case .field(let field)? = labels.meaning(of: Array(column.utf8)[...]),
        field == listing.subject || listing.fields.contains(field)
      else { return nil }
      fields.append(field)
    }
    return fields
  }
}

extension ListingLayout {
  /// Every field of a row, or of its page, that the layout uses.
  fileprivate var allFields: [FieldIndex?] {
    let owner: FieldIndex? = if case .selected(_, let owner, _)? = only { owner } else { nil }
    return [
      subject, name, order?.field, counterpart?.owner, counterpart?.owners, owner,
      exceptions?.field,
    ]
      + fields + (counterpart?.fields ?? []) + same.flatMap { [$0.own, $0.theirs] }
      + mentions.map(\.field)
  }
}

extension CountLayout {
  /// Every field that the count uses.
  package var fields: [FieldIndex] {
    switch formula {
    case .pages(_, _, let owner, _, let less): [field, owner, less].compactMap { $0 }
    case .occurrences(let stated, let more): [field, stated, more].compactMap { $0 }
    case .distinct(let stated): [field, stated]
    case .share(let part, let whole): [field, part, whole]
    case .sum(let stated), .badges(let stated, _, _), .stating(let stated, _, _),
      .average(let stated, _, _):
      [field, stated]
    case .counterparts(_, _, let owner, _): [field, owner]
    }
  }
}
