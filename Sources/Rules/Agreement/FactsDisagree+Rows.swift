import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Rows of listings that differ from their pages.
extension FactsDisagree {
  /// Cells without a value, where the page has one.
  static func reportBlanks(
    of row: ListedRow, in listing: PageListing, _ index: CatalogIndex,
    into findings: inout Findings
  ) {
    let blanks = index.listings.blanks(of: row, in: listing)
    for (number, (cell, page, fact)) in blanks.enumerated() {
      // One cell without a value may lack those of several fields.
      func isShared(_ blank: (cell: BlankCell, page: PageSummary, fact: FactSummary)) -> Bool {
        blank.cell.range == cell.range && blank.page.path == page.path
      }
      if blanks[..<number].contains(where: isShared) { continue }
      let others = blanks[(number + 1)...].filter(isShared)
      let field = index.contract.fields[cell.field]
      findings.report(
        .unstated(
          [field.title] + others.map { index.contract.fields[$0.cell.field].title },
          listing.page.text(of: cell),
          [page.text(of: fact)] + others.map { $0.page.text(of: $0.fact) },
          page.path),
        at: cell.range, on: listing.page.subject, element: field.name,
        about: [page.path] + ([fact] + others.map(\.fact)).map(page.text),
        related: [
          RelatedPlace(
            path: page.path, range: fact.range, message: "\(field.title) '\(page.text(of: fact))'")
        ],
        otherSides: index.otherSides(
          .unstatedThere(field.title, page.text(of: fact), listing.page.path), at: fact.range,
          on: page, unlike: listing.page,
          related: RelatedPlace(
            path: listing.page.path, range: cell.range, message: "no \(field.title) here")))
    }
  }

  /// Lists that differ from the page's badges.
  static func reportItems(
    of row: ListedRow, in listing: PageListing, _ items: inout RowItems, _ index: CatalogIndex,
    into findings: inout Findings
  ) {
    for wrong in items.wrongItems(of: row, in: listing) {
      let field = index.contract.fields[wrong.field]
      let place = wrong.page.badges?.place ?? wrong.page.heading
      findings.report(
        .items(field.title, wrong.missing, wrong.strange, wrong.page.path), at: wrong.range,
        on: listing.page.subject, element: field.name,
        about: [wrong.page.path] + (wrong.missing + wrong.strange).map(\.text),
        related: [
          RelatedPlace(path: wrong.page.path, range: place, message: "the badges of the page")
        ],
        fix: wrong.expected.flatMap {
          .write($0, .unsafe, listing.page.edit(wrong.range, wrong.style, to: $0))
        })
    }
  }

  /// Lists of owners that differ from the owners of the pages.
  static func reportOwners(
    of row: ListedRow, in listing: PageListing, _ index: CatalogIndex,
    into findings: inout Findings
  ) {
    guard let wrong = index.listings.wrongOwners(of: row, in: listing) else { return }
    let title = listing.layout.counterpart?.owners.map { index.contract.fields[$0] }
    findings.report(
      .owners(
        title?.title ?? "", wrong.missing.map(\.owner), wrong.strange, listing.title(of: row)),
      at: wrong.range, on: listing.page.subject, element: title?.name ?? "",
      about: [listing.title(of: row)] + wrong.missing.map(\.owner) + wrong.strange,
      related: wrong.missing.prefix(2).map {
        RelatedPlace(path: $0.path, range: $0.heading, message: "a page of '\($0.owner)'")
      })
  }

  /// A row that links to a page with another name.
  static func reportTitle(
    of row: ListedRow, in listing: PageListing, _ index: CatalogIndex,
    into findings: inout Findings
  ) {
    guard let page = index.listings.pageWithOtherName(of: row, in: listing) else { return }
    let field = index.contract.fields[listing.layout.subject]
    let title = page.fact(of: index.contract.field(with: .title))
    findings.report(
      .misnamed(field.title, listing.title(of: row), page.path, title.map(page.text)),
      at: listing.subject(of: row).range, on: listing.page.subject, element: field.name,
      about: [page.path],
      related: [RelatedPlace(path: page.path, range: page.heading, message: "the page")])
  }

  /// Fields that differ from another field of the page with the same value.
  static func reportOtherFields(
    of row: ListedRow, in listing: PageListing, _ sections: inout SectionFacts,
    _ index: CatalogIndex, into findings: inout Findings
  ) {
    let differing = index.listings.differingFields(of: row, in: listing, &sections)
    for (own, there, page) in differing {
      let (field, other) = (index.contract.fields[own.field], index.contract.fields[there.field])
      // Where a heading has the value for all rows, the row is in the wrong place.
      let place = own.range < listing.subject(of: row).range ? listing.subject(of: row) : own
      findings.report(
        .differs(
          field.title, listing.page.text(of: own), listing.title(of: row), other.title,
          page.text(of: there), page.path),
        at: place.range, on: listing.page.subject, element: field.name,
        about: [page.path, page.text(of: there)],
        related: [
          RelatedPlace(
            path: page.path, range: there.range,
            message: "\(other.title) '\(page.text(of: there))'")
        ])
    }
  }

