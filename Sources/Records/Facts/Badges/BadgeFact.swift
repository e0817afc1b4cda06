package import Contract
package import SourceText

/// A badge on a page, in a place where the contract has badges.
package struct BadgeFact: Sendable {
  /// The whole image; of a badge that is not shown, its address.
  package let range: ByteRange
  /// The address of the image.
  package let destination: ByteRange
  /// The text in place of the image; nil where none is shown.
  package let tooltip: ByteRange?
  /// The badge of its tooltip, where its address is that of another badge beside it.
  package let mislabelled: BadgeDefinition?
  private let meaning: BadgeMeaning

  init(
    _ range: ByteRange, destination: ByteRange, tooltip: ByteRange?, _ meaning: BadgeMeaning
  ) {
    self.range = range
    self.destination = destination
    self.tooltip = tooltip
    self.meaning = meaning
    mislabelled = nil
  }

  /// The same badge, intended as another one than its address says.
  init(_ badge: BadgeFact, intendedAs definition: BadgeDefinition) {
    range = badge.range
    destination = badge.destination
    tooltip = badge.tooltip
    meaning = badge.meaning
    mislabelled = definition
  }
}

/// What an address of a badge means: equal addresses share one, wherever they are.
final class BadgeMeaning: Sendable {
  /// The parts of the address, with ranges from its start.
  fileprivate let reading: BadgeReading
  fileprivate let vocabulary: BadgeVocabulary
  fileprivate let definition: BadgeDefinition?
  fileprivate let meant: BadgeDefinition?
  fileprivate let items: [Badge.Part]
  fileprivate let hasDefinedPath: Bool
  /// Whether all of it but the tooltip is as its definition says.
  fileprivate let isRegular: Bool
  /// What the items of a list badge claim; nil where one is unknown or there twice.
  fileprivate let itemClaims: [Int]?
  /// The fact in the badge's value, in the same way.
  let fact: Fact?

  /// The meaning of the address in `range`; `fact` reads the value as a field.
  init(
    _ reading: BadgeReading, in range: ByteRange, of bytes: [UInt8], vocabulary: BadgeVocabulary,
    fact: (FieldIndex, Badge.Part) -> Fact
  ) {
    self.reading = reading.moved(by: -range.start)
    self.vocabulary = vocabulary
    guard case .badge(let badge) = reading else {
      definition = nil
      meant = vocabulary.badge(intendedBy: bytes[range.offsets])
      hasDefinedPath = false
      isRegular = false
      itemClaims = []
      items = []
      self.fact = nil
      return
    }
    let definition = vocabulary.definition(of: badge.label.text, value: badge.value.text)
    self.definition = definition
    meant = definition ?? vocabulary.badge(intendedBy: bytes[range.offsets])
    hasDefinedPath =
      definition?.path?.isSpelled(bytes[badge.label.range.start..<range.end]) ?? false
    if let definition, case .list(let known) = definition.value {
      let value = badge.value.range
      items = BadgeList.items(in: value, of: bytes).map { $0.moved(by: -range.start) }
      let places = items.compactMap { item in known.firstIndex { $0.item == item.text } }
      itemClaims =
        Set(places).count < items.count
        ? nil : places.map { vocabulary.claims.claim(ofItem: $0, in: definition) }
      isRegular =
        itemClaims != nil && !BadgeList.hasEmptyItem(in: value, of: bytes)
        && definition.allows(badge)
    } else {
      items = []
      itemClaims = []
      isRegular = definition?.allows(badge) ?? false
    }
    self.fact =
      if case .field(let field)? = definition?.value {
        fact(field, badge.value).moved(by: -range.start, to: 0)
      } else {
        nil
      }
  }
}

extension BadgeDefinition {
  /// Whether a badge of its label has its value and colour.
  fileprivate func allows(_ badge: Badge) -> Bool {
    (fixedValue.map { $0 == badge.value.text } ?? true)
      && (color.map { $0 == badge.color.text } ?? true)
  }
}

