package import Contract
import MarkdownSyntax
package import SourceText

/// Sections whose headings are misspelt, and what is not read for that reason.
extension Page {
  /// The section whose heading is spelled much like `name`, among those without a fixed name in the
  /// contract.
  package func section(spelledLike name: String) -> PageSection? {
    let layouts = kind?.sections ?? []
    let sections = contents.sections.filter { section in
      section.layout.map { layouts[$0].template != nil } ?? true
    }
    let names = sections.map { source.text($0.heading) }
    let nearest = Spelling.nearest(to: name, in: names)
    return sections.indices.first { names[$0] == nearest }.map { sections[$0] }
  }

  /// Whether a heading is a text but for characters that are not shown, which are defects of their
  /// own.
  package func isOnlyDamaged(_ heading: ByteRange, _ text: String) -> Bool {
    guard damage.hasPlace(in: heading) else { return false }
    let shown = heading.offsets.filter { !damage.hasPlace(in: ByteRange($0, $0 + 1)) }
    return text.utf8.elementsEqual(shown.map { bytes[$0] })
  }

  /// What headings of sections should say that are misspelt, damaged or not shown as headings.
  package var lostHeadingTexts: [String] {
    guard let kind else { return [] }
    let unshown = unshownSections.map { source.text($0.heading.text) }
    // A damaged symbol is not a part of the words by which sections are known.
    let damaged =
      damage.mojibake.isEmpty
      ? []
      : contents.sections.compactMap { section in
        section.layout.map { kind.sections[$0] }.flatMap { $0.template == nil ? $0.name.text : nil }
      }
    guard !contents.hasRegularSections(of: kind) else { return unshown + damaged }
    let misspelt = kind.sections.indices.filter { contents.lacks($0, of: kind) }
      .map { kind.sections[$0].name.text }
      .filter { section(spelledLike: $0) != nil }
    return unshown + damaged + misspelt
  }

  /// The sections that the contract does not have, but with a table of sections with fields in their
  /// headings; each with the layout of these.
  package var unlikeSections: [(section: PageSection, layout: SectionIndex)] {
    guard let kind, !contents.strayTables.isEmpty else { return [] }
    var known: Set<Int> = []
    return contents.strayTables.compactMap { table in
      guard let number = table.section, contents.sections[number].layout == nil,
        let layout = table.layout.sections.last(where: { kind.sections[$0].template != nil }),
        known.insert(number).inserted,
        // Of a heading of too high a level, the sections after it are a part.
        contents.sections[number].parent.map(known.contains) != true
      else { return nil }
      return (contents.sections[number], layout)
    }
  }

  /// The images with the address of a badge that are in no section with badges, in the order of the
  /// page.
  package var unreadBadges: [ByteRange] {
    let prefix = contract.badgePrefix
    guard !prefix.isEmpty else { return [] }
    let known = Set(contents.badges.map(\.range))
    return syntax.nodes.compactMap { node in
      guard node.kind == .image, let address = node.destination,
        prefix.isPrefix(of: bytes[address.offsets]), !known.contains(node.range)
      else { return nil }
      return node.range
    }
  }

  /// Whether a section has badges that are not read.
  package func hasUnreadBadges(in section: PageSection) -> Bool {
    unreadBadges.contains { section.body.contains($0) }
  }
}
