import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads the facts of a page that other pages need.
struct FactSummaryReader {
  private let page: Page
  /// The rows that are records, in the order of the page.
  private let rows: [Row]
  private let lostHeadings: [Int]
  /// The number of each record among the rows, -1 for one that is not a row; none where there are no
  /// rows.
  private let rowNumbers: [Int]
  /// Where the destinations of the relative links begin, in order, and their numbers; none where no
  /// fact is a link, as on most pages.
  private let links: [(start: Int, number: Int)]

  /// The position of a row's table among those of the page, and where its first fact begins.
  private struct Row {
    let table: Int
    let start: Int
  }

  /// Nil for a page of no kind, or with an unresolved merge conflict.
  init?(of page: Page, links: LinkList) {
    guard page.kind != nil, !page.hasConflict else { return nil }
    self.page = page
    lostHeadings = page.lostHeadings
    let records = page.contents.records.count
    // Most pages have no record but their own.
    var rowNumbers: [Int] = []
    var rows: [Row] = []
    if records > 1 {
      rowNumbers = Array(repeating: -1, count: records)
      rows.reserveCapacity(records - 1)
      page.contents.eachRow { number, table, facts in
        rowNumbers[number] = rows.count
        rows.append(Row(table: table, start: page.contents.facts[facts.lowerBound].range.start))
      }
    }
    self.rows = rows
    self.rowNumbers = rowNumbers
    guard page.contents.facts.contains(where: { $0.destination != nil }) else {
      self.links = []
      return
    }
    var starts = links.indices.map { (start: links.start(of: $0), number: $0) }
    // Only definitions are elsewhere.
    if !zip(starts, starts.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
      starts.sort { ($0.start, $0.number) < ($1.start, $1.number) }
    }
    self.links = starts
  }

  /// How many sections that lost their heading begin before an offset: they have numbers as well.
  private func lostHeadings(before offset: Int) -> Int {
    lostHeadings.isEmpty ? 0 : lostHeadings.partitioningIndex { $0 > offset }
  }

  /// The number of the first relative link with a destination that begins at an offset.
  private func link(at offset: Int) -> Int? {
    let place = links.partitioningIndex { $0.start >= offset }
    return place < links.count && links[place].start == offset ? links[place].number : nil
  }

  /// What is read of the facts, in the order of the page.
  private struct Facts {
    var entries: [PartEntry] = []
    var runs: [FactRun] = []
    var blanks: [BlankCell] = []
    /// The number of sections that begin before the last fact.
    var begun = 0
  }

  /// The facts, and the blank cells, in the order of the page.
  func facts(_ memo: inout SummaryMemo) -> (facts: StoredFacts, blanks: [BlankCell]) {
    let all = page.contents.facts
    let isShared = page.contract.isShared
    var facts = Facts()
    facts.entries.reserveCapacity(all.count)
    facts.runs.reserveCapacity(rows.isEmpty ? 2 : 16)
    for index in all.indices {
      let row = rowNumbers.isEmpty ? -1 : rowNumbers[all[index].record]
      if case .missing = all[index].state {
        if row >= 0 { addBlank(all[index], inRow: row, to: &facts.blanks, &memo.texts) }
      } else if isShared[all[index].field] || row < 0 && isQuantity(all[index].field) {
        add(all[index], inRow: row, to: &facts, &memo)
      }
    }
    return (
      StoredFacts(facts.entries.shrunk, layout: memo.number(of: facts.runs), memo.shared),
      facts.blanks.shrunk
    )
  }

  private func isQuantity(_ field: FieldIndex) -> Bool {
    if case .quantity = page.contract.fields[field].type { true } else { false }
  }

  private func add(
    _ fact: Fact, inRow row: Int, to facts: inout Facts, _ memo: inout SummaryMemo
  ) {
    // Prices in a formula are compared with those of the page.
    if case .code = fact.place { return }
    if isInDamagedHeading(fact) { return }
    let destination = fact.destination
    let address =
      destination != nil && page.contract.fields[fact.field].isAddress ? destination : nil
    let link = destination.flatMap { self.link(at: $0.start) }
    let style = address == nil ? page.style(of: fact) : .address
    let known = memo.number(of: fact, style, link: link)
    guard let number = known ?? add(fact, at: address, style, link: link, to: &memo) else { return }
    let sections = page.contents.sections
    let start = fact.range.start
    if facts.begun > 0, sections[facts.begun - 1].heading.start > start {
      facts.begun = sections.partitioningIndex { $0.heading.start > start }
    }
    while facts.begun < sections.count, sections[facts.begun].heading.start <= start {
      facts.begun += 1
    }
    let section = facts.begun - 1
    let run = FactRun(
      first: facts.entries.count,
      section: section < 0 ? nil : section + lostHeadings(before: start),
      layout: section < 0 ? nil : sections[section].layout, row: row < 0 ? nil : row,
      isOfPage: fact.isOfPage)
    if facts.runs.last?.isLike(run) != true { facts.runs.append(run) }
    facts.entries.append(PartEntry(start: (address ?? fact.range).lower, number: number))
  }

