package import Contract
package import DataSyntax
package import Diagnostics
package import JSONSchema
package import MarkdownSyntax
package import SourceText

/// One page of a catalog, read once: its syntax, its frontmatter and its typed facts.
///
/// A class, since it is passed to every rule: as a value, that took a twentieth of all time.
package final class Page: Sendable {
  package let source: SourceFile
  package let contract: Contract
  /// Whether it is a data file, and not Markdown.
  package let isData: Bool
  /// Whether it represents its folder.
  package let isIndex: Bool
  /// Nil for a page of no kind in the contract.
  package let kind: PageKind?
  /// The kind of a page of the catalog by its contents, where its path is that of no kind.
  package let shape: PageKind?
  /// The captures of the kind's path pattern; empty for a page outside a catalog.
  package let captures: PathCaptures
  package let damage: TextDamage
  package let syntax: ParsedPage
  /// The data of the file or, on a page of Markdown, of its frontmatter; nil where there is none.
  package let data: DataDocument?
  /// The failures of the data with all that it inherits, or of its absence, by the kind's schema.
  package let dataFailures: [SchemaFailure]
  /// The texts that should name a page to inherit from, and do not.
  package let inheritanceFaults: [InheritanceFault]
  /// What should be left out of what it inherits, and is not there.
  package let omissionFaults: [OmissionFault]
  /// The facts and records of its data together with what it inherits; nil where it inherits
  /// nothing.
  package let inherited: InheritedRecords?
  /// The paths of the pages that have a part of its data, or should have.
  package let bases: [String]
  /// What it is another name of, where that is all of it.
  package let alias: PageAlias?
  package let contents: PageContents
  /// The badges of each vocabulary that the page has.
  package let badgeSets: [BadgeSet]
  /// The facts of the page by field.
  package let factIndex: FactIndex
  /// The facts whose text is not of their field's type: on most pages none.
  package let malformedFacts: [Fact]
  /// The columns and fields of the page whose labels are not exactly those of the contract: on
  /// most pages none.
  package let unusualColumns: [LabelList]
  package let unusualFields: [LabelList]
  /// The sections of its kind whose headings are not shown as such, in order: on most pages none.
  package let unshownSections: [UnshownSection]
  /// All destinations on it, in order.
  package let destinations: [PageDestination]

  /// Where a page is, which determines how its kind is found.
  package enum Standing: Sendable {
    /// In a catalog: its path determines its kind.
    case inCatalog
    /// In a catalog of data: the same, but an index that is not like that of the contract has no
    /// kind.
    case inDataCatalog
    /// By itself: its contents determine its kind.
    case alone
  }

  /// Reads one page; for many pages of a contract, a memo saves most of the work.
  package convenience init(
    _ source: SourceFile, _ standing: Standing = .inCatalog, contract: Contract,
    scanner: inout PageScanner, others: BasePages = .none
  ) {
    var memo = RecordMemo(contract)
    self.init(source, standing, scanner: &scanner, memo: &memo, others: others)
  }

  /// Reads a page with a scanner and a memo, which are reused from page to page; `others` has the
  /// pages that it may inherit from.
  package init(
    _ source: SourceFile, _ standing: Standing = .inCatalog, scanner: inout PageScanner,
    memo: inout RecordMemo, others: BasePages = .none
  ) {
    let contract = memo.contract
    self.source = source
    self.contract = contract
    let format = DataFormat(ofPath: source.path)
    isData = format != nil
    isIndex = contract.isIndex(source.path)
    let damage: TextDamage
    if format == nil {
      (syntax, damage) = scanner.scan(source.bytes)
    } else {
      damage = TextDamage(source.bytes)
      syntax = ParsedPage(data: damage.encodingFault == nil ? source.bytes : [])
    }
    // Bytes that are not text are not read.
    let text = syntax.bytes
    alias = format == nil ? nil : PageAlias(text, at: source.path)
    var place = standing == .alone ? nil : contract.kind(ofPath: source.path)
    if standing == .inDataCatalog, format == nil, isIndex,
      PageShape(syntax).kind(in: contract) == nil
    {
      place = nil
    }
    // By itself, a file of several documents is of the only kind that has them.
    let lists =
      standing == .alone ? contract.kinds.filter { $0.data?.isListOfDocuments == true } : []
    let list = lists.count == 1 && format == .yaml && text.hasSeveralDocuments ? lists[0] : nil
    data =
      alias == nil
      ? Self.data(of: text, format, syntax.frontmatter, (place?.kind ?? list)?.data, &memo) : nil
    self.damage = EscapedDamage.adding(to: damage, in: data, of: text)
    switch standing {
    case .inCatalog, .inDataCatalog:
      kind = place?.kind
      shape = place == nil ? PageShape(syntax).kind(in: contract) : nil
      captures = place?.captures ?? PathCaptures()
    case .alone:
      if let format {
        kind = list ?? data?.root.flatMap { DataShape($0, format).kind(in: contract) }
      } else {
        kind = PageShape(syntax).kind(in: contract)
      }
      shape = nil
      captures = PathCaptures()
    }
    var inherited: InheritedData?
    if let layout = kind?.data, !layout.inherits.isEmpty, let root = data?.root {
      inherited = InheritedData(
        root, of: layout, at: source.path, contract, others, &memo.entries)
    }
    bases = inherited?.files ?? []
    // By itself, no page that it names is known.
    inheritanceFaults = standing == .alone ? [] : inherited?.faults ?? []
    omissionFaults = inherited?.omissionFaults ?? []
    dataFailures = alias == nil ? Self.failures(of: data, inherited, kind) : []
    guard let kind else {
      self.inherited = nil
      contents = PageContents()
      badgeSets = []
      factIndex = FactIndex([], of: contract, in: [])
      malformedFacts = []
      unusualColumns = []
      unusualFields = []
      unshownSections = []
      destinations = DestinationReader(of: syntax, crumb: nil).destinations
      return
    }
    var reader = RecordReader(syntax, kind: kind, memo: &memo)
    reader.read(data)
    let contents = reader.contents
    self.contents = contents
    if let inherited, let data {
      self.inherited = reader.read(inherited, of: data)
    } else {
      self.inherited = nil
    }
    swap(&reader.memo, &memo)
    badgeSets = BadgeSet.sets(of: contents.badges, in: source.bytes)
    factIndex = FactIndex(contents.facts, of: contract, in: source.bytes)
    // An alias is at its anchor, where one defect is one finding.
    var places: Set<ByteRange> = []
    malformedFacts = contents.facts.filter {
      $0.isMalformed && ($0.place != .data || places.insert($0.range).inserted)
    }
    if contents.mayHaveUnusualColumns || contents.mayHaveUnusualFields {
      let labels = LabelListReader(page: syntax, kind: kind, contents: contents)
      unusualColumns = contents.mayHaveUnusualColumns ? labels.columns.filter { !$0.isPlain } : []
      unusualFields = contents.mayHaveUnusualFields ? labels.fields.filter { !$0.isPlain } : []
    } else {
      unusualColumns = []
      unusualFields = []
    }
    unshownSections = syntax.unshownSections(of: kind, in: contents)
    let crumb = contents.breadcrumbs.first?.range
    destinations = DestinationReader(of: syntax, crumb: crumb).destinations
  }

  private static func data(
    of text: [UInt8], _ format: DataFormat?, _ frontmatter: FrontmatterBlock?,
    _ layout: DataLayout?,
    _ memo: inout RecordMemo
  ) -> DataDocument? {
    if let format {
      return DataDocument.parse(
        text, in: ByteRange(0, text.count), as: format,
        asListOfDocuments: layout?.isListOfDocuments == true, &memo.entries)
    }
    return frontmatter.map { DataDocument.parse(text, in: $0.content, as: .yaml) }
  }

  private static func failures(
    of data: DataDocument?, _ inherited: InheritedData?, _ kind: PageKind?
  ) -> [SchemaFailure] {
    guard let kind, let schema = kind.data?.schema else { return [] }
    guard let data else { return DataCheck.failuresOfAbsence(schema) }
    // On most pages, all is valid.
    if inherited == nil, let root = data.root, schema.allows(root) { return [] }
    return DataCheck(
      schema: schema, document: data, isWholePage: kind.isData,
      isListOfDocuments: kind.data?.isListOfDocuments == true, inherited: inherited,
      ways: kind.data?.inherits ?? []
    ).failures
  }
}

