import SourceText

extension Page {
  /// The fields that count rows, where it is not certain how many of these there are: one has lost a
  /// cell, or the page has not the table that it should have. These are defects of their own.
  var uncounted: [FieldIndex] {
    guard let kind else { return [] }
    return kind.counts.compactMap { count in
      guard let told = count.rows else { return nil }
      let isUncertain = record.uncertain.contains { fact in
        guard fact.field == told else { return false }
        // What is in another section is not counted.
        let section = record.section(at: fact.range.start).flatMap { record.sections[$0].layout }
        return count.section == nil || count.section == section
      }
      return isUncertain || lacksTable(telling: told, of: kind) ? count.field : nil
    }
  }

  /// Whether none of the tables is there that tell a field in their rows, though one has to be.
  private func lacksTable(telling field: FieldIndex, of kind: PageKind) -> Bool {
    let telling = kind.tables.indices.filter { kind.tables[$0].tells(field) }
    guard !telling.isEmpty, !record.tables.contains(where: { telling.contains($0.index) }) else {
      return false
    }
    let there = Set(record.sections.compactMap(\.layout))
    return kind.requiredTables.indices.contains { section in
      let isDue = !kind.sections[section].isOptional || there.contains(section)
      return isDue
        && kind.requiredTables[section].contains {
          telling.contains($0) && kind.tables[$0].substitute == nil
        }
    }
  }
}

extension CountLayout {
  /// The field whose tellings in rows it counts; nil where it counts something else.
  fileprivate var rows: FieldIndex? {
    switch reckoning {
    case .tellings(let told, _), .distinct(let told): told
    case .pages, .share, .sum, .badges, .stating, .average, .counterparts: nil
    }
  }
}

extension TableLayout {
  /// Whether each of its rows tells a field.
  fileprivate func tells(_ field: FieldIndex) -> Bool {
    if case .eachRow(let fields) = content { fields.has(field) } else { false }
  }
}
