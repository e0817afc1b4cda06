package import Contract
package import SourceText

/// The part of a page below one heading, up to the next one of any level that sections have.
package struct PageSection: Sendable {
  /// The text of the heading.
  package let heading: ByteRange
  /// The level of the heading.
  package let level: Int
  package fileprivate(set) var body: ByteRange
  /// The layout of the section; nil for one that the contract does not have.
  package let layout: SectionIndex?
  /// The layout that a misspelt heading is meant to have, by which the section is read.
  package fileprivate(set) var meant: SectionIndex?
  /// The section around it: the nearest one above that has a higher level.
  package let parent: Int?
}

extension PageContents {
  /// Ends the last section where the next one begins.
  mutating func endLastSection(at offset: Int) {
    guard let last = sections.indices.last else { return }
    sections[last].body = ByteRange(sections[last].body.start, offset)
  }

  /// Sets the layout that the heading of a section is meant to have.
  mutating func set(meant layout: SectionIndex, ofSection section: Int) {
    sections[section].meant = layout
  }

  /// The section that contains an offset, in its heading or body; nil above the first heading.
  package func section(at offset: Int) -> Int? {
    let next = sections.partitioningIndex { $0.heading.start > offset }
    return next == 0 ? nil : next - 1
  }
}
