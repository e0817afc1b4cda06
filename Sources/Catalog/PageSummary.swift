package import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
package import SourceText

/// All of a page that matters to the others: its place in the catalog, its names, its links, and
/// the facts that others state as well.
///
/// A catalog keeps one for each page as long as a run lasts, so it is small: compact parts, and one
/// buffer for all of their texts.
package final class PageSummary: Sendable {
  /// Relative to the catalog's root.
  package let path: String
  /// Nil for a page of no kind.
  package let layout: PageKind?
  /// The kind that a page of no kind has by its contents.
  let shape: PageKind?
  /// Whether it has most sections of the kind that it has by its contents, and its file the name of
  /// its title.
  let isWhole: Bool
  /// Whether it states the name of its folder as its ID or title, of the kind that it has by its
  /// contents.
  let statesFolder: Bool
  private let shared: SharedSummaryParts
  /// The names of the captures in the pattern of its path, and the first of their values, which the
  /// others follow.
  private let captureNames: [String]
  private let firstCapture: StringPool.Place
  /// The ID in its path, as a key; nil where the path has none.
  package let normalID: IDKey?
  /// The ID that it and its title state against its path, as a key; nil where they do not.
  let otherID: IDKey?
  /// Whether it represents its folder.
  package let isIndex: Bool
  /// Whether its bytes are text.
  let isReadable: Bool
  /// Whether most of its lines end with a carriage return and a line feed.
  private let hasCarriageReturns: Bool
  let ownerPlace: StringPool.Place
  private let anchors: AnchorPlaces
  /// The ID that the page states; nil where it states none, or one that its path contradicts.
  package let id: StatedID?
  /// The text of the first heading of level 1; the start of the page where there is none.
  package let heading: ByteRange
  /// The names by which labels of links may call it.
  let names: [NameKey]
  /// The relative links and images, in the order of the page.
  package let links: LinkList
  let storedFacts: StoredFacts
  /// Its records that generated pages copy, or the copies of such; nil where there are none.
  let copiedRecords: CopiedRecords?
  /// The facts that it inherits and that matter to other pages.
  let inheritedFacts: [InheritedFact]
  /// The texts that should name pages to inherit from, and name none.
  package let unknownBases: [UnknownBase]
  /// The blank cells of rows about pages, in the order of the page.
  let blanks: [BlankCell]
  /// The fields that it marks as having no value, in the order of the page.
  let denied: [DeniedField]
  /// The fields whose values something else on it contradicts, besides other facts of the field.
  package let doubtful: [FieldIndex]
  /// The fields of its dates that other dates on it contradict.
  package let misordered: [FieldIndex]
  /// The fields of its kind that it certainly does not state, in order.
  let silent: [Int16]
  /// The fields that data from which pages are generated certainly does not have, in order.
  let absent: [Int16]
  /// Whether a table could not be read, so that what is missing elsewhere may be in it.
  let hasDoubtfulTables: Bool
  /// Whether a section has lost its heading, so that it is not known what is in it.
  let lacksHeading: Bool
  /// The tables that list pages.
  package let tables: [TableSummary]
  /// The fields that count rows, where it is not certain how many of these there are.
  package let uncounted: [FieldIndex]
  /// The fields whose numbers are added up, where one of these cannot be read.
  package let unsummed: [FieldIndex]
  /// The badges that pages about the same thing have as well; nil where there are none, or where
  /// they cannot be read.
  package let badges: BadgeSummary?
  /// The values that constraints of the contract compare, in the order of their places.
  package let values: [CatalogValue]
  /// Those that it inherits.
  package let inheritedValues: [InheritedValue]
  /// Whether it may have more of them, which could not be read.
  package let mayHaveMoreValues: Bool
  /// The lines of a page that may have a twin; none of any other page.
  package let lines: [LineSummary]

  /// An ID and its range on the page.
  package struct StatedID: Sendable {
    let text: StringPool.Place
    package let range: ByteRange
  }

  /// Summarises one page; for many pages of a contract, a memo saves most of the work.
  package convenience init(_ page: Page) {
    var memo = SummaryMemo()
    self.init(page, &memo)
    memo.finish()
  }

  /// Summarises a page with a memo, which is reused from page to page, and has to be finished before
  /// the summary is used.
  package init(_ page: Page, _ memo: inout SummaryMemo) {
    path = page.path
    layout = page.kind
    shape = page.shape
    isIndex = page.isIndex
    isReadable = page.damage.encodingFault == nil
    hasCarriageReturns = page.lineEnding != "\n"
    captureNames = page.captures.names
    let reader = SummaryReader(page)
    (firstCapture, ownerPlace) = reader.captures(&memo.texts)
    normalID = reader.idInPath.map { IDKey(of: $0) }
    otherID = page.otherID.map { IDKey(of: $0) }
    id = reader.statedID(&memo.texts)
    let title = reader.heading()
    heading = title?.range ?? ByteRange(at: 0)
    isWhole =
      page.shape.map(page.hasSections) == true
      && title.flatMap { NameKey($0.text) }
        == NameKey(RelativePath.name(of: page.path.withoutMarkdownEnding ?? page.path))
    statesFolder = page.shape.map(page.statesFolder(of:)) == true
    names = reader.names(title: title?.text)
    anchors = AnchorPlaces(of: page.syntax, lost: page.lostHeadingTexts, &memo.texts)
    links = reader.links(&memo)
    (storedFacts, blanks, tables) = reader.facts(&memo, links: links)
    copiedRecords = CopiedRecords(of: page, &memo.texts)
    inheritedFacts = InheritedFact.facts(of: page)
    unknownBases = UnknownBase.all(on: page)
    (values, inheritedValues, mayHaveMoreValues) = reader.values(&memo.texts)
    shared = memo.shared
    memo.endPage()
    let states = FieldStates(of: page)
    denied = states?.denied ?? []
    silent = states?.silent ?? []
    absent = states?.absent ?? []
    hasDoubtfulTables =
      !page.syntax.tableDefects.isEmpty || !page.contents.uncertain.isEmpty
      || page.contents.tables.contains { $0.lacksSubject }
    let unreached = page.unreachedLimits
    doubtful = unreached.isEmpty ? [] : unreached.map(\.limit.field).uniqued
    misordered = page.ownRecord.misorderedDates.map(\.fact.field)
    lacksHeading = !page.lostHeadings.isEmpty
    uncounted = page.uncounted
    unsummed = page.unsummed
    badges = BadgeSummary(of: page, heading: heading)
    lines = LineSummary.lines(of: page)
  }
}