extension [UInt8] {
  /// Whether a line of YAML begins with the mark of a document, after another line.
  fileprivate var hasSeveralDocuments: Bool {
    split(whereSeparator: \.isLineEnd).dropFirst().contains { $0.starts(with: "---".utf8) }
  }
}

extension Page {
  package var path: String { source.path }
  /// Whether other pages have a part of its data, or should have.
  package var inherits: Bool { inherited != nil }
  /// Whether it should inherit from a page that is not known, as the text or the key that names it
  /// is wrong.
  package var mayLackInheritedData: Bool {
    if !inheritanceFaults.isEmpty { return true }
    // Most pages are valid.
    if dataFailures.isEmpty { return false }
    return kind?.data?.inherits.contains { dataFailures.contains(where: $0.isUnknown) } == true
  }
  package var bytes: [UInt8] { source.bytes }
  package var textOutsideLinks: TextOutsideLinks { syntax.textOutsideLinks }

  /// The labels of each table or list of facts in the contract.
  package var labelLists: [LabelList] {
    kind.map { LabelListReader(page: syntax, kind: $0, contents: contents).fields } ?? []
  }

  /// Whether most lines end with CR CR LF: line ends were converted twice, and readers see an empty
  /// line after each.
  package var hasDoubledLines: Bool {
    let endings = damage.lineEndings
    return endings.doubled.count
      > endings.lineFeed.count + endings.carriageReturnLineFeed.count
  }

  /// Whether it contains an unresolved merge conflict.
  package var hasConflict: Bool {
    damage.places.contains { if case .conflictMarker = $0.kind { true } else { false } }
  }

  /// A place on this page that another finding refers to.
  package func related(_ range: ByteRange, _ message: String) -> RelatedPlace {
    RelatedPlace(path: path, range: range, message: message)
  }

  /// An edit of this page.
  package func edit(_ range: ByteRange, _ replacement: String) -> Edit {
    Edit(path: path, range: range, replacement: replacement)
  }
}
