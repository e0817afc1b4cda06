package import Contract
import MarkdownSyntax
package import SourceText

/// The part of a page below one heading, up to the next heading of any level.
package struct PageSection: Sendable {
  /// The text of the heading.
  package let heading: ByteRange
  /// The level of the heading.
  package let level: Int
  package let body: ByteRange
  /// The layout of the section; nil for one that the contract does not have.
  package let layout: SectionIndex?
  /// The section around it: the nearest one above that has a higher level.
  package let parent: Int?
}

extension ParsedPage {
  /// The sections of the page, in order.
  package func sections(of kind: PageKind) -> [PageSection] {
    let headings = nodes.filter { $0.kind == .heading }
    var sections: [PageSection] = []
    sections.reserveCapacity(headings.count)
    // The sections around the next one, outermost first: six at most.
    var open: [Int] = []
    for (index, heading) in headings.enumerated() {
      let next = index + 1 < headings.count ? headings[index + 1].range.start : bytes.count
      let level = heading.headingLevel ?? 0
      while let last = open.last, headings[last].headingLevel ?? 0 >= level { open.removeLast() }
      let text = bytes[bytes.undecorated(heading.content).range.offsets]
      let layout = kind.sections.index(of: text, within: open.compactMap { sections[$0].layout })
      sections.append(
        PageSection(
          heading: heading.content, level: level, body: ByteRange(heading.range.end, next),
          layout: layout,
          parent: open.last))
      open.append(index)
    }
    return sections
  }
}

extension PageContents {
  /// The section that contains an offset, in its heading or body; nil above the first heading.
  package func section(at offset: Int) -> Int? {
    let next = sections.partitioningIndex { $0.heading.start > offset }
    return next == 0 ? nil : next - 1
  }
}
