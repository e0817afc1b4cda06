package import Contract
import DataSyntax
package import Records
package import SourceText

/// Reads the records of a catalog, to export facts without findings.
package struct RecordExport: Sendable {
  private let reader: PageReader
  private let filter: PageFilter

  /// `filter` selects the pages, `jobs` is how many are read in parallel.
  package init(contract: Contract, filter: PageFilter = PageFilter(), jobs: Int) {
    self.filter = filter.with(contract.pagePaths)
    reader = PageReader(contract: contract, filter: filter, by: ParallelMap(jobs: jobs))
  }

  /// The facts of one page.
  package struct PageFacts: Sendable {
    package let path: String
    /// The page kind's name; nil for a page that the contract does not know.
    package let kind: String?
    /// Without those of records in its data, in the order of the page.
    package let facts: [ExportedFact]
    /// The records in its data, in the order of the page.
    package let records: [ExportedRecord]
    /// Whether all of it could be read: facts after an error of its syntax are missing.
    package let isComplete: Bool

    /// The same page at another path.
    package func at(_ path: String) -> PageFacts {
      PageFacts(path: path, kind: kind, facts: facts, records: records, isComplete: isComplete)
    }
  }

  /// A record in the data of a page.
  package struct ExportedRecord: Sendable {
    /// The contract's name for its set.
    package let set: String
    /// The text of its key; nil where the set has none, or the record lacks it.
    package let key: String?
    /// In the order of the page.
    package let facts: [ExportedFact]
    /// The records inside it.
    package let records: [ExportedRecord]
  }

  /// One fact as a page states or inherits it.
  package struct ExportedFact: Sendable {
    /// The contract's name for the field.
    package let field: String
    package let text: String
    /// Whether it is null in data.
    package let isNull: Bool
    /// Whether the address of the field in data has several values.
    package let isOneOfSeveral: Bool
    /// Nil where the text has no value, or not one of its field's type.
    package let value: ExportedValue?
    /// The destination of a link, as written.
    package let destination: String?
    package let place: Fact.Place
    /// The number of the section, from 0, where there can be several equal ones on a page.
    package let section: Int?
    /// The row, from 0, of a table with a record in each row.
    package let row: Int?
    /// Of an inherited fact, that of the text that names the other page.
    package let range: ByteRange
    /// Its line, from 1.
    package let line: Int
  }

  /// The facts of every selected page, by path, and the files that could not be read; `source` is
  /// where the files are, if not in folders.
  package func run(
    _ target: LintTarget, from source: CatalogSource? = nil
  ) -> (pages: [PageFacts], unread: [UnreadFile]) {
    var pages: [PageFacts] = []
    var unread: [UnreadFile] = []
    func take(_ paths: [String], _ read: [Result<PageFacts?, FileReader.Failure>]) {
      for (path, outcome) in zip(paths, read) {
        switch outcome {
        case .success(let page?): pages.append(page)
        case .success(.none): continue
        case .failure(let failure):
          unread.append(UnreadFile(path: path, reason: failure.description))
        }
      }
    }
    let tree = (source ?? target.source).tree
    switch target {
    case .pages(let paths):
      take(paths, reader.map(alone: paths, of: tree) { page, _ in Self.facts(of: page) })
    case .catalog(_, let parts):
      let files = CatalogFiles(tree, filter: filter)
      unread =
        files.failures
        + files.brokenAliases.filter { filter.reasonToLeaveOut($0) == nil }
        .map { UnreadFile(path: $0, reason: "it is a symbolic link to nothing") }
      unread.sort { $0.path.precedes($1.path) }
      let selection = PathSelection(parts)
      let paths = files.pages.filter { parts.isEmpty || selection.contains($0) }
      take(
        paths,
        reader.map(paths, of: tree, standing: files.standing(in: reader.contract)) { page, _ in
          Self.facts(of: page)
        })
    }
    return (pages, unread)
  }

  /// Nil for a file that is another name of a page, as a symbolic link to one is not listed either.
  @Sendable private static func facts(of page: Page) -> PageFacts? {
    if page.alias != nil { return nil }
    let lines = LineTable(page.bytes)
    let (records, all) = page.mergedContents
    // What rows and sections of no set state is listed with the record around them.
    func holder(_ number: RecordNumber) -> RecordNumber {
      var number = number
      while number != 0, records[number].set == nil { number = records[number].parent ?? 0 }
      return number
    }
    var facts = [[ExportedFact]](repeating: [], count: records.count)
    for fact in all {
      facts[holder(fact.record)].append(
        exported(fact, in: records[fact.record], lines, page))
    }
    var children = [[RecordNumber]](repeating: [], count: records.count)
    for (number, record) in records.enumerated() where record.set != nil {
      children[holder(record.parent ?? 0)].append(number)
    }
    func record(_ number: RecordNumber) -> ExportedRecord? {
      guard let set = records[number].set else { return nil }
      let key = set.key.map { page.contract.fields[$0].name }
      return ExportedRecord(
        set: set.name, key: facts[number].first { $0.field == key }?.text,
        facts: facts[number], records: children[number].compactMap(record))
    }
    return PageFacts(
      path: page.path, kind: page.kind?.name, facts: facts[0],
      records: children[0].compactMap(record), isComplete: page.kind == nil || page.isComplete)
  }

  private static func exported(
    _ fact: Fact, in record: Record, _ lines: LineTable, _ page: Page
  ) -> ExportedFact {
    let text = page.text(of: fact)
    let range = page.nameRange(ofInherited: fact) ?? fact.range
    return ExportedFact(
      field: page.element(of: fact), text: text,
      isNull: fact.isInData && fact.isMissing && DataValue(plain: text) == .null,
      isOneOfSeveral: page.isOneOfSeveral(fact, in: record), value: page.value(of: fact),
      destination: fact.destination.map { page.source.text($0) },
      place: fact.place, section: page.isData ? nil : page.contents.repeatedSection(of: fact),
      row: page.isData ? nil : page.contents.row(of: fact), range: range,
      line: lines.line(at: range.start) + 1)
  }
}

extension Page {
  /// Whether an address of a fact's field has several values in the record of the fact.
  fileprivate func isOneOfSeveral(_ fact: Fact, in record: Record) -> Bool {
    guard fact.isInData, let layout = kind?.data else { return false }
    let fields = record.set?.fields ?? layout.fields
    return fields.contains { $0.field == fact.field && $0.address.isOfSeveral }
  }
}