  /// Facts of rows that the page does not state: where several rows state one, the page is wrong.
  static func report(
    _ unstated: UnstatedFact, in index: CatalogIndex, into findings: inout Findings
  ) {
    let field = index.contract.fields[unstated.field]
    let first = unstated.occurrences[0]
    let page = index.pages[first.page]
    if unstated.occurrences.count == 1 {
      index.atCopiesToo(first.fact.range, on: page) { range, page in
        findings.report(
          .missingThere(field.title, index.text(of: first), unstated.page.path), at: range,
          on: page.subject, element: field.name, about: [unstated.page.path],
          related: [
            RelatedPlace(
              path: unstated.page.path, range: unstated.page.heading, message: "the page")
          ],
          otherSides: index.otherSides(
            .missingHere(field.title, index.text(of: first), in: page.path),
            at: unstated.page.heading, on: unstated.page, unlike: page,
            related: RelatedPlace(
              path: page.path, range: range,
              message: "\(field.title) '\(index.text(of: first))'")))
      }
      return
    }
    index.atCopiesToo(unstated.page.heading, on: unstated.page) { range, page in
      findings.report(
        .missing(field.title, index.text(of: first), unstated.occurrences.count), at: range,
        on: page.subject, element: field.name, about: [index.text(of: first)],
        related: unstated.occurrences.prefix(2).map {
          RelatedPlace(
            path: index.pages[$0.page].path, range: $0.fact.range,
            message: "\(field.title) '\(index.text(of: $0))'")
        })
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unstated(
    _ titles: [String], _ text: String, _ others: [String], _ path: String
  ) -> Self {
    let values = others.map { "'\($0)'" }.joined(separator: " and ")
    guard titles.count > 1 else {
      return "\(term: titles[0]) has no value here ('\(text)'), but is \(values) in '\(path)'"
    }
    let all = titles.joined(separator: " and ")
    return "\(term: all) have no value here ('\(text)'), but are \(values) in '\(path)'"
  }

  /// The other side of it, where one value is missing.
  fileprivate static func unstatedThere(_ title: String, _ text: String, _ path: String) -> Self {
    "\(term: title) is '\(text)' here, but has no value in '\(path)'"
  }

  fileprivate static func items(
    _ title: String, _ missing: [ItemBadges.Item], _ strange: [ItemBadges.Item], _ path: String
  ) -> Self {
    var clauses: [Self] = []
    if let first = missing.first {
      let items = quoted(missing.map(\.text))
      clauses.append("lacks \(items), but '\(path)' has the badge '\(first.badge)'")
    }
    if let first = strange.first {
      let items = quoted(strange.map(\.text))
      clauses.append("has \(items), but '\(path)' has no badge '\(first.badge)'")
    }
    let text = clauses.count > 1 ? clauses[0] + "; it " + clauses[1] : clauses[0]
    return "\(term: title) \(text)"
  }

  fileprivate static func owners(
    _ title: String, _ missing: [String], _ strange: [String], _ subject: String
  ) -> Self {
    var clauses: [Self] = []
    if !missing.isEmpty {
      clauses.append("lacks \(quoted(missing)), which has pages for '\(subject)'")
    }
    if !strange.isEmpty {
      clauses.append("has \(quoted(strange)), which has no page for '\(subject)'")
    }
    let text = clauses.count > 1 ? clauses[0] + "; it " + clauses[1] : clauses[0]
    return "\(term: title) \(text)"
  }

  fileprivate static func misnamed(
    _ title: String, _ text: String, _ path: String, _ name: String?
  ) -> Self {
    let name: Self = name.map { ", whose title is '\($0)'" } ?? ", which has another title"
    return "\(term: title) is '\(text)' here, but the link resolves to '\(path)'\(name)"
  }

  fileprivate static func differs(
    _ title: String, _ text: String, _ subject: String, _ other: String, _ value: String,
    _ path: String
  ) -> Self {
    "\(term: title) of '\(subject)' is '\(text)' here, but \(term: other) is '\(value)' in '\(path)'"
  }

  fileprivate static func missing(_ title: String, _ text: String, _ count: Int) -> Self {
    "\(term: title) is missing on this page, but is '\(text)' in \(count) rows about it"
  }

  /// Some texts, each quoted.
  private static func quoted(_ texts: [String]) -> Self {
    let all = texts.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
    return Self(texts.count > 4 ? "\(all) and \(texts.count - 4) more" : all, wording: "…")
  }
}
