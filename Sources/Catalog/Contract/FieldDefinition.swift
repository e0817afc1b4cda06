import SourceText

/// A field of a catalog's records, as its contract defines it.
///
/// A class, since every fact of every page is asked for its field, by every rule.
package final class FieldDefinition: Sendable {
  /// The contract's own name for it, in kebab-case.
  package let name: String
  /// What messages call it.
  package let title: String
  package let type: ValueType
  package let role: Role?
  /// What a quantity counts, or a price is for, as it stands behind the number.
  package let unit: String?
  /// The texts that it may have, or that each item of a list may; nil where any will do.
  package let items: [String]?
  /// What parts the items of a list; a space stands for any number of spaces.
  package let separator: String
  /// Whether it is written as code in tables and lists.
  package let isCode: Bool
  /// The quantity that the range of a control ends at.
  package let upTo: FieldIndex?
  /// Whether a date or a time of it is never in the future.
  package let isUpToToday: Bool
  /// Whether a date of it may be written with the name of its month.
  package let mayBeWrittenOut: Bool
  /// The badges of a page that the items follow from; nil where they follow from none.
  package let badges: ItemBadges?
  /// Whether the value of a link is its address, and not its text.
  package let isAddress: Bool

  init(
    name: String, title: String, type: ValueType, role: Role?, unit: String?, items: [String]?,
    separator: String, isCode: Bool, upTo: FieldIndex? = nil, isUpToToday: Bool = false,
    mayBeWrittenOut: Bool = false, badges: ItemBadges? = nil, isAddress: Bool = false
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.role = role
    self.unit = unit
    self.items = items
    self.separator = separator
    self.isCode = isCode
    self.upTo = upTo
    self.isUpToToday = isUpToToday
    self.mayBeWrittenOut = mayBeWrittenOut
    self.badges = badges
    self.isAddress = isAddress
  }

  /// The same field, with a range that ends at a quantity, or with items that follow from badges.
  func with(upTo quantity: FieldIndex? = nil, badges: ItemBadges? = nil) -> FieldDefinition {
    FieldDefinition(
      name: name, title: title, type: type, role: role, unit: unit, items: items,
      separator: separator, isCode: isCode, upTo: quantity ?? upTo, isUpToToday: isUpToToday,
      mayBeWrittenOut: mayBeWrittenOut, badges: badges ?? self.badges, isAddress: isAddress)
  }
}

/// The badge of a page that each item of a list, or each text of a field, follows from.
package struct ItemBadges: Sendable {
  package let vocabulary: BadgeVocabulary
  /// In the order of the contract; items that follow from no badge are not among them.
  package let items: [Item]

  /// An item and the badge of the pages that have it.
  package struct Item: Sendable {
    package let text: String
    /// The badge's name in its vocabulary; of a list badge, `label: item`.
    package let badge: String
    let number: Int32

    /// Whether a text is the item, with or without what asks for a symbol in color.
    func isNamed(by text: ArraySlice<UInt8>) -> Bool {
      self.text.isSpelled(text)
        || Array(self.text.utf8)[...].withoutSelectors.elementsEqual(text.withoutSelectors)
    }
  }

  /// The item of this text.
  func item(_ text: ArraySlice<UInt8>) -> Item? {
    items.first { $0.isNamed(by: text) }
  }
}
