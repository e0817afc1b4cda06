import Catalog
import Diagnostics
import SourceText

/// Reckons what the numbers on pages should be.
struct Reckoner {
  private let countsByKind: [String: [CountLayout]]
  private let fields: [FieldDefinition]
  private let index: CatalogIndex

  init(_ index: CatalogIndex) {
    self.index = index
    fields = index.contract.fields
    countsByKind = Dictionary(
      index.contract.kinds.map { ($0.name, $0.counts) }, uniquingKeysWith: { first, _ in first })
  }

  /// The numbers that a page has.
  func counts(of page: PageSummary) -> [CountLayout] {
    page.kind.flatMap { countsByKind[$0] } ?? []
  }

  /// Nil where something is missing that it takes, is rounded or cannot be counted.
  func reckoning(
    _ count: CountLayout, of fact: FactSummary, on page: PageSummary, _ tally: PageTally
  ) -> Reckoning? {
    if page.uncounted.contains(count.field) { return nil }
    switch count.reckoning {
    case .pages(let kind, let selection, let owner, let isOthers, let less):
      guard let subject = owner.map({ self.page($0, above: fact, on: page, tally) }) ?? page else {
        return nil
      }
      let pages = index.selector.pages(ofKind: kind, selection, for: subject)
      let isOne =
        isOthers && page.kind == kind && index.number(of: page).map { pages.contains($0) } == true
      let listed = less.map { tally.facts(of: $0, beside: fact).count } ?? 0
      let number = pages.count - (isOne ? 1 : 0) - listed
      return Reckoning(
        number: .count(Int64(number)),
        words: .pages(
          pages.count, kind, isOfAll: selection.captures.isEmpty, isOne: isOne, listed: listed,
          number))
    case .tellings(let told, let more):
      let rows = tally.facts(of: told, beside: fact).count
      let others = more.flatMap { tally.facts(of: $0, beside: fact).first }
      guard let others else {
        return Reckoning(number: .count(Int64(rows)), words: .rows(rows))
      }
      guard let number = others.value.number else { return nil }
      let sum = Int64(rows) + number
      return Reckoning(
        number: .count(sum), words: .sum(rows, number, sum), terms: [others])
    case .distinct(let told):
      let texts = tally.facts(of: told).lazy.filter { $0.row != nil }
        .flatMap { items(of: $0, on: page) }
      // A row that says how many there are does not say which.
      guard !texts.contains(where: { $0.allSatisfy(\.isDigit) }) else { return nil }
      let number = Set(texts.map(\.seededHash)).count
      return Reckoning(number: .count(Int64(number)), words: .distinct(number, fields[told].title))
    case .share(let part, let whole):
      guard let part = tally.fact(of: part, with: fact),
        let whole = tally.facts(of: whole).first(where: \.isOfPage),
        let count = part.value.number, let total = whole.value.number, total > 0
      else { return nil }
      var reckoning = Reckoning(
        number: .share(count, of: total), words: "", terms: [part, whole])
      guard let text = reckoning.written(like: page.text(of: fact), unit: nil) else { return nil }
      reckoning.words = .share(count, total, text)
      return reckoning
    }
  }

  /// The page that the last link of a field leads to above a number in its section.
  private func page(
    _ owner: FieldIndex, above fact: FactSummary, on page: PageSummary, _ tally: PageTally
  ) -> PageSummary? {
    let above = tally.facts(of: owner, beside: fact).last { $0.range <= fact.range }
    return above?.link.flatMap { index.page(behindLink: $0, on: page) }
  }

  /// The texts that a fact tells: of a list, its items.
  private func items(of fact: FactSummary, on page: PageSummary) -> [ArraySlice<UInt8>] {
    let field = fields[fact.field]
    guard field.type == .list else { return [page.bytes(of: fact)] }
    return page.items(of: fact, partedBy: field.separator)
  }
}

extension SharedValue {
  /// The number that it is; nil for a rounded one.
  fileprivate var number: Int64? { bound == least + 1 ? least : nil }
}

extension Diagnostic.Message {
  fileprivate static func pages(
    _ count: Int, _ kind: String, isOfAll: Bool, isOne: Bool, listed: Int, _ number: Int
  ) -> Self {
    let pages: Self = "\(Self.count(count, "page")) of the kind '\(term: kind)'"
    if isOne || listed > 0 {
      let this: Self = isOne ? " less this one" : ""
      let others: Self =
        listed == 0 ? "" : isOne ? " and \(listed) listed" : " less \(listed) listed"
      return "\(pages)\(this)\(others) are \(number)"
    }
    let place: Self = isOfAll ? "" : " for it"
    return "the catalog has \(pages)\(place)"
  }

  fileprivate static func rows(_ count: Int) -> Self {
    "the section has \(Self.count(count, "row"))"
  }

  fileprivate static func sum(_ rows: Int, _ more: Int64, _ sum: Int64) -> Self {
    "\(Self.count(rows, "row")) and \(more) more are \(sum)"
  }

  fileprivate static func distinct(_ count: Int, _ title: String) -> Self {
    "the rows name \(count) in '\(term: title)'"
  }

  fileprivate static func share(_ part: Int64, _ whole: Int64, _ text: String) -> Self {
    "\(part) of \(whole) are \(text)"
  }

  /// A number of things, in words that are the same for one and for many.
  private static func count(_ count: Int, _ thing: String) -> Self {
    Self("\(count) \(thing)\(count == 1 ? "" : "s")", wording: "… \(thing)s")
  }
}
