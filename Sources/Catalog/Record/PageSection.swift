import PageSyntax
package import SourceText

/// The part of a page below one heading, up to the next heading of any level.
package struct PageSection: Sendable {
  /// The text of the heading.
  package let heading: ByteRange
  package let body: ByteRange
  private let text: ArraySlice<UInt8>

  fileprivate init(heading: ByteRange, body: ByteRange, text: ArraySlice<UInt8>) {
    self.heading = heading
    self.body = body
    self.text = text
  }

  /// Whether its heading is this one.
  package func isNamed(_ name: SectionName) -> Bool { name.matches(text) }
}

extension ParsedPage {
  /// The sections of the page, in order.
  var sections: [PageSection] {
    let headings = nodes.filter { $0.kind == .heading }
    return headings.enumerated().map { index, heading in
      let next = index + 1 < headings.count ? headings[index + 1].range.start : bytes.count
      let text = bytes.undecorated(heading.content).range
      return PageSection(
        heading: heading.content, body: ByteRange(heading.range.end, next),
        text: bytes[text.offsets])
    }
  }
}
