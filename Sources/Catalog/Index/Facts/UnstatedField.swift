import PageSyntax
package import SourceText

/// A field that a page marks as having no value: by `-` in its place, or by the text in the place
/// of its table.
package struct UnstatedField: Sendable {
  package let range: ByteRange
  private let fieldNumber: Int32

  init(_ field: FieldIndex, at range: ByteRange) {
    self.range = range
    fieldNumber = Int32(clamping: field)
  }

  package var field: FieldIndex { Int(fieldNumber) }
}

extension Page {
  /// The fields that the page marks as having no value, among those that other pages state too.
  var unstated: [UnstatedField] {
    guard let kind, !hasConflict, syntax.tableDefects.isEmpty, record.uncertain.isEmpty else {
      return []
    }
    var stated: Set<FieldIndex> = []
    var unstated: [UnstatedField] = []
    for fact in record.facts where fact.row == nil && contract.isShared[fact.field] {
      if fact.isMissing, repeatedSection(of: fact) == nil {
        unstated.append(UnstatedField(fact.field, at: fact.range))
      } else if case .unfit(let template) = fact.value {
        stated.formUnion(template.fields)
      } else {
        stated.insert(fact.field)
      }
    }
    for (index, layout) in kind.tables.enumerated() {
      guard let text = layout.substitute, layout.listing == nil,
        !record.tables.contains(where: { $0.index == index }),
        let fields = layout.content.columns?.fields.filter({ contract.isShared[$0] }),
        !fields.isEmpty,
        let range = line(beginningWith: text, in: ByteRange(syntax.bodyStart, bytes.count))
      else { continue }
      unstated += fields.map { UnstatedField($0, at: range) }
    }
    return unstated.filter { !stated.contains($0.field) }
  }

  /// The range of a text that a line of a paragraph in `range` begins with, after any markup; of
  /// several, the first.
  package func line(beginningWith text: String, in range: ByteRange) -> ByteRange? {
    for node in syntax.nodes(startingIn: range) where node.kind == .paragraph {
      for line in bytes[node.content.offsets].split(whereSeparator: \.isLineEnd) {
        let start = line.drop { $0.isWhitespace || $0 == .asterisk || $0 == .underscore }
        guard text.isPrefix(of: start) else { continue }
        return ByteRange(start.startIndex, start.startIndex + text.utf8.count)
      }
    }
    return nil
  }
}

extension CatalogIndex {
  /// A field that a page marks as having no value, and what rows of other pages state about it.
  package struct Denial: Sendable {
    package let page: PageSummary
    let number: Int
    package let unstated: UnstatedField
    /// Never empty.
    package let rows: [(page: PageSummary, fact: FactSummary)]
    /// Whether pages that are not twins state it.
    package let isByMost: Bool
  }

  /// All denials, in the order of the pages.
  func findDenials() -> [Denial] {
    guard pages.contains(where: { !$0.unstated.isEmpty }) else { return [] }
    var stated: [PageField: [(listing: Int, fact: FactSummary)]] = [:]
    func take(_ fields: [FieldIndex], _ row: ListedRow, _ listing: Int, about page: Int) {
      for field in fields where pages[page].unstated.contains(where: { $0.field == field }) {
        guard let fact = listings[listing].fact(of: field, in: row),
          !isCopy(fact, on: listings[listing].number)
        else { continue }
        stated[PageField(page: page, field: field), default: []].append((listing, fact))
      }
    }
    for (number, listing) in listings.enumerated() {
      let other = listing.layout.counterpart?.fields ?? []
      for row in listing.rows {
        guard case .page(let page) = row.target else { continue }
        take(listing.layout.fields, row, number, about: page)
        if !other.isEmpty, case .page(let page) = counterpart(of: row, in: listing) {
          take(other, row, number, about: page)
        }
      }
    }
    return stated.sorted { $0.key < $1.key }.compactMap { key, rows in
      let page = pages[key.page]
      guard let unstated = page.unstated.first(where: { $0.field == key.field }) else { return nil }
      return Denial(
        page: page, number: key.page, unstated: unstated,
        rows: rows.map { (listings[$0.listing].page, $0.fact) },
        isByMost: Set(rows.map { homes[listings[$0.listing].number] }).count > 1)
    }
  }
}
