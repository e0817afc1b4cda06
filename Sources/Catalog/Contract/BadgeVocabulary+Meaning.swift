import SourceText

extension BadgeVocabulary {
  /// The badge that is meant by an address whose label the vocabulary does not have, or that is
  /// no badge's address; nil where nothing comes near.
  func meant(by address: ArraySlice<UInt8>) -> BadgeDefinition? {
    let name = address.suffix(
      from: address.lastIndex(of: .slash).map { $0 + 1 } ?? address.startIndex)
    let parts = name.split(separator: .hyphen)
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    guard let first = texts.first else { return nil }
    let value = parts.dropFirst().first ?? []
    // A label written as it is, with one `_` instead of two, or with `-` instead.
    if let exact = meant(first.replacing("__", with: "_"), value: value) { return exact }
    if texts.count > 1,
      let joined = meant("\(first)_\(texts[1])", value: parts.dropFirst(2).first ?? [])
    {
      return joined
    }
    return Spelling.nearest(to: first, in: definitions.map(\.label))
      .flatMap { meant($0, value: value) }
  }

  /// The badge of a label, and of the value that is nearest to one as it is written.
  private func meant(_ label: String, value: ArraySlice<UInt8>) -> BadgeDefinition? {
    let values = values(of: label)
    let text = BadgeText.part(value)?.text ?? ""
    return definition(of: label, value: Spelling.nearest(to: text, in: values) ?? text)
  }
}
