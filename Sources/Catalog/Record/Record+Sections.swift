extension Record {
  /// Whether a section of the page's kind is not there and has to be. Without the section around it, that
  /// one is what is missing.
  package func lacks(_ section: SectionIndex, of kind: PageKind) -> Bool {
    let layout = kind.sections[section]
    return !layout.isOptional && !has(section) && layout.parent.map(has) != false
  }

  private func has(_ section: SectionIndex) -> Bool { sections.contains { $0.layout == section } }
}
