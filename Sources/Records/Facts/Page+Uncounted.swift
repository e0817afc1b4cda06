package import Contract
import MarkdownSyntax
import SourceText

extension Page {
  /// The fields that count rows, where it is not certain how many of these there are: one has lost
  /// a cell, or a table is damaged, lacks the column or is not on the page. These are defects of
  /// their own.
  package var uncounted: [FieldIndex] {
    guard let kind else { return [] }
    return kind.counts.compactMap { count in
      guard let (stated, isOfSection) = count.rows else { return nil }
      let tables = kind.tables.filter { $0.states(stated) }
      // What is in another section is not counted.
      func isCounted(in section: SectionIndex?) -> Bool { !isOfSection || count.section == section }
      let isUncertain = contents.uncertain.contains { fact in
        // The cell that a row lost may be the one that is counted.
        (fact.field == stated || tables.contains { $0.states(fact.field) })
          && isCounted(in: sectionLayout(at: fact.range.start))
      }
      let isDamaged = syntax.tableDefects.contains { defect in
        let section = sectionLayout(at: defect.range.start)
        return isCounted(in: section) && tables.contains { $0.mayBe(in: section) }
      }
      let isDoubtful = contents.tables.contains { table in
        let section = sectionLayout(at: table.range.start)
        // Above a table that belongs elsewhere, a heading is missing.
        return isCounted(in: section)
          && (table.lacksColumn(of: stated)
            || isOfSection && table.layout.states(stated) && !table.layout.mayBe(in: section))
      }
      return isUncertain || isDamaged || isDoubtful || lacksTable(occurrence: stated, of: kind)
        ? count.field : nil
    }
  }

  /// The section of the page's kind at an offset.
  private func sectionLayout(at offset: Int) -> SectionIndex? {
    contents.section(at: offset).flatMap { contents.sections[$0].layout }
  }

  /// The fields whose numbers are added up, where one of these cannot be read, or is in a heading
  /// that opens no section.
  package var unsummed: [FieldIndex] {
    guard let kind else { return [] }
    return kind.counts.compactMap { count in
      guard case .sum(let stated) = count.formula else { return nil }
      let isAnyUnread = contents.facts.contains { fact in
        if case .unfit(let template) = fact.value { return template.fields.contains(stated) }
        return fact.field == stated && ValueInterval(fact, on: self) == nil
      }
      return isAnyUnread || mayBeInLostHeading(stated) ? stated : nil
    }
  }

  /// Whether a heading with a field in it is not shown, or has another form or level than the
  /// contract's.
  private func mayBeInLostHeading(_ field: FieldIndex) -> Bool {
    let lost = unshownSections.map(\.layout) + unlikeSections.map(\.layout)
    return lost.contains { kind?.sections[$0].template?.fields.contains(field) == true }
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
    case .pages(_, _, _, _, let less): less.map { ($0, section != nil) }
    case .share, .sum, .badges, .stating, .average, .counterparts: nil
    }
  }
}

extension TableLayout {
  /// Whether it can be in a section.
  fileprivate func mayBe(in section: SectionIndex?) -> Bool {
    sections.isEmpty || section.map(sections.contains) == true
  }
}
