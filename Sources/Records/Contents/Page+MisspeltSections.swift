import Contract
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

  /// The names of required sections that are absent, where a heading is spelled much like them.
  package var misspeltSections: [String] {
    guard let kind, !contents.hasRegularSections(of: kind) else { return [] }
    return kind.sections.indices.filter { contents.lacks($0, of: kind) }
      .map { kind.sections[$0].name.text }
      .filter { section(spelledLike: $0) != nil }
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
