package import Contract

extension PageContents {
  /// Whether a required section of the page's kind is missing. Where its parent section is missing,
  /// only the parent is.
  package func lacks(_ section: SectionIndex, of kind: PageKind) -> Bool {
    !kind.sections[section].isOptional && !has(section)
      && kind.sections[section].parent.map(has) != false
  }

  private func has(_ section: SectionIndex) -> Bool { sections.contains { $0.layout == section } }
}
