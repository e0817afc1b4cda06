package import Contract
import SourceText

extension Page {
  /// The fields that count rows, where it is not certain how many of these there are: one has lost
  /// a cell, or the page lacks a required table. These are defects of their own.
  package var uncounted: [FieldIndex] {
    guard let kind else { return [] }
    return kind.counts.compactMap { count in
      guard let (stated, isOfSection) = count.rows else { return nil }
      let isUncertain = contents.uncertain.contains { fact in
        // The cell that a row lost may be the one that is counted.
        guard fact.field == stated || kind.tables.contains(where: { $0.states(stated, fact.field) })
        else { return false }
        // What is in another section is not counted.
        let section = contents.section(at: fact.range.start).flatMap {
          contents.sections[$0].layout
        }
        return !isOfSection || count.section == section
      }
      return isUncertain || lacksTable(occurrence: stated, of: kind) ? count.field : nil
    }
  }

  /// The fields whose numbers are added up, where one of these cannot be read.
  package var unsummed: [FieldIndex] {
    guard let kind else { return [] }
    return kind.counts.compactMap { count in
      guard case .sum(let stated) = count.formula else { return nil }
      let isAnyUnread = contents.facts.contains { fact in
        if case .unfit(let template) = fact.value { return template.fields.contains(stated) }
        return fact.field == stated && ValueInterval(fact, on: self) == nil
      }
      return isAnyUnread ? stated : nil
    }
  }

  /// Whether a table with a field in its rows is required, but none is on the page.
  private func lacksTable(occurrence field: FieldIndex, of kind: PageKind) -> Bool {
    let occurrence = kind.tables.indices.filter { kind.tables[$0].states(field) }
    guard !occurrence.isEmpty, !contents.tables.contains(where: { occurrence.contains($0.index) })
    else {
      return false
    }
    let there = Set(contents.sections.compactMap(\.layout))
    return kind.requiredTables.indices.contains { section in
      let isDue = !kind.sections[section].isOptional || there.contains(section)
      return isDue
        && kind.requiredTables[section].contains {
          occurrence.contains($0) && kind.tables[$0].substitute == nil
        }
    }
  }
}

extension CountLayout {
  /// The field whose rows it counts, and whether only those of its own section; nil where it counts
  /// something else.
  fileprivate var rows: (field: FieldIndex, isOfSection: Bool)? {
    switch formula {
    case .occurrences(let stated, _): (stated, section != nil)
    case .distinct(let stated): (stated, false)
    case .pages, .share, .sum, .badges, .stating, .average, .counterparts: nil
    }
  }
}

extension TableLayout {
  /// Whether each of its rows contains two fields.
  fileprivate func states(_ field: FieldIndex, _ other: FieldIndex) -> Bool {
    states(field) && states(other)
  }

  /// Whether each of its rows contains a field.
  fileprivate func states(_ field: FieldIndex) -> Bool {
    if case .eachRow(let fields) = content { fields.has(field) } else { false }
  }
}
