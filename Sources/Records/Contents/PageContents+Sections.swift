package import Contract

extension PageContents {
  /// Whether a required section of the page's kind is missing. Where its parent section is missing,
  /// only the parent is.
  package func lacks(_ section: SectionIndex, of kind: PageKind) -> Bool {
    !kind.sectionPlaces[section].isOptional && !has(section)
      && kind.sections[section].parent.map(has) != false
  }

  /// Whether the sections are those of the page's kind: each known and at its level, once and in
  /// order unless there can be several, and none that is required left out.
  package func hasRegularSections(of kind: PageKind) -> Bool {
    let places = kind.sectionPlaces
    let title = sections.firstIndex { $0.level == 1 }
    func mayLack(_ layouts: Range<SectionIndex>) -> Bool {
      layouts.allSatisfy { places[$0].isOptional || !lacks($0, of: kind) }
    }
    var next = 0
    for index in sections.indices where index != title {
      guard let layout = sections[index].layout,
        places[layout].level ?? sections[index].level == sections[index].level
      else { return false }
      if places[layout].mayRepeat { continue }
      guard layout >= next, mayLack(next..<layout) else { return false }
      next = layout + 1
    }
    return mayLack(next..<places.count) && title.map { sections[$0].layout == nil } != false
  }

  private func has(_ section: SectionIndex) -> Bool { sections.contains { $0.layout == section } }
}
