import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// Reads the records of a page: first its data, then the body in one walk over its nodes.
struct RecordReader {
  let page: ParsedPage
  let plan: KindPlan
  /// What earlier pages contained.
  var memo: RecordMemo
  var values: ValueReader
  var contents = PageContents()
  /// Whether the next paragraph can be a breadcrumb, which is above the first section.
  var isAboveSections = true
  /// The section that is being read, which the nearest heading above opens.
  private(set) var section: Int?
  /// What can be in that section.
  private(set) var sectionPlan: Int = 0
  /// The record of each section so far.
  private var recordsOfSections: [RecordNumber] = []
  /// The long addresses in definitions that were read as badges.
  var readDefinitions: Set<ByteRange> = []
  /// Whether each section of the kind is on the page, also as bits.
  var present: [Bool] = []
  private(set) var presentBits: UInt64?
  /// The number of labels that have been read, and those of each group.
  private var labelCount = 0
  private var labels: [LabelOrder.Progress]
  private var lastParagraph: Int?
  var hasHeading = false
  /// The ends of the list items that contain the current node, by the nodes' numbers.
  private(set) var openItems: [Int] = []
  /// One bit for each layout of the tables so far.
  var matchedLayouts: UInt64 = 0
  /// The rows with another number of cells than their table has columns.
  var raggedRows: [ByteRange] = []
  /// The places of what is inherited, in merged data.
  var inheritedPlaces: [ByteRange] = []

  /// Takes the memo of earlier pages, to be given back after reading: a copy would be a second one.
  init(_ page: ParsedPage, kind: PageKind, memo: inout RecordMemo) {
    self.page = page
    plan = memo.plan(of: kind)
    values = ValueReader(page: page, contract: memo.contract)
    labels = Array(repeating: LabelOrder.Progress(), count: plan.labels.count)
    self.memo = RecordMemo(memo.contract)
    swap(&self.memo, &memo)
    readSections()
    recordsOfSections.reserveCapacity(contents.sections.count)
    presentBits = bits(of: present)
  }

  var kind: PageKind { plan.kind }
  var contract: Contract { memo.contract }

  /// Reads all records of the page; `data` is that of its file or frontmatter.
  mutating func read(_ data: DataDocument?) {
    contents.facts.reserveCapacity(max(page.nodes.count / 2, 16))
    if let data { read(data: data) }
    readBody()
    contents.sort()
    if !contents.badges.isEmpty {
      contents.badges = MislabelledBadges(contents, on: page).marked()
    }
    contents.setApart(inRows: (raggedRows + page.tornRows).sorted())
  }

  private mutating func readBody() {
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      if labelCount < page.labelledValues.count {
        readLabels(before: node.range.start, from: index)
      }
      while let end = openItems.last, end <= index { openItems.removeLast() }
      switch node.kind {
      case .listItem:
        openItems.append(node.endIndex)
        index += 1
      case .heading:
        enter(node, index)
        index += 1
      case .table:
        read(table: index)
        index = node.endIndex
      case .paragraph:
        lastParagraph = index
        if isAboveSections { read(breadcrumb: index) }
        if badges != nil { read(badgesNotShownIn: index) }
        if !plan.sections[sectionPlan].lines.isEmpty { readLines(of: index) }
        index += 1
      case .fencedCode, .indentedCode:
        if case .fencedCode = node.kind { contents.hasFencedCode = true }
        read(code: node.content)
        index += 1
      case .comment:
        if node.isUnclosed { contents.unclosedComment = index }
        index += 1
      case .image:
        if badges != nil { read(badge: node) }
        index += 1
      default:
        index += 1
      }
    }
    readLabels(before: .max, from: index)
    closeSection()
    for (group, progress) in zip(plan.labels, labels) where group.isRequiredAnywhere {
      if !progress.isPlain(atEndOf: group.order) { contents.mayHaveUnusualFields = true }
    }
    if let lastParagraph {
      let start = page.nodes[lastParagraph].range.start
      values.record = contents.section(at: start).map { recordsOfSections[$0] } ?? 0
      read(footer: lastParagraph)
    }
  }

  /// The place of badges that is being read, by its number.
  var badges: Int? { plan.sections[sectionPlan].badges }

  /// Opens a record inside the present one; returns that one.
  mutating func open(_ subject: Record.Subject, of set: RecordSetLayout? = nil) -> RecordNumber {
    let parent = values.record
    values.record = contents.records.count
    contents.records.append(Record(subject: subject, parent: parent, set: set))
    return parent
  }

  /// Closes a record inside `parent`.
  mutating func close(to parent: RecordNumber) { values.record = parent }

  /// Whether the current node is in this section of the kind; nil means any section.
  func isIn(_ layout: SectionIndex?) -> Bool {
    layout == nil || layout == section.flatMap { contents.sections[$0].layout }
  }

  /// Whether a table that belongs in some sections is elsewhere, although one of them is there.
  func isAstray(_ layout: TableLayout) -> Bool {
    !layout.sections.isEmpty && !layout.sections.contains { isIn($0) }
      && layout.sections.contains { present[$0] }
  }

  /// The words of a label, without the markup around them.
  func label(_ range: ByteRange) -> ArraySlice<UInt8> {
    page.bytes[page.bytes.undecorated(range).range.offsets]
  }

  private mutating func enter(_ heading: SyntaxNode, _ index: Int) {
    if heading.isSetext { contents.hasUnderlinedHeadings = true }
    let section = (section ?? -1) + 1
    guard section < contents.sections.count,
      contents.sections[section].heading == heading.content
    else { return }
    closeSection()
    self.section = section
    let layout = contents.sections[section].layout ?? contents.sections[section].meant
    sectionPlan = layout.map { $0 + 1 } ?? 0
    values.record = 0
    if plan.sections[sectionPlan].heading != nil {
      let layout = contents.sections[section].layout
      _ = open(.section(section), of: layout.flatMap { kind.sections[$0].records })
    }
    recordsOfSections.append(values.record)
    if heading.headingLevel != 1 { isAboveSections = false }
    readFields(in: heading, index)
  }

  /// Ends the groups of labels of the section that is being read.
  private mutating func closeSection() {
    for group in plan.sections[sectionPlan].labels where plan.labels[group].section != nil {
      if !labels[group].isPlain(atEndOf: plan.labels[group].order) {
        contents.mayHaveUnusualFields = true
      }
      labels[group] = LabelOrder.Progress()
    }
  }

  private mutating func readLabels(before offset: Int, from first: Int) {
    while labelCount < page.labelledValues.count,
      page.labelledValues[labelCount].range.start < offset
    {
      read(page.labelledValues[labelCount], from: first)
      labelCount += 1
    }
  }

  /// Reads the value of a label in the first group that has it; all groups in the section state
  /// which labels there are.
  private mutating func read(_ label: LabelledValue, from first: Int) {
    if let section, label.range.start < contents.sections[section].body.start {
      contents.mayHaveUnusualFields = true
    }
    var isRead = false
    for number in plan.sections[sectionPlan].labels {
      let group = plan.labels[number]
      guard !isRead || group.section != nil || group.isRequiredAnywhere else { continue }
      let position = position(of: label.label, in: group.order, isDecorated: false)
      if group.section != nil {
        labels[number].add(position, of: group.order)
      } else if group.isRequiredAnywhere {
        labels[number].addFirst(position, of: group.order)
      }
      if !isRead, let position, group.values[position].hasFields {
        read(group.values[position], label.value, from: first)
        isRead = true
      }
    }
  }
}
