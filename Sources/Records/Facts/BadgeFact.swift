package import Contract
package import SourceText

/// A badge on a page, in a place where the contract has badges.
package final class BadgeFact: Sendable {
  /// The whole image; of a badge that is not shown, its address.
  package let range: ByteRange
  /// The address of the image.
  package let destination: ByteRange
  /// The text in place of the image; nil where none is shown.
  package let tooltip: ByteRange?
  package let reading: BadgeReading
  package let vocabulary: BadgeVocabulary
  /// The vocabulary's badge of this label, and of this value where several have the label.
  package let definition: BadgeDefinition?
  /// The vocabulary's badge that is intended, where the label is wrong or cannot be read.
  package let meant: BadgeDefinition?
  /// The items of a list badge, each with its place; none for any other badge.
  package let items: [Badge.Part]
  /// Whether its address is the only one that its definition allows, as most are.
  package let hasDefinedPath: Bool

  init(
    _ range: ByteRange, destination: ByteRange, tooltip: ByteRange?, reading: BadgeReading,
    in bytes: [UInt8], vocabulary: BadgeVocabulary, _ meanings: inout BadgeMeanings
  ) {
    self.range = range
    self.destination = destination
    self.tooltip = tooltip
    self.reading = reading
    self.vocabulary = vocabulary
    if case .badge(let badge) = reading {
      definition = vocabulary.definition(of: badge.label.text, value: badge.value.text)
      hasDefinedPath =
        definition?.path?.isSpelled(bytes[badge.label.range.start..<destination.end]) ?? false
      items =
        if case .list? = definition?.value {
          BadgeList.items(in: badge.value.range, of: bytes)
        } else {
          []
        }
    } else {
      definition = nil
      hasDefinedPath = false
      items = []
    }
    meant = definition ?? meanings.meant(by: bytes[destination.offsets], in: vocabulary)
  }
}

extension BadgeFact {
  /// The label in the address, which identifies the badge.
  package var labelRange: ByteRange {
    if case .badge(let parts) = reading { parts.label.range } else { range }
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

/// The badges that invalid addresses on a page are intended for: the same addresses recur, and
/// comparing one with all badges takes long.
struct BadgeMeanings {
  private var known: [Key: BadgeDefinition?] = [:]
  private static let mostKnown = 1_000
  private static let longest = 200

  private struct Key: Hashable {
    let vocabulary: String
    let address: ArraySlice<UInt8>
  }

  mutating func meant(
    by address: ArraySlice<UInt8>, in vocabulary: BadgeVocabulary
  ) -> BadgeDefinition? {
    guard address.count <= Self.longest else { return vocabulary.meant(by: address) }
    let key = Key(vocabulary: vocabulary.name, address: address)
    if let meant = known[key] { return meant }
    let meant = vocabulary.meant(by: address)
    if known.count < Self.mostKnown { known[key] = .some(meant) }
    return meant
  }
}
