import Contract
import MarkdownSyntax
import SourceText

/// Finds the sections of the page, before their contents are read.
extension RecordReader {
  mutating func readSections() {
    var headings: [Int] = []
    headings.reserveCapacity(16)
    var index = 0
    while index < page.nodes.count {
      switch page.nodes[index].kind {
      case .table: index = page.nodes[index].endIndex - 1
      case .heading: headings.append(index)
      default: break
      }
      index += 1
    }
    contents.sections.reserveCapacity(headings.count)
    // The open sections, outermost first: at most one for each of the six levels.
    var open: [Int] = []
    open.reserveCapacity(6)
    for (section, index) in headings.enumerated() {
      let heading = page.nodes[index]
      let end =
        section + 1 < headings.count
        ? page.nodes[headings[section + 1]].range.start : page.bytes.count
      let level = heading.headingLevel ?? 0
      while let last = open.last, contents.sections[last].level >= level { open.removeLast() }
      contents.sections.append(
        PageSection(
          heading: heading.content, level: level, body: ByteRange(heading.range.end, end),
          layout: layout(of: heading.content, within: open), parent: open.last))
      open.append(section)
    }
    present = Array(repeating: false, count: kind.sections.count)
    for section in contents.sections {
      if let layout = section.layout { present[layout] = true }
    }
  }

  /// One bit for each section, set where it is present; nil for more than 64 sections.
  func bits(of sections: [Bool]) -> UInt64? {
    guard sections.count <= UInt64.bitWidth else { return nil }
    return sections.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  /// The contract's section for a heading; memoized by the heading and the sections around it.
  private mutating func layout(of heading: ByteRange, within open: [Int]) -> SectionIndex? {
    var enclosing: UInt64 = 0
    for section in open {
      guard let layout = contents.sections[section].layout else { continue }
      guard layout < UInt64.bitWidth else { return readLayout(of: heading, within: open) }
      enclosing |= 1 << UInt64(layout)
    }
    let context = TextContext(MemoPurpose.heading.number(ofKind: plan.number), shape: enclosing)
    let layout = number(of: heading, context) { $0.readLayout(of: heading, within: open) ?? -1 }
    return layout < 0 ? nil : layout
  }

  private func readLayout(of heading: ByteRange, within open: [Int]) -> SectionIndex? {
    kind.sections.index(
      of: label(heading), within: open.compactMap { contents.sections[$0].layout })
  }
}
