import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// Reads the records of a page: first its data, then the body in one walk over its nodes.
struct RecordReader {
  let page: ParsedPage
  let kind: PageKind
  let contract: Contract
  private(set) var values: ValueReader
  var contents = PageContents()
  /// Whether the next paragraph can be a breadcrumb, which is above the first section.
  var isAboveSections = true
  /// The section that is being read, which the nearest heading above opens.
  private(set) var section: Int?
  /// The record of each section so far.
  private var recordsOfSections: [RecordNumber] = []
  /// The place of badges in this section.
  private(set) var badgePlace: PageKind.BadgePlace?
  /// The long addresses in definitions that were read as badges.
  var readDefinitions: Set<ByteRange> = []
  /// The intended badges of invalid addresses.
  var meanings = BadgeMeanings()
  /// The sections of the kind that are on the page.
  private let present: Set<SectionIndex>
  private var labels: ArraySlice<LabelledValue>
  private var lastParagraph: ByteRange?
  var hasHeading = false
  /// The ends of the list items that contain the current node, by the nodes' numbers.
  private(set) var openItems: [Int] = []

  init(_ page: ParsedPage, kind: PageKind, contract: Contract) {
    self.page = page
    self.kind = kind
    self.contract = contract
    values = ValueReader(page: page, contract: contract)
    labels = page.labelledValues[...]
    let sections = page.sections(of: kind)
    present = Set(sections.compactMap(\.layout))
    contents.sections = sections
  }

  /// All records of the page; `data` is that of its file or frontmatter.
  consuming func read(_ data: DataDocument?) -> PageContents {
    if let data { read(data: data) }
    readBody()
    contents.facts.sort { $0.range < $1.range }
    contents.badges.sort { $0.range < $1.range }
    contents.setApartRaggedRows(of: page)
    let labels = LabelListReader(page: page, kind: kind, contents: contents)
    contents.columns = labels.columns
    contents.fields = labels.fields
    return contents
  }

  private mutating func readBody() {
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      readLabels(before: node.range.start)
      while let end = openItems.last, end <= index { openItems.removeLast() }
      switch node.kind {
      case .listItem:
        openItems.append(node.endIndex)
        index += 1
      case .heading:
        enter(node)
        index += 1
      case .table:
        read(table: index)
        index = node.endIndex
      case .paragraph:
        lastParagraph = node.range
        read(breadcrumb: index)
        read(badgesNotShownIn: index)
        if !kind.lines.isEmpty { readLines(of: index) }
        index += 1
      case .fencedCode, .indentedCode:
        read(code: node.content)
        index += 1
      case .image:
        read(badge: node)
        index += 1
      default:
        index += 1
      }
    }
    readLabels(before: .max)
    if let lastParagraph {
      values.record = contents.section(at: lastParagraph.start).map { recordsOfSections[$0] } ?? 0
      read(footer: lastParagraph)
    }
  }

  /// Reads facts of a record inside the present one.
  mutating func read(_ subject: Record.Subject, _ body: (inout Self) -> Void) {
    let parent = values.record
    open(subject, in: parent)
    body(&self)
    values.record = parent
  }

  private mutating func open(_ subject: Record.Subject, in parent: RecordNumber) {
    values.record = contents.records.count
    contents.records.append(Record(subject: subject, parent: parent))
  }

  /// Whether the current node is in this section of the kind; nil means any section.
  func isIn(_ layout: SectionIndex?) -> Bool {
    layout == nil || layout == section.flatMap { contents.sections[$0].layout }
  }

  /// Whether a table that belongs in some sections is elsewhere, although one of them is there.
  func isAstray(_ layout: TableLayout) -> Bool {
    !layout.sections.isEmpty && !layout.sections.contains { isIn($0) }
      && layout.sections.contains { present.contains($0) }
  }

  /// The words of a label, without the markup around them.
  func label(_ range: ByteRange) -> ArraySlice<UInt8> {
    page.bytes[page.bytes.undecorated(range).range.offsets]
  }

  private mutating func enter(_ heading: SyntaxNode) {
    let section = (section ?? -1) + 1
    self.section = section
    values.record = 0
    if let layout = contents.sections[section].layout, kind.sections[layout].template != nil {
      open(.section(section), in: 0)
    }
    recordsOfSections.append(values.record)
    badgePlace = kind.badges.first { isIn($0.section) }
    if heading.headingLevel != 1 { isAboveSections = false }
    readFields(in: heading)
  }

  private mutating func readLabels(before offset: Int) {
    while let label = labels.first, label.range.start < offset {
      labels.removeFirst()
      for group in kind.labels where isIn(group.section) {
        guard let meaning = group.values.meaning(of: page.bytes[label.label.offsets]) else {
          continue
        }
        values.read(meaning, .list, label.value, into: &contents.facts)
        break
      }
    }
  }
}
