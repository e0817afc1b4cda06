import Contract
import MarkdownSyntax
import SourceText

/// Finds the sections of the page, before their contents are read.
extension RecordReader {
  mutating func readSections() {
    present = Array(repeating: false, count: kind.sections.count)
    if page.nodes.isEmpty { return }
    let nodes = page.nodes
    var headings: [Int] = []
    headings.reserveCapacity(16)
    var index = 0
    while index < nodes.count {
      switch nodes[index].kind {
      case .table: index = nodes[index].endIndex - 1
      case .heading: headings.append(index)
      default: break
      }
      index += 1
    }
    contents.sections.reserveCapacity(headings.count)
    // The open sections, outermost first: at most one for each of the six levels.
    var open: [Int] = []
    open.reserveCapacity(6)
    let deepest =
      kind.sectionPlaces.isEmpty ? 6 : kind.sectionPlaces.reduce(1) { max($0, $1.level ?? 6) }
    for index in headings {
      let heading = page.nodes[index]
      let level = heading.headingLevel ?? 0
      while let last = open.last, contents.sections[last].level >= level { open.removeLast() }
      let layout =
        layout(of: heading.content, within: open) ?? layout(ofRendered: index, within: open)
      // A heading deeper than any section of the kind divides the section around it.
      if layout == nil, level > deepest, !contents.sections.isEmpty { continue }
      contents.endLastSection(at: heading.range.start)
      contents.sections.append(
        PageSection(
          heading: heading.content, level: level,
          body: ByteRange(heading.range.end, page.bytes.count), layout: layout, meant: nil,
          parent: open.last))
      open.append(contents.sections.count - 1)
    }
    for section in contents.sections {
      if let layout = section.layout { present[layout] = true }
    }
    readMisspeltSections()
  }

  /// Finds the absent sections that misspelt headings are meant to open, so that what is below them
  /// is read.
  private mutating func readMisspeltSections() {
    let unknown = contents.sections.indices.filter {
      contents.sections[$0].layout == nil && contents.sections[$0].level > 1
    }
    guard !unknown.isEmpty, present.contains(false) else { return }
    let headings = unknown.map {
      String(decoding: page.bytes[contents.sections[$0].heading.offsets], as: UTF8.self)
    }
    for layout in kind.sections.indices where !present[layout] {
      guard kind.sections[layout].template == nil,
        let nearest = Spelling.nearest(to: kind.sections[layout].name.text, in: headings),
        let place = headings.firstIndex(of: nearest),
        contents.sections[unknown[place]].meant == nil
      else { continue }
      contents.set(meant: layout, ofSection: unknown[place])
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

  /// The section without fields in its heading whose name a heading shows, where that is written
  /// with markup or character references. Not memoized: a link may depend on the page.
  private func layout(ofRendered heading: Int, within open: [Int]) -> SectionIndex? {
    guard page.bytes[page.nodes[heading].content.offsets].contains(where: \.mayBeginMarkup) else {
      return nil
    }
    let text = Array(page.plainText(of: heading, withImages: false).utf8)
    let layout = kind.sections.index(
      of: text[text.trimmed(ByteRange(0, text.count)).offsets],
      within: open.compactMap { contents.sections[$0].layout })
    return layout.flatMap { kind.sections[$0].template == nil ? $0 : nil }
  }

  private func readLayout(of heading: ByteRange, within open: [Int]) -> SectionIndex? {
    kind.sections.index(
      of: label(heading), within: open.compactMap { contents.sections[$0].layout })
  }
}

extension UInt8 {
  /// Whether it is one of ``& * [ _ < ` ``.
  fileprivate var mayBeginMarkup: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "_"),
      UInt8(ascii: "<"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
