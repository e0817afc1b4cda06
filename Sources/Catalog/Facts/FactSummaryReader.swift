import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads the facts of a page that other pages need.
struct FactSummaryReader {
  private let page: Page
  private let rows: [RecordRow]
  private let lostHeadings: [Int]
  /// The number of each record among the rows; -1 for one that is not a row.
  private let rowNumbers: [Int]
  /// Where the destinations of the relative links begin, in order, and their numbers; none where no
  /// fact is a link, as on most pages.
  private let links: [(start: Int, number: Int)]

  /// Nil for a page of no kind, or with an unresolved merge conflict.
  init?(of page: Page, links: LinkList) {
    guard page.kind != nil, !page.hasConflict else { return nil }
    self.page = page
    lostHeadings = page.lostHeadings
    let records = page.contents.records.count
    // Most pages have no record but their own.
    rows = records > 1 ? page.contents.rows : []
    var rowNumbers = [Int](repeating: -1, count: records)
    for (number, row) in rows.enumerated() { rowNumbers[row.number] = number }
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

  /// The facts, in the order of the page.
  func facts(_ memo: inout SummaryMemo) -> StoredFacts {
    var entries: [PartEntry] = []
    entries.reserveCapacity(page.contents.facts.count)
    var runs: [FactRun] = []
    let isShared = page.contract.isShared
    let sections = page.contents.sections
    // The number of sections that begin before the fact.
    var begun = 0
    for fact in page.contents.facts {
      let row = rowNumbers[fact.record]
      guard isShared[fact.field] || (row < 0 && page.isQuantity(fact)), !page.isInFormula(fact),
        !fact.isMissing, !isInDamagedHeading(fact)
      else { continue }
      let destination = fact.destination
      let address =
        destination != nil && page.contract.fields[fact.field].isAddress ? destination : nil
      let link = destination.flatMap { self.link(at: $0.start) }
      let style = address == nil ? page.style(of: fact) : .address
      let known = memo.number(of: fact, style, link: link)
      guard let number = known ?? add(fact, at: address, style, link: link, to: &memo) else {
        continue
      }
      let start = fact.range.start
      if begun > 0, sections[begun - 1].heading.start > start {
        begun = sections.partitioningIndex { $0.heading.start > start }
      }
      while begun < sections.count, sections[begun].heading.start <= start { begun += 1 }
      let run = FactRun(
        first: entries.count, section: begun > 0 ? begun - 1 + lostHeadings(before: start) : nil,
        layout: begun > 0 ? sections[begun - 1].layout : nil, row: row < 0 ? nil : row,
        isOfPage: fact.isOfPage)
      if runs.last?.isLike(run) != true { runs.append(run) }
      entries.append(PartEntry(start: (address ?? fact.range).lower, number: number))
    }
    return StoredFacts(entries.shrunk, layout: memo.number(of: runs), memo.shared)
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
      hasUnreadLink: isBroken || isUnread(fact.destination))
    return memo.add(text, of: fact, link: link, isKnown: !isLinkLike)
  }

  /// Whether a fact is in a heading with damaged text, which rows below it have in common.
  private func isInDamagedHeading(_ fact: Fact) -> Bool {
    let runs = page.damage.mojibake
    let next = runs.partitioningIndex { $0.range.end > fact.range.start }
    guard next < runs.count, runs[next].range.start < fact.range.end else { return false }
    return page.contents.section(at: fact.range.start).map {
      page.contents.sections[$0].heading.contains(fact.range)
    } ?? false
  }

  /// Whether the address of a link is none, or begins at the root of a site.
  private func isUnread(_ destination: ByteRange?) -> Bool {
    guard let destination else { return false }
    return destination.isEmpty || page.bytes[destination.start] == .slash
  }

  /// Whether a text that should be a link begins like one.
  private func isLinkLike(_ fact: Fact) -> Bool {
    if case .link(nil) = fact.value { page.bytes(of: fact).labelOfBrokenLink != nil } else { false }
  }

  /// The cells without a value in rows about pages, where those could state it.
  func blanks(_ texts: inout TextCollector) -> [BlankCell] {
    var blanks: [BlankCell] = []
    for (number, row) in rows.enumerated() {
      guard let listing = row.table.layout.listing else { continue }
      for fact in row.facts {
        guard fact.isMissing,
          listing.fields.contains(fact.field)
            || listing.counterpart?.fields.contains(fact.field) == true
            || listing.counterpart?.owners == fact.field
        else { continue }
        blanks.append(
          BlankCell(
            field: fact.field, row: number, text: texts.place(of: page.bytes(of: fact)),
            range: fact.range))
      }
    }
    return blanks.shrunk
  }

  /// The tables that list pages, except those that cannot be read, or are in a section with one.
  func tables() -> [TableSummary] {
    var next = 0
    return page.contents.tables.compactMap { table in
      let start = next
      while next < rows.count, rows[next].table.node == table.node { next += 1 }
      guard let listing = table.layout.listing, !isDoubtful(table) else { return nil }
      return TableSummary(
        index: table.index,
        section: table.section.map { $0 + lostHeadings(before: table.range.start) },
        header: page.syntax.nodes[table.header].range,
        end: page.lineEnd(before: table.range.end), rows: start..<next,
        hashes: listing.isLinked ? rows[start..<next].map { hash(of: $0) } : [],
        starts: listing.order == nil ? [] : rows[start..<next].map { lineStart(of: $0) })
    }.shrunk
  }

  /// Whether a table, or another one in its section, has a defect.
  private func isDoubtful(_ table: MatchedTable) -> Bool {
    let section = table.section.map { page.contents.sections[$0].body }
    return page.syntax.tableDefects.contains {
      $0.range.overlaps(table.range) || section.map($0.range.overlaps) == true
    } || page.contents.uncertain.contains { table.range.contains($0.range) } || table.lacksSubject
  }

  private func lineStart(of row: RecordRow) -> UInt32 {
    UInt32(clamping: row.facts.first.map { page.line(at: $0.range.start).start } ?? 0)
  }

  /// A hash of the source line of a row.
  private func hash(of row: RecordRow) -> UInt32 {
    guard let fact = row.facts.first else { return 0 }
    let line = page.source.slice(page.line(at: fact.range.start))
    return UInt32(truncatingIfNeeded: line.seededHash)
  }
}

extension MatchedTable {
  /// Whether it lists pages, and the column that names them is not there.
  var lacksSubject: Bool { layout.listing.map { lacksColumn(of: $0.subject) } ?? false }
}

extension Page {
  fileprivate func isQuantity(_ fact: Fact) -> Bool {
    if case .quantity = contract.fields[fact.field].type { true } else { false }
  }

  /// Whether a fact is in a formula: its prices are compared with those of its page.
  fileprivate func isInFormula(_ fact: Fact) -> Bool {
    if case .code = fact.place { true } else { false }
  }
}

extension ArraySlice<UInt8> {
  /// The label of a text that begins like a link: `[label](address` or `[label][reference]`.
  var labelOfBrokenLink: Self? {
    guard first == .leftBracket, let end = firstIndex(of: .rightBracket) else { return nil }
    let next = self[end...].dropFirst().first { $0 != .space }
    return next == .leftParenthesis || next == .leftBracket ? self[..<end].dropFirst() : nil
  }
}
