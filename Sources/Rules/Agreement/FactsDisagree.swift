package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// One fact with different values on two pages.
package enum FactsDisagree: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "facts-disagree", "Pages disagree about a fact",
    severity: .error, category: .agreement, fixes: [.unsafe], traits: [.judgesValue],
    leaves: [IDDiffersFromPath.descriptor.id, WrongCount.descriptor.id],
    rationale: """
      A catalog states each fact several times: on the author's page, on the providers' pages, in
      the rows of tables that link to them. A change of one has to be made in all. Where most places
      agree, the finding is on the one that does not; with one against one, on the row of a table
      rather than on its page. Numbers that are rounded differently agree: `131k` is `131,072`, and
      `$0.07` is `$0.0750`. A place without the fact contradicts nothing, except a row without it
      about a page that states it.
      """,
    examples: [
      Example(
        "A row that was forgotten", on: .authorModel,
        bad: .availability(
          "[OpenAI](../../../providers/openai/models/gpt-4.1-mini.md) | ⟦128k⟧ | $0.40 / $1.60 | "),
        others: [.providerModel: .overview(["Context Window": "1.0M tokens"])]),
      Example(
        "Two against one", on: .authorModel,
        bad: .page(
          .specifications(["Context Window": "⟦128k tokens⟧"]),
          .availability(
            "[OpenAI](../../../providers/openai/models/gpt-4.1-mini.md) | 1.0M | $0.40 / $1.60 | ")),
        fixed: "1.0M tokens",
        others: [.providerModel: .overview(["Context Window": "1.0M tokens"])]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let rules = findings
    let contradictions = Contradiction.all(in: index) {
      rules.leaves(to: WrongCount.descriptor, on: $0.subject)
    }
    for contradiction in contradictions {
      let pages = ([contradiction.outlier] + contradiction.others).map { index.pages[$0.page] }
      if differsFromPath(contradiction, in: index),
        pages.allSatisfy({ findings.leaves(to: IDDiffersFromPath.descriptor, on: $0.subject) })
      {
        continue
      }
      findings.reportLater { report(contradiction, in: index, into: &$0) }
    }
    for denial in index.conflicts.denials { report(denial, in: index, into: &findings) }
    var items = RowItems(in: index.listings)
    for listing in index.listings.all {
      let hasOwners = listing.layout.counterpart?.about != nil
      let hasOtherFields = !listing.layout.same.isEmpty
      var sections = SectionFacts(of: listing.page)
      for row in listing.rows {
        reportBlanks(of: row, in: listing, index, into: &findings)
        reportItems(of: row, in: listing, &items, index, into: &findings)
        if hasOwners { reportOwners(of: row, in: listing, index, into: &findings) }
        reportTitle(of: row, in: listing, index, into: &findings)
        if hasOtherFields {
          reportOtherFields(of: row, in: listing, &sections, index, into: &findings)
        }
      }
    }
    for unstated in index.conflicts.unstatedFacts { report(unstated, in: index, into: &findings) }
  }

  private static func report(
    _ contradiction: Contradiction, in index: CatalogIndex, into findings: inout Findings
  ) {
    let (outlier, others) = (contradiction.outlier, contradiction.others)
    let field = index.contract.fields[outlier.fact.field]
    let shown = others.prefix(contradiction.isSure ? 2 : others.count).map {
      place(of: $0, field, in: index)
    }
    let otherSides = otherSides(of: contradiction, field, in: index)
    let replacement =
      contradiction.isSure
      ? replacement(
        for: outlier, like: others.filter { $0.isWritten(like: outlier, in: index) }, field,
        in: index)
      : nil
    index.atCopiesToo(outlier.fact.range, on: index.pages[outlier.page]) { range, page in
      findings.report(
        message(contradiction, field, index), at: range, on: page.subject,
        element: field.name, about: contradiction.about(in: index), related: shown,
        otherSides: otherSides,
        fix: replacement.flatMap {
          .write(
            $0, .unsafe,
            page.edit(range, outlier.fact.style, to: $0, isLiteral: field.type.isLiteral))
        })
    }
  }
}

extension FactsDisagree {
  /// Where a changed page contradicts one that did not change, with one against one.
  private static func otherSides(
    of contradiction: Contradiction, _ field: FieldDefinition, in index: CatalogIndex
  ) -> [OtherSide] {
    let outlier = index.pages[contradiction.outlier.page]
    guard !contradiction.isSure,
      let changed = contradiction.others.first(where: {
        index.hasChanged(index.pages[$0.page], unlike: outlier)
      })
    else { return [] }
    let turned = contradiction.turned(to: changed)
    var sides: [OtherSide] = []
    index.atCopiesToo(changed.fact.range, on: index.pages[changed.page]) { range, page in
      guard index.hasChanged(page, unlike: outlier) else { return }
      sides.append(
        OtherSide(
          message(turned, field, index), at: range, on: page.subject,
          related: turned.others.map { place(of: $0, field, in: index) }))
    }
    return sides
  }

  private static func place(
    of occurrence: FactOccurrence, _ field: FieldDefinition, in index: CatalogIndex
  ) -> RelatedPlace {
    RelatedPlace(
      path: index.pages[occurrence.page].path, range: occurrence.fact.range,
      message: "\(field.title) '\(index.text(of: occurrence))'")
  }
}

