package import Contract
package import MarkdownSyntax
import SourceText

/// A section of a page's kind whose heading is not shown as one.
package struct UnshownSection: Sendable {
  package let heading: UnshownHeading
  package let layout: SectionIndex
}

extension ParsedPage {
  /// The sections of a kind that the page lacks, or of which there can be several, and that a line
  /// intended as a heading names, in order.
  func unshownSections(of kind: PageKind, in contents: PageContents) -> [UnshownSection] {
    guard !unshownHeadings.isEmpty else { return [] }
    var isPresent = [Bool](repeating: false, count: kind.sections.count)
    for section in contents.sections {
      if let layout = section.layout { isPresent[layout] = true }
    }
    return unshownHeadings.compactMap { heading in
      guard let layout = layout(of: heading, in: kind, isPresent, contents) else { return nil }
      isPresent[layout] = true
      return UnshownSection(heading: heading, layout: layout)
    }
  }

  private func layout(
    of heading: UnshownHeading, in kind: PageKind, _ isPresent: [Bool], _ contents: PageContents
  ) -> SectionIndex? {
    let text = bytes[heading.text.offsets]
    let named = kind.sections.indices.first { index in
      guard kind.sections[index].template == nil, !isPresent[index] else { return false }
      let name = kind.sections[index].name
      return heading.isPlain ? name.matches(text) : name.text.isSpelled(text)
    }
    if let named { return named }
    guard kind.sectionPlaces.contains(where: \.mayRepeat) else { return nil }
    var enclosing: Set<SectionIndex> = []
    var section = contents.section(at: heading.range.start)
    while let number = section {
      if let layout = contents.sections[number].layout { enclosing.insert(layout) }
      section = contents.sections[number].parent
    }
    return kind.sections.indices.first { index in
      let layout = kind.sections[index]
      guard let template = layout.template, let level = layout.level,
        heading.level ?? level == level, layout.parent.map(enclosing.contains) != false,
        // A field alone may be any text.
        heading.isPlain || !template.isFieldAlone
      else { return false }
      return template.captures(in: text) != nil
    }
  }
}
