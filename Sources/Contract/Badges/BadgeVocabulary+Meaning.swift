import SourceText

extension BadgeVocabulary {
  /// The badge that an address is intended for, whose label the vocabulary does not have or that is
  /// not a badge's address; nil where no badge is similar.
  package func meant(by address: ArraySlice<UInt8>) -> BadgeDefinition? {
    let name = address.suffix(
      from: address.lastIndex(of: .slash).map { $0 + 1 } ?? address.startIndex)
    let parts = name.split(separator: .hyphen)
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    guard let first = texts.first else { return nil }
    let value = parts.dropFirst().first ?? []
    // A label that is not escaped, with one `_` instead of two, or with `-` instead.
    if let exact = meant(first.replacing("__", with: "_"), value: value) { return exact }
    if texts.count > 1,
      let joined = meant("\(first)_\(texts[1])", value: parts.dropFirst(2).first ?? [])
    {
      return joined
    }
    return Spelling.nearest(to: first, in: definitions.map(\.label))
      .flatMap { meant($0, value: value) }
  }

  /// The badge with a label and the value nearest to a written one.
  private func meant(_ label: String, value: ArraySlice<UInt8>) -> BadgeDefinition? {
    let values = values(of: label)
    let text = BadgeText.part(value)?.text ?? ""
    return definition(of: label, value: Spelling.nearest(to: text, in: values) ?? text)
  }
}
