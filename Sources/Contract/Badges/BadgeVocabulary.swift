import SourceText

/// The badges that may appear in one place, in the order in which they appear there.
package final class BadgeVocabulary: Sendable {
  /// Its name in the contract.
  package let name: String
  package let definitions: [BadgeDefinition]
  /// The groups of the badges, in order.
  package let groups: [String]
  /// The badges that something else on a page states as well.
  package let accompanied: [BadgeDefinition]
  /// What the badges claim.
  package let claims: BadgeClaims
  private let byLabel: [String: [BadgeDefinition]]

  package init(name: String, definitions: [BadgeDefinition]) {
    self.name = name
    self.definitions = definitions
    groups = definitions.compactMap(\.group).reduce(into: []) { groups, group in
      if groups.last != group, !groups.contains(group) { groups.append(group) }
    }
    accompanied = definitions.filter(\.hasCompanions)
    claims = BadgeClaims(definitions)
    byLabel = Dictionary(grouping: definitions, by: \.label)
  }

  /// The badge with this label and, where several have it, this value.
  package func definition(of label: String, value: String) -> BadgeDefinition? {
    guard let badges = byLabel[label], badges.count > 1 else { return byLabel[label]?.first }
    return badges.first { $0.fixedValue == value }
  }

  /// The values that badges of this label have, where there are several.
  package func values(of label: String) -> [String] {
    guard let badges = byLabel[label], badges.count > 1 else { return [] }
    return badges.compactMap(\.fixedValue)
  }
}

extension BadgeVocabulary {
  /// The badge that an address is intended for, whose label the vocabulary does not have or that is
  /// not a badge's address; nil where no badge is similar.
  package func badge(intendedBy address: ArraySlice<UInt8>) -> BadgeDefinition? {
    let name = address.suffix(
      from: address.lastIndex(of: .slash).map { $0 + 1 } ?? address.startIndex)
    // A dash of another kind may be there instead of a hyphen.
    let texts = String(decoding: name, as: UTF8.self).unicodeScalars
      .split { $0.properties.generalCategory == .dashPunctuation || $0 == "\u{2212}" }
      .map(String.init)
    guard let first = texts.first else { return nil }
    let value = texts.dropFirst().first ?? ""
    // A label that is not escaped, with one `_` instead of two, or with `-` instead.
    if let exact = badge(first.replacing("__", with: "_"), nearest: value) { return exact }
    if texts.count > 1,
      let joined = badge("\(first)_\(texts[1])", nearest: texts.dropFirst(2).first ?? "")
    {
      return joined
    }
    return Spelling.nearest(to: first, in: definitions.map(\.label))
      .flatMap { badge($0, nearest: value) }
  }

  /// The badge with a label and the value nearest to a written one.
  private func badge(_ label: String, nearest value: String) -> BadgeDefinition? {
    let values = values(of: label)
    let text = BadgeText.part(Array(value.utf8)[...])?.text ?? ""
    return definition(of: label, value: Spelling.nearest(to: text, in: values) ?? text)
  }
}