  /// Adds a cell without a value in a row about a page, where that page could state it.
  private func addBlank(
    _ fact: Fact, inRow row: Int, to blanks: inout [BlankCell], _ texts: inout TextCollector
  ) {
    guard let listing = page.contents.tables[rows[row].table].layout.listing,
      listing.fields.contains(fact.field)
        || listing.counterpart?.fields.contains(fact.field) == true
        || listing.counterpart?.owners == fact.field
    else { return }
    blanks.append(
      BlankCell(
        field: fact.field, row: row, text: texts.place(of: page.bytes(of: fact)),
        range: fact.range))
  }

  /// Adds all of a fact but its place, and returns its number; nil for one without a certain value.
  private func add(
    _ fact: Fact, at address: ByteRange?, _ style: ValueStyle, link: Int?,
    to memo: inout SummaryMemo
  ) -> Int? {
    guard let value = ValueInterval(fact, on: page) else { return nil }
    let isLinkLike = isLinkLike(fact)
    // A code span is not a broken link.
    let isBroken = isLinkLike && page.bytes[..<fact.range.start].last != .backtick
    let text = FactText(
      memo.texts.place(of: address.map { page.source.slice($0) } ?? page.bytes(of: fact)), value,
      length: (address ?? fact.range).count, style, field: fact.field, link: link,
      hasUnreadLink: isBroken || link == nil && isUnread(fact.destination))
    return memo.add(text, of: fact, link: link, isKnown: !isLinkLike)
  }

  /// Whether a fact is in a heading with damaged text, which rows below it have in common.
  private func isInDamagedHeading(_ fact: Fact) -> Bool {
    let runs = page.damage.mojibake
    if runs.isEmpty { return false }
    let next = runs.partitioningIndex { $0.range.end > fact.range.start }
    guard next < runs.count, runs[next].range.start < fact.range.end else { return false }
    return page.contents.section(at: fact.range.start).map {
      page.contents.sections[$0].heading.contains(fact.range)
    } ?? false
  }

  /// Whether another rule reports the address of a link by itself: it is none or `#`, has an unsafe
  /// scheme, or begins at the root of a site.
  private func isUnread(_ destination: ByteRange?) -> Bool {
    guard let destination else { return false }
    let address = page.source.slice(destination)
    return address.isEmpty || address.first == .slash || "#".isSpelled(address)
      || LinkScheme.unsafeScheme(of: page.syntax.decodedText(destination)) != nil
  }

  /// Whether a text that should be a link begins like one.
  private func isLinkLike(_ fact: Fact) -> Bool {
    if case .link(nil) = fact.value { page.bytes(of: fact).labelOfBrokenLink != nil } else { false }
  }

  /// The tables that list pages, except those that cannot be read, or are in a section with one.
  func tables() -> [TableSummary] {
    let tables = page.contents.tables
    var next = 0
    var found: [TableSummary] = []
    for number in tables.indices {
      let start = next
      while next < rows.count, rows[next].table == number { next += 1 }
      let table = tables[number]
      guard let listing = table.layout.listing, !isDoubtful(table) else { continue }
      found.append(
        TableSummary(
          index: table.index,
          section: table.section.map { $0 + lostHeadings(before: table.range.start) },
          header: page.syntax.nodes[table.header].range,
          end: page.lineEnd(before: table.range.end), rows: start..<next,
          hashes: listing.isLinked ? rows[start..<next].map { hash(of: $0) } : [],
          starts: listing.order == nil ? [] : rows[start..<next].map { lineStart(of: $0) }))
    }
    return found.shrunk
  }

  /// Whether a table, or another one in its section, has a defect.
  private func isDoubtful(_ table: MatchedTable) -> Bool {
    let section = table.section.map { page.contents.sections[$0].body }
    return page.syntax.tableDefects.contains {
      $0.range.overlaps(table.range) || section.map($0.range.overlaps) == true
    } || page.contents.uncertain.contains { table.range.contains($0.range) } || table.lacksSubject
  }

  private func lineStart(of row: Row) -> UInt32 {
    UInt32(clamping: page.line(at: row.start).start)
  }

  /// A hash of the source line of a row.
  private func hash(of row: Row) -> UInt32 {
    let line = page.source.slice(page.line(at: row.start))
    return UInt32(truncatingIfNeeded: line.seededHash)
  }
}

extension MatchedTable {
  /// Whether it lists pages, and the column that names them is not there.
  var lacksSubject: Bool { layout.listing.map { lacksColumn(of: $0.subject) } ?? false }
}

extension ArraySlice<UInt8> {
  /// The label of a text that begins like a link: `[label](address` or `[label][reference]`.
  var labelOfBrokenLink: Self? {
    guard first == .leftBracket, let end = firstIndex(of: .rightBracket) else { return nil }
    let next = self[end...].dropFirst().first { $0 != .space }
    return next == .leftParenthesis || next == .leftBracket ? self[..<end].dropFirst() : nil
  }
}
