package import Contract
package import Records
package import SourceText

/// An occurrence of a field that matters to other pages; the page's summary has its text.
package struct FactSummary: Sendable {
  package let value: ValueInterval
  package let range: ByteRange
  let text: StringPool.Place
  private let sectionNumber: Int32
  private let rowNumber: Int32
  private let linkNumber: Int32
  private var fieldNumber: Int16
  private let layoutNumber: Int16
  /// How the page writes it, for fixes.
  package let style: ValueStyle
  /// Whether it is about the page itself: not about what a row, or one of several sections,
  /// describes.
  package let isOfPage: Bool

  init(_ text: FactText, at start: UInt32, in run: FactRun) {
    value = text.value
    range = ByteRange(Int(start), Int(start) + Int(text.length))
    self.text = text.text
    style = text.style
    fieldNumber = text.fieldNumber
    linkNumber = text.linkNumber
    isOfPage = run.isOfPage
    layoutNumber = run.layoutNumber
    sectionNumber = run.sectionNumber
    rowNumber = run.rowNumber
  }

  /// A fact of a record that is compared as a whole; nil for one without a certain value.
  init?(_ fact: Fact, of page: Page, _ texts: inout TextCollector) {
    guard let value = ValueInterval(fact, on: page) else { return nil }
    let text = FactText(
      texts.place(of: page.bytes(of: fact)), value, length: fact.range.count, page.style(of: fact),
      field: fact.field, link: nil, hasUnreadLink: false)
    let run = FactRun(first: 0, section: nil, layout: nil, row: nil, isOfPage: false)
    self.init(text, at: fact.range.lower, in: run)
  }

  /// The same text as an occurrence of another field.
  init(_ fact: FactSummary, as field: FieldIndex) {
    self = fact
    fieldNumber = Int16(clamping: field)
  }

  package var field: FieldIndex { Int(fieldNumber) }
  /// The number of the section of the page that contains it; nil above the first heading.
  package var section: Int? { sectionNumber < 0 ? nil : Int(sectionNumber) }
  /// The layout of that section; nil for a section that the contract does not have.
  package var layout: SectionIndex? { layoutNumber < 0 ? nil : Int(layoutNumber) }
  /// The row that contains it, in a table with a record in each row: its number among all of the
  /// page.
  package var row: Int? { rowNumber < 0 ? nil : Int(rowNumber) }
  /// The link that it is, by its number among those of the page; nil for one that is not relative.
  package var link: Int? { linkNumber < 0 ? nil : Int(linkNumber) }
  /// Whether it is a link from the root of a site, which is not followed, or a broken one: one
  /// without an address, or brackets that are not a link.
  var hasUnreadLink: Bool { linkNumber == -2 }

  /// Whether all but its place and text is the same.
  func isSameExceptPlace(as other: FactSummary) -> Bool {
    value == other.value && style == other.style && isOfPage == other.isOfPage
      && fieldNumber == other.fieldNumber && layoutNumber == other.layoutNumber
      && sectionNumber == other.sectionNumber && rowNumber == other.rowNumber
      && linkNumber == other.linkNumber
  }
}

extension PageSummary {
  /// The first fact of a field that is about the page itself.
  package func fact(of field: FieldIndex?) -> FactSummary? {
    field.flatMap { storedFacts.firstOfPage($0) }
  }

  /// All facts of a field, in the order of the page.
  package func facts(of field: FieldIndex) -> [FactSummary] { storedFacts.all(field) }

  /// Calls a function with each fact about the page itself whose field, by number, is one of some,
  /// and with the fact's place among all of the page.
  package func eachFactOfPage(
    in isMeant: [Bool], _ body: (_ place: Int, _ fact: FactSummary) -> Void
  ) {
    storedFacts.eachOfPage(in: isMeant, body)
  }

  /// The text of a fact, as the page has it.
  package func text(of fact: FactSummary) -> String { texts.text(fact.text) }

  /// The bytes of that text.
  package func bytes(of fact: FactSummary) -> ArraySlice<UInt8> { texts[fact.text] }

  /// The facts that meet a condition, without those whose text an earlier one has.
  package func withDistinctTexts(
    _ facts: [FactSummary], where isMet: (FactSummary) -> Bool
  ) -> [FactSummary] {
    var known: Set<StringPool.Place> = []
    return facts.filter { isMet($0) && known.insert($0.text).inserted }
  }

  /// The items of a list in a fact, trimmed.
  package func items(
    of fact: FactSummary, separatedBy separator: String
  ) -> [ArraySlice<UInt8>] {
    var items: [ArraySlice<UInt8>] = []
    items.reserveCapacity(8)
    var rest = texts[fact.text]
    while !rest.isEmpty {
      var item = rest.prefix(upTo: rest.firstPlace(of: separator) ?? rest.endIndex)
      rest = rest[item.endIndex...].dropFirst(separator.utf8.count)
      if item.isEmpty { continue }
      while item.first?.isWhitespace == true { item.removeFirst() }
      while item.last?.isWhitespace == true { item.removeLast() }
      items.append(item.linkLabel ?? item)
    }
    return items
  }
}

extension ArraySlice<UInt8> {
  /// Where a text first begins; nil where it does not occur.
  fileprivate func firstPlace(of text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    return indices.first { self[$0] == first && text.isPrefix(of: self[$0...]) }
  }
}