extension PageSummary {
  /// Whether its path is not that of the ID and the title that it states.
  package var isMisnamed: Bool { otherID != nil }

  /// Whether the ID in its path, or the one that it states instead, is that of another page.
  func hasID(of other: PageSummary) -> Bool {
    if let normalID, normalID == other.normalID || normalID == other.otherID { return true }
    guard let otherID else { return false }
    return otherID == other.normalID || otherID == other.otherID
  }

  /// The texts of it and of others.
  var texts: StringPool { shared.parts.texts }

  /// The page kind's name; nil for a page of no kind.
  package var kind: String? { layout?.name }

  /// Whether it is a page that readers see, and other pages link to.
  package var isShown: Bool { layout?.isData == false }

  /// An edit that writes a text in place of a value of this style; nil where it cannot be written
  /// exactly.
  package func edit(
    _ range: ByteRange, _ style: ValueStyle, to text: String, isLiteral: Bool = false
  ) -> Edit? {
    style.writing(text, isLiteral: isLiteral).map {
      Edit(path: path, range: range, replacement: $0)
    }
  }

  /// The numbers on it that follow from other contents of the catalog.
  package var counts: [CountLayout] { layout?.counts ?? [] }

  /// What the page belongs to besides its kind, in its path: an author, a provider.
  package var owner: String { texts.text(ownerPlace) }

  /// The owner as labels may name it.
  var ownerName: NameKey? { NameKey(texts[ownerPlace]) }

  /// The text of a stated ID.
  package func text(of id: StatedID) -> String { texts.text(id.text) }

  /// The value of a capture of its kind's pattern in its path; nil where the pattern has none.
  func captured(_ name: String) -> ArraySlice<UInt8>? {
    captureNames.firstIndex(of: name).map { number in
      let texts = texts
      return texts[texts.place(number, after: firstCapture)]
    }
  }

  /// The same as a text.
  func capturedText(_ name: String) -> String? {
    captured(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The values of all captures of its kind's pattern, by which other pages inherit from it.
  package var capturedTexts: String {
    captureNames.compactMap(capturedText).joined(separator: "/")
  }

  /// Whether a text is the name of the page in its path.
  package func hasName(_ text: String) -> Bool {
    guard let name = captureNames.last.flatMap(captured), let key = NameKey(text) else {
      return false
    }
    return NameKey(RelativePath.name(of: name)) == key
  }

  /// Whether captures of its kind's pattern have a value in its path.
  var hasCaptures: Bool { !captureNames.isEmpty }

  /// The anchors on it that a link can point to.
  package var anchorNames: [Substring] { anchors.names(in: texts) }

  /// The facts on it that matter to other pages, in the order of the page.
  package var facts: FactList { FactList(self, 0..<storedFacts.count) }

  /// The line ending between its lines.
  package var lineEnding: String { hasCarriageReturns ? "\r\n" : "\n" }

  /// The page as findings on it name it.
  package var subject: Findings.Subject { .init(path: path, kind: kind ?? "") }
}
