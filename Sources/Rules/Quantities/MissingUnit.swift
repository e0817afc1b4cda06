import Contract
package import Diagnostics
package import Records
import SourceText

/// A quantity without its unit where the contract, or other prices in its row, have one.
package enum MissingUnit: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-unit", "Missing unit of a quantity",
    severity: .warning, category: .quantities, fixes: [.safe], traits: [.judgesValue],
    rationale: """
      From `1.0M` in a table of facts, a reader cannot know whether it counts tokens, characters or
      bytes, and programs that look for `tokens` skip it. The contract has the places where a
      quantity has its unit after it; in a column whose header names the unit, it has none.
      """,
    examples: [
      Example(
        "A window without a unit", on: .authorModel,
        bad: .specifications(["Context Window": "⟦1.0M⟧", "Max Output": "32k tokens"]),
        fixed: "1.0M tokens"),
      Example(
        "A price without its amount", on: .providerModel,
        bad: .prices("⟦$0.40⟧ | $1.60/1M | - | $0.10/1M | -"), fixed: "$0.40/1M"),
    ])

  package static let needs: PageFeatures = .markdown

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    checkPrices(of: page, into: &findings)
    for index in page.contract.fieldGroups.quantities where page.factIndex.has(index) {
      let field = page.contract.fields[index]
      guard let unit = field.unit else { continue }
      for fact in page.factIndex[index] where !hasWord(page.bytes(of: fact)) {
        guard let quantity = fact.quantity, hasUnits(fact, kind, on: page) else { continue }
        let text = page.text(of: fact)
        let word = quantity.written == 1 && unit.last == "s" ? String(unit.dropLast()) : unit
        findings.report(
          .missing(text, word, field.title), at: fact.range, element: field.name,
          fix: page.write("\(text) \(word)", for: fact, in: unit))
      }
    }
  }

  /// Prices without a unit in a row where other prices have it.
  private static func checkPrices(of page: Page, into findings: inout Findings) {
    let hasBare = page.contract.fieldGroups.prices.contains { field in
      page.factIndex[field].contains { isTabulated($0, on: page) && isBare($0, on: page) }
    }
    guard hasBare else { return }
    let facts = page.contents.facts
    for table in page.contents.tables where table.layout.isOneRecord {
      let first = facts.partitioningIndex { $0.range.start >= table.range.start }
      let prices = facts[first...].prefix { $0.range.end <= table.range.end }
        .filter { isTabulated($0, on: page) }
      let bare = prices.filter { isBare($0, on: page) }
      guard bare.count < prices.count else { continue }
      for fact in bare {
        let field = page.contract.fields[fact.field]
        let (text, unit) = (page.text(of: fact), field.unit ?? "")
        findings.report(
          .bare(text, unit, field.title), at: fact.range, element: field.name,
          fix: page.write(text + unit, for: fact, in: unit))
      }
    }
  }

  /// Whether a fact is a price in a cell, and more than a word for "free".
  private static func isTabulated(_ fact: Fact, on page: Page) -> Bool {
    fact.place == .table && fact.isOfPage && fact.price != nil
      && !page.contract.prices.free.contains { $0.isSpelled(page.bytes(of: fact)) }
  }

  /// Whether a price lacks the unit of its field.
  private static func isBare(_ fact: Fact, on page: Page) -> Bool {
    page.contract.fields[fact.field].unit.map { unit in
      !unit.isSpelled(page.bytes(of: fact).suffix(unit.utf8.count))
    } ?? false
  }

  /// Whether something is after the number: in a quantity, it is the unit.
  private static func hasWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: \.isWhitespace)
  }

  /// Whether quantities have their unit in the place of a fact.
  private static func hasUnits(_ fact: Fact, _ kind: PageKind, on page: Page) -> Bool {
    let layout = page.contents.section(at: fact.range.start)
      .flatMap { page.contents.sections[$0].layout }
    switch fact.place {
    case .table:
      let tables = page.contents.tables
      let next = tables.partitioningIndex { $0.range.end > fact.range.start }
      return next < tables.count && tables[next].layout.hasUnits
        && tables[next].range.contains(fact.range)
    case .list:
      return kind.labels.contains {
        $0.hasUnits && ($0.section == nil || $0.section == layout) && $0.values.states(fact.field)
      }
    case .line, .item:
      return kind.lines.contains {
        $0.hasUnits && $0.isList == (fact.place == .item)
          && ($0.section == nil || $0.section == layout)
          && $0.forms.contains { $0.fields.contains(fact.field) }
      }
    case .heading: return layout.map { kind.sections[$0].hasUnits } ?? false
    case .data, .frontmatter, .breadcrumb, .badge, .code, .footer, .inherited: return false
    }
  }
}

extension Page {
  /// Writes a fact with its unit; nil where the unit is after it already.
  fileprivate func write(_ text: String, for fact: Fact, in unit: String) -> Fix? {
    if isFollowed(fact, by: unit) { return nil }
    return .write(text, .safe, edit(fact, to: text))
  }

  /// Whether the next text on a fact's line is the unit, in the singular or the plural: after
  /// markup, or in a cell of its own.
  private func isFollowed(_ fact: Fact, by unit: String) -> Bool {
    let rest = bytes[fact.range.end...].prefix { !$0.isLineEnd }
      .drop { $0.isSpaceOrTab || "|*_`~\\".utf8.contains($0) }
    var word = Array(unit.utf8.drop { $0 == .space })[...]
    if word.last == UInt8(ascii: "s") { word = word.dropLast() }
    return !word.isEmpty && rest.prefix(word.count).elementsEqual(word)
  }
}

extension LabelMap {
  /// Whether a label of it is for a field, alone or with others.
  fileprivate func states(_ field: FieldIndex) -> Bool {
    entries.contains { entry in
      switch entry.meaning {
      case .nothing: false
      case .field(let index): index == field
      case .template(let template): template.fields.contains(field)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ text: String, _ unit: String, _ title: String) -> Self {
    "\(term: title) '\(text)' has no unit; expected '\(text) \(term: unit)'"
  }

  fileprivate static func bare(_ text: String, _ unit: String, _ title: String) -> Self {
    "\(term: title) '\(text)' has no unit, unlike others in its row; expected '\(text)\(term: unit)'"
  }
}
