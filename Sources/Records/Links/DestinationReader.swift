import MarkdownSyntax
import SourceText

/// Finds every destination on a page in one walk, each with its link context.
struct DestinationReader {
  private let page: ParsedPage
  private(set) var destinations: [PageDestination] = []
  /// A part of the breadcrumb, where the page has one that matches the contract.
  private let crumb: ByteRange?
  private var breadcrumbEnd = 0
  private var headingEnd = 0
  /// The heading of the section, and its text, which is read when a destination needs it.
  private var heading: ByteRange?
  private var section: ByteRange?
  /// The header row of the table that is being walked, and its labels, likewise; the column in the
  /// row.
  private var header = 0
  private var columns: [ByteRange] = []
  private var column = 0
  private var tableEnd = 0
  private var labels: ArraySlice<LabelledValue>

  init(of page: ParsedPage, crumb: ByteRange?) {
    self.page = page
    self.crumb = crumb
    labels = page.labelledValues[...]
    for index in page.nodes.indices { read(index) }
  }

  private mutating func read(_ index: Int) {
    switch page.nodes[index].kind {
    case .heading:
      let node = page.nodes[index]
      headingEnd = node.range.end
      if node.headingLevel != 1 { (heading, section) = (node.content, nil) }
    case .paragraph:
      if let crumb, page.nodes[index].range.contains(crumb) {
        breadcrumbEnd = page.nodes[index].range.end
      }
    case .table: tableEnd = page.nodes[index].endIndex
    case .headerRow:
      column = -1
      header = index
      columns.removeAll(keepingCapacity: true)
    case .row: column = -1
    case .cell: column += 1
    case .link, .image, .failedLink, .definition: add(index)
    case .inlineHTML, .htmlBlock:
      for attribute in page.htmlAttributes(of: index) { add(attribute, in: index) }
    default: return
    }
  }

  private mutating func add(_ index: Int) {
    let node = page.nodes[index]
    let kind: PageDestination.Kind =
      switch (node.kind, node.linkForm) {
      case (.definition, _): .definition
      case (.failedLink, _): .failedLink
      case (_, .bare), (_, .autolink): .autolink
      case (_, let form?) where form.isReference: .reference(isImage: node.kind == .image)
      case (.image, _): .image
      default: .link
      }
    add(kind, node.range, label: node.content, node.destination, in: index)
  }

  private mutating func add(_ attribute: HTMLAttribute, in index: Int) {
    let kind: PageDestination.Kind
    if isNamed(attribute.name, "href") {
      kind = .hyperlinkAttribute
    } else if isNamed(attribute.name, "src") {
      kind = .sourceAttribute
    } else {
      if isNamed(attribute.name, "srcset") {
        for address in page.bytes.imageCandidates(in: attribute.value) {
          add(.sourceAttribute, address, label: attribute.name, address, in: index)
        }
      }
      return
    }
    let whole = attribute.name.union(attribute.value)
    add(kind, whole, label: attribute.name, attribute.value, in: index)
  }

  private mutating func add(
    _ kind: PageDestination.Kind, _ whole: ByteRange, label: ByteRange, _ range: ByteRange?,
    in index: Int
  ) {
    let range = range ?? ByteRange(at: whole.end)
    if destinations.isEmpty { destinations.reserveCapacity(64) }
    destinations.append(
      PageDestination(
        kind: kind, whole: whole, label: label, range: range, isOnTheWeb: isOnTheWeb(range),
        context: context(at: index), node: index))
  }

  private func isOnTheWeb(_ range: ByteRange) -> Bool {
    // Most other destinations begin with a period.
    guard range.count > 6, page.bytes[range.start] == UInt8(ascii: "h") else { return false }
    guard range.count > 7 else { return "http://".isPrefix(of: page.bytes[range.offsets]) }
    // `https://` or `http://`, the first byte lowest.
    let start = page.bytes.span.word(at: range.start)
    return start == 0x2F2F_3A73_7074_7468 || start & 0xFF_FFFF_FFFF_FFFF == 0x2F_2F3A_7074_7468
  }

  private func isNamed(_ name: ByteRange, _ word: String) -> Bool {
    page.bytes[name.offsets].lazy.map(\.lowercased).elementsEqual(word.utf8)
  }

  private mutating func context(at index: Int) -> LinkContext {
    let range = page.nodes[index].range
    if range.end <= breadcrumbEnd { return .breadcrumb }
    if range.end <= headingEnd { return .heading }
    if index < tableEnd, column >= 0 {
      if columns.isEmpty {
        for index in header + 1..<page.nodes[header].endIndex {
          if case .cell = page.nodes[index].kind { columns.append(page.nodes[index].content) }
        }
      }
      if column < columns.count { return .column(columns[column]) }
    }
    while let label = labels.first, label.range.end <= range.start { labels.removeFirst() }
    if let label = labels.first, label.value.contains(range) { return .label(label.label) }
    if section == nil, let heading { section = page.bytes.undecorated(heading).range }
    return section.map { .section($0) } ?? .top
  }
}

extension [UInt8] {
  /// The addresses in the value of `srcset`: `a.png 1x, b.png 2x`. A comma in an address is part of
  /// it, except at the end.
  fileprivate func imageCandidates(in value: ByteRange) -> [ByteRange] {
    var addresses: [ByteRange] = []
    var rest = self[value.offsets]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == .comma }
      if rest.isEmpty { return addresses }
      var address = rest.prefix { !$0.isWhitespace }
      rest = self[address.endIndex..<value.end]
      if address.last == .comma {
        while address.last == .comma { address.removeLast() }
      } else {
        rest = rest.drop { $0 != .comma }
      }
      addresses.append(ByteRange(address.startIndex, address.endIndex))
    }
  }
}
