/// Fields of a contract in groups, each in the order of the contract: rules visit only these.
package struct FieldGroups: Sendable {
  /// IDs, by type.
  package let ids: [FieldIndex]
  /// IDs, titles and authors, by type or role.
  package let names: [FieldIndex]
  package let quantities: [FieldIndex]
  package let prices: [FieldIndex]
  /// Ticks and controls, which state presence or absence.
  package let ticks: [FieldIndex]
  /// Controls, and the quantities that are the upper ends of their ranges.
  package let limited: [(field: FieldIndex, limit: FieldIndex)]
  /// Dates that are never in the future.
  package let dates: [FieldIndex]
  /// Lists, and texts of which the contract has all.
  package let enumerations: [FieldIndex]
  /// Lists that have each item once, and those whose items are sorted.
  package let uniqueLists: [FieldIndex]
  package let sortedLists: [FieldIndex]
  /// Links that are never only their text.
  package let linked: [FieldIndex]
  /// Fields that are written as code in tables and lists.
  package let code: [FieldIndex]
  /// Fields whose texts have to have a form or a length.
  package let constrained: [FieldIndex]

  init(_ fields: [FieldDefinition]) {
    func group(where isIncluded: (FieldDefinition) -> Bool) -> [FieldIndex] {
      fields.indices.filter { isIncluded(fields[$0]) }
    }
    ids = group { $0.type == .id }
    names = group {
      $0.type == .id || $0.role == .id || $0.role == .title || $0.role == .author
    }
    quantities = group { $0.type == .quantity }
    prices = group { $0.type == .price }
    ticks = group { $0.type.isTick }
    limited = fields.indices.compactMap { field in fields[field].upTo.map { (field, $0) } }
    dates = group { $0.daysAfterToday != nil }
    enumerations = group { $0.type == .list || $0.items != nil }
    uniqueLists = group { $0.listForm?.isUnique == true }
    sortedLists = group { $0.listForm?.isSorted == true }
    linked = group { $0.isLinked }
    code = group { $0.isCode }
    constrained = group { !$0.form.constraints.isEmpty }
  }
}