extension PageSummary {
  /// The unit of a fact whose text has none: ` /1M`.
  fileprivate func unit(of fact: FactSummary, _ field: FieldDefinition) -> String {
    guard let unit = layout?.data?.units[fact.field]?.text ?? field.unit else { return "" }
    return " \(unit)"
  }
}

extension FactOccurrence {
  /// Whether its text can replace that of another one: data writes numbers and texts in other forms
  /// than pages do, and prices in units of their own.
  fileprivate func isWritten(like other: FactOccurrence, in index: CatalogIndex) -> Bool {
    let (page, otherPage) = (index.pages[page], index.pages[other.page])
    return page.isShown && otherPage.isShown || page.kind == otherPage.kind
  }
}

extension CatalogIndex {
  /// Reports at a place, and at the same place of the page's twin where that has the same line.
  func atCopiesToo(
    _ range: ByteRange, on page: PageSummary, _ report: (ByteRange, PageSummary) -> Void
  ) {
    report(range, page)
    for copy in directory.copies(of: range, on: page) { report(copy.range, copy.page) }
  }
}

extension FactsDisagree {
  /// Whether IDs differ in their paths, ignoring case: then one of them also differs from the path
  /// of its page, which another rule reports.
  private static func differsFromPath(
    _ contradiction: Contradiction, in index: CatalogIndex
  ) -> Bool {
    guard index.contract.fields[contradiction.outlier.fact.field].role == .id else { return false }
    func path(_ occurrence: FactOccurrence) -> String {
      index.contract.ids.path(of: index.text(of: occurrence)).lowercased()
    }
    return contradiction.others.contains { path($0) != path(contradiction.outlier) }
  }

  private static func message(
    _ contradiction: Contradiction, _ field: FieldDefinition, _ index: CatalogIndex
  ) -> Diagnostic.Message {
    let (outlier, others) = (contradiction.outlier, contradiction.others)
    let other = others[0]
    let path = index.pages[other.page].path
    var (here, there) = (index.text(of: outlier), index.text(of: other))
    if here == there {
      // The texts differ in the units that the data has for them.
      here += index.pages[outlier.page].unit(of: outlier.fact, field)
      there += index.pages[other.page].unit(of: other.fact, field)
    }
    if let (count, number) = binary(here, other.fact) ?? binary(there, outlier.fact) {
      return .disagreeIn1024s(field.title, here, there, path, count, number)
    }
    if contradiction.isSure, others.count > 1 {
      return .contradictMost(field.title, here, there, others.count)
    }
    return others.dropFirst().reduce(.contradict(field.title, here, there, path)) {
      message, other in
      message + .and(index.text(of: other), index.pages[other.page].path)
    }
  }

  /// The number of 1,024s that `thousands` may mean, where `other` then agrees.
  private static func binary(
    _ thousands: String, _ other: FactSummary
  ) -> (count: Int64, number: Int64)? {
    let digits = thousands.utf8.prefix { $0.isDigit }
    let suffix = thousands.utf8.dropFirst(digits.count).first
    guard suffix?.lowercased == UInt8(ascii: "k"), digits.count <= 12,
      let count = Int64(String(Substring(digits))),
      other.value.least <= count * 1_024, count * 1_024 < other.value.bound
    else { return nil }
    return (count, count * 1_024)
  }

  /// The value of the majority, in the form of the outlier.
  private static func replacement(
    for outlier: FactOccurrence, like others: [FactOccurrence], _ field: FieldDefinition,
    in index: CatalogIndex
  ) -> String? {
    guard let first = others.first else { return nil }
    let unit = field.unit ?? ""
    let oddText = index.text(of: outlier)
    let hasUnit = !unit.isEmpty && oddText.hasSuffix(unit)
    let model = others.first { index.text(of: $0).hasSuffix(unit) == hasUnit } ?? first
    var text = index.text(of: model)
    if !unit.isEmpty, text.hasSuffix(unit) != hasUnit {
      if hasUnit {
        let gap = oddText.dropLast(unit.count).last == " " ? " " : ""
        text += gap + unit
      } else {
        text = String(text.dropLast(unit.count))
        if text.last == " " { text.removeLast() }
      }
    }
    return text
  }
}

extension Diagnostic.Message {
  fileprivate static func contradictMost(
    _ title: String, _ outlier: String, _ other: String, _ count: Int
  ) -> Self {
    "\(term: title) is '\(outlier)' here, and '\(other)' in \(count) other places"
  }

  /// A row has a value that its page lacks.
  static func missingThere(_ title: String, _ text: String, _ path: String) -> Self {
    "\(term: title) is '\(text)' here, but '\(path)' has none"
  }

  fileprivate static func contradict(
    _ title: String, _ outlier: String, _ other: String, _ path: String
  ) -> Self {
    "\(term: title) is '\(outlier)' here, but '\(other)' in '\(path)'"
  }

  /// One more place, with another value.
  fileprivate static func and(_ other: String, _ path: String) -> Self {
    " and '\(other)' in '\(path)'"
  }

  fileprivate static func disagreeIn1024s(
    _ title: String, _ outlier: String, _ other: String, _ path: String, _ count: Int64,
    _ number: Int64
  ) -> Self {
    """
    \(term: title) is '\(outlier)' here, but '\(other)' in '\(path)'; '\(count)k' may have been meant as \
    \(count) × 1,024, which is \(number.grouped)
    """
  }
}
