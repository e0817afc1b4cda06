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
  /// The allowed texts of the field, or of each item of a list; nil where any is allowed.
  package let items: [String]?
  /// The separator of the items of a list; a space matches any number of spaces.
  package let separator: String
  /// What the items of a list have to be; nil where the contract asks nothing of them.
  package let listForm: ListForm?
  /// Whether it is written as code in tables and lists.
  package let isCode: Bool
  /// The only texts that are written so; nil where all are.
  package let codeTexts: [String]?
  /// Whether each value on a page of Markdown is a link.
  package let isLinked: Bool
  /// The quantity that is the upper limit of the range of a control.
  package let upTo: FieldIndex?
  /// How many days after today a date or timestamp of it may be at most; nil where any.
  package let daysAfterToday: Int?
  /// Whether a date of it may be written with the name of its month.
  package let mayBeWrittenOut: Bool
  /// How much of a date has to be there.
  package let precision: DatePrecision
  /// Whether a date may be `true` or `false` instead.
  package let mayBeBoolean: Bool
  /// Texts that mean "no value" in this field, besides those of the whole contract.
  package let missing: [String]
  /// The badges of a page from which the items follow; nil where they follow from none.
  package let badges: ItemBadges?
  /// Whether the value of a link is its address, and not its text.
  package let isAddress: Bool
  /// What is particular to fields of its type.
  package let form: ValueForm

  init(
    name: String, title: String, type: ValueType, role: Role?, unit: String?, items: [String]?,
    separator: String, listForm: ListForm? = nil, isCode: Bool,
    codeTexts: [String]? = nil, isLinked: Bool = false, upTo: FieldIndex? = nil,
    daysAfterToday: Int? = nil,
    mayBeWrittenOut: Bool = false, precision: DatePrecision = .day, mayBeBoolean: Bool = false,
    missing: [String] = [], badges: ItemBadges? = nil,
    isAddress: Bool = false, form: ValueForm = ValueForm()
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.role = role
    self.unit = unit
    self.items = items
    self.separator = separator
    self.listForm = listForm
    self.isCode = isCode
    self.codeTexts = codeTexts
    self.isLinked = isLinked
    self.upTo = upTo
    self.daysAfterToday = daysAfterToday
    self.mayBeWrittenOut = mayBeWrittenOut
    self.precision = precision
    self.mayBeBoolean = mayBeBoolean
    self.missing = missing
    self.badges = badges
    self.isAddress = isAddress
    self.form = form
    unitCount = unit.flatMap { PriceUnit(Array($0.utf8)[...])?.count }
  }

  /// Whether a text means "no value" in this field alone.
  package func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    !missing.isEmpty && missing.contains { $0.isSpelled(text) }
  }

  /// Whether a text is written as code in tables and lists.
  package func isCode(_ text: ArraySlice<UInt8>) -> Bool {
    isCode && codeTexts?.contains { $0.isSpelled(text) } != false
  }

  /// The same field, with a quantity as upper limit, or with items that follow from badges.
  package func with(upTo quantity: FieldIndex? = nil, badges: ItemBadges? = nil) -> FieldDefinition
  {
    FieldDefinition(
      name: name, title: title, type: type, role: role, unit: unit, items: items,
      separator: separator, listForm: listForm, isCode: isCode, codeTexts: codeTexts,
      isLinked: isLinked, upTo: quantity ?? upTo,
      daysAfterToday: daysAfterToday,
      mayBeWrittenOut: mayBeWrittenOut, precision: precision, mayBeBoolean: mayBeBoolean,
      missing: missing, badges: badges ?? self.badges,
      isAddress: isAddress, form: form)
  }
}

/// What the items of a list have to be.
package struct ListForm: Sendable {
  /// Whether each of them is there once.
  package let isUnique: Bool
  /// Whether they are in alphabetical order.
  package let isSorted: Bool
  /// Whether both is regardless of letter case.
  package let ignoresCase: Bool
}

/// How much of a date has to be there.
package enum DatePrecision: String, CaseIterable, Sendable {
  case day
  /// `2025-04` is a date too.
  case month
  /// `2025` is one as well.
  case year
}

/// The badge of a page from which each item of a list, or each text of a field, follows.
package struct ItemBadges: Sendable {
  package let vocabulary: BadgeVocabulary
  /// In the order of the contract; without items that follow from no badge.
  package let items: [Item]
  /// The texts of the items without variation selectors, which ask for a symbol in color.
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
    /// The number of the claim of that badge.
    package let claim: Int
  }

  /// For each item, whether it is among some texts.
  package func areStated(in texts: [ArraySlice<UInt8>]) -> [Bool] {
    var areStated = [Bool](repeating: false, count: items.count)
    for text in texts {
      let symbol = text.withoutSelectors
      for place in symbols.indices where symbols[place].hasSameBytes(as: symbol) {
        areStated[place] = true
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