extension BadgeFact {
  /// Whether it is as its definition says.
  func isRegular(in bytes: [UInt8]) -> Bool {
    guard let definition, meaning.isRegular else { return false }
    guard let expected = definition.tooltipBytes, let tooltip else { return true }
    return expected.hasSameBytes(as: bytes[tooltip.offsets])
  }

  /// The claims of its items, where it is a list; nil where one is unknown or there twice.
  var itemClaims: [Int]? { meaning.itemClaims }

  /// The badges that may be where it is.
  package var vocabulary: BadgeVocabulary { meaning.vocabulary }

  /// The vocabulary's badge of this label, and of this value where several have the label.
  package var definition: BadgeDefinition? { mislabelled == nil ? meaning.definition : nil }

  /// The vocabulary's badge that is intended, where the label is wrong or cannot be read.
  package var meant: BadgeDefinition? { mislabelled ?? meaning.meant }

  /// Whether its address is the only one that its definition allows, as most are.
  package var hasDefinedPath: Bool { mislabelled == nil && meaning.hasDefinedPath }

  /// The parts of its address.
  package var reading: BadgeReading { meaning.reading.moved(by: destination.start) }

  /// The items of a list badge, each with its place; none for any other badge.
  package var items: [Badge.Part] { meaning.items.map { $0.moved(by: destination.start) } }

  /// The label in the address, which identifies the badge.
  package var labelRange: ByteRange {
    if case .badge(let parts) = meaning.reading {
      parts.label.range.shifted(by: destination.start)
    } else {
      range
    }
  }

  /// The parts of its address, and the vocabulary's badge of its label, as decoded or as written.
  package func known(on page: Page) -> (parts: Badge, definition: BadgeDefinition)? {
    guard case .badge(let parts) = reading, let meant else { return nil }
    if definition != nil { return (parts, meant) }
    // Of several badges of a label, the value determines which one it is.
    guard vocabulary.values(of: meant.label).isEmpty,
      meant.label.isSpelled(page.source.slice(parts.label.range))
    else { return nil }
    return (parts, meant)
  }

  /// The item of a list badge with a name, or the text that has it among other items.
  package func item(named name: String) -> Badge.Part? {
    items.first { $0.text == name || itemsJoined(in: $0)?.contains(name) == true }
  }

  /// Whether an item of a list badge is this one or a misspelling of it.
  package func mayList(_ name: String) -> Bool {
    item(named: name) != nil || items.contains { nearestItem(to: $0) == name }
  }

  /// The item that one outside the list may be a misspelling of.
  package func nearestItem(to item: Badge.Part) -> String? {
    guard case .list(let known)? = definition?.value,
      !known.contains(where: { $0.item == item.text })
    else { return nil }
    return Spelling.nearest(to: item.text, in: known.lazy.map(\.item))
  }

  /// The known items that an item of a list badge has with another mark between them than a comma:
  /// `text;image`. Nil for any other item.
  package func itemsJoined(in item: Badge.Part) -> [String]? {
    guard case .list(let known)? = definition?.value,
      !known.contains(where: { $0.item == item.text })
    else { return nil }
    let parts = item.text.split { $0.isASCII && !$0.isLetter && !$0.isNumber && $0 != "_" }
      .map(String.init)
    return parts.count > 1 && parts.allSatisfy { part in known.contains { $0.item == part } }
      ? parts : nil
  }

  /// Whether a list badge has a comma with nothing before or after it.
  package func hasEmptyItem(on page: Page) -> Bool {
    guard case .badge(let parts) = reading, case .list? = definition?.value else { return false }
    let value = page.source.slice(parts.value.range)
    // Commas that are not encoded separate all items.
    if !value.contains(.percent), value.count(where: { $0 == .comma }) < items.count {
      return false
    }
    return BadgeList.hasEmptyItem(in: parts.value.range, of: page.bytes)
  }
}
