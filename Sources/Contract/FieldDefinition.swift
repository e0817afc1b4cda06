import DataSyntax
import SourceText

/// A field of a catalog's records, as its contract defines it.
///
/// A class, since every rule looks up the field of every fact of every page.
package final class FieldDefinition: Sendable {
  /// Its name in the contract, in kebab-case.
  package let name: String
  /// Its name in messages.
  package let title: String
  package let type: ValueType
  package let role: Role?
  /// The unit of a quantity, a number or a price, as written after the number.
  package let unit: String?
  /// The number of things that a price is for: 1,000,000 for `/1M`; nil where the unit has none.
  package let unitCount: Int64?
  /// The allowed texts of the field, or of each item of a list; nil where any text is allowed.
  package let items: [String]?
  /// The separator of the items of a list; a space matches any number of spaces.
  package let separator: String
  /// What the items of a list have to be; nil where the contract does not restrict them.
  package let listForm: ListForm?
  /// Whether it is written as code in tables and lists.
  package let isCode: Bool
  /// The only texts that are written as code; nil where all are.
  package let codeTexts: [String]?
  /// Whether each value on a page of Markdown is a link.
  package let isLinked: Bool
  /// The quantity that is the upper limit of the range of a control.
  package let upTo: FieldIndex?
  /// The most days after today that a date or timestamp may be; nil where any date is allowed.
  package let daysAfterToday: Int?
  /// Whether a date may be written with the name of its month.
  package let mayBeWrittenOut: Bool
  /// The parts that a date needs.
  package let precision: DatePrecision
  /// Whether a date may be `true` or `false` instead.
  package let mayBeBoolean: Bool
  /// Texts that mean "no value" in this field, besides those of the whole contract.
  package let missing: [String]
  /// The badges of a page from which the items follow; nil where they do not follow from badges.
  package let badges: ItemBadges?
  /// Whether the value of a link is its address, and not its text.
  package let isAddress: Bool
  /// What is particular to fields of its type.
  package let form: ValueForm

  /// Reads a field of a type from its part of a contract; the type is nil where it is not known.
  init(_ name: String, _ node: DataNode, _ type: ValueType?, _ reader: inout ContractReader) {
    self.name = name
    title = node["title"]?.string ?? name.withSpacesForHyphens
    self.type = type ?? .text
    role = node["role"]?.string.flatMap { Role(rawValue: $0) }
    unit = node["unit"]?.string
    unitCount = unit.flatMap { PriceUnit(Array($0.utf8)[...])?.count }
    items = node["items"]?.texts
    separator = node["separator"]?.string ?? ","
    listForm = reader.listForm(node)
    isCode = reader.isCode(node["code"], of: type)
    codeTexts = reader.codeTexts(node)
    isLinked = reader.isLinked(node["linked"], of: type)
    upTo = reader.limit(node["up-to"], of: node)
    daysAfterToday = node["up-to"]?.string.flatMap { ContractReader.daysAfterToday($0) }
    mayBeWrittenOut = node.flag("written-out")
    precision = reader.precision(node["precision"], of: type)
    mayBeBoolean = reader.mayBeBoolean(node["or"], of: type)
    missing = node.texts("missing")
    badges = reader.itemBadges(node["badges"], of: node)
    isAddress = node["compare"]?.string == "address"
    form = reader.form(node, type)
  }

  /// Whether a text means "no value" in this field alone.
  package func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    !missing.isEmpty && missing.contains { $0.isSpelled(text) }
  }

  /// Whether a text is written as code in tables and lists.
  package func isCode(_ text: ArraySlice<UInt8>) -> Bool {
    isCode && codeTexts?.contains { $0.isSpelled(text) } != false
  }
}

/// What the items of a list have to be.
package struct ListForm: Sendable {
  /// Whether no item appears twice.
  package let isUnique: Bool
  /// Whether they are in alphabetical order.
  package let isSorted: Bool
  /// Whether letter case does not matter for both.
  package let ignoresCase: Bool
}

/// The parts that a date needs.
package enum DatePrecision: String, CaseIterable, Sendable {
  case day
  /// `2025-04` is allowed too.
  case month
  /// `2025` is allowed as well.
  case year
}

/// The badge of a page from which each item of a list, or each text of a field, follows.
package struct ItemBadges: Sendable {
  package let vocabulary: BadgeVocabulary
  /// In the order of the contract; without items that follow from no badge.
  package let items: [Item]
  /// The texts of the items without variation selectors, which request a symbol in color.
  private let symbols: [ArraySlice<UInt8>]

  init(vocabulary: BadgeVocabulary, items: [Item]) {
    self.vocabulary = vocabulary
    self.items = items
    symbols = items.map { Array($0.text.utf8)[...].withoutSelectors }
  }

  /// An item and the badge of the pages that have it.
  package struct Item: Sendable {
    package let text: String
    /// The badge's name in its vocabulary; of a list badge, `label: item`.
    package let badge: String
    /// The index of the claim of that badge.
    package let claim: Int
  }

  /// For each item, whether it is among some texts.
  package func areStated(in texts: [ArraySlice<UInt8>]) -> [Bool] {
    var areStated = [Bool](repeating: false, count: items.count)
    for text in texts {
      let symbol = text.withoutSelectors
      for index in symbols.indices where symbols[index].hasSameBytes(as: symbol) {
        areStated[index] = true
      }
    }
    return areStated
  }

  /// The item with this text.
  package func item(_ text: ArraySlice<UInt8>) -> Item? {
    let symbol = text.withoutSelectors
    return symbols.firstIndex { $0.hasSameBytes(as: symbol) }.map { items[$0] }
  }
}

extension String {
  /// `max output` for `max-output`.
  fileprivate var withSpacesForHyphens: String {
    String(decoding: utf8.map { $0 == .hyphen ? UInt8.space : $0 }, as: UTF8.self)
  }
}
