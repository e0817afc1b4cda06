import SourceText

extension BadgeVocabulary {
  /// The badge that is meant by an address whose label the vocabulary does not have, or that is
  /// no badge's address; nil where nothing comes near.
  func meant(by address: ArraySlice<UInt8>) -> BadgeDefinition? {
    let name = address.suffix(
      from: address.lastIndex(of: .slash).map { $0 + 1 } ?? address.startIndex)
    let parts = name.split(separator: .hyphen).map { String(decoding: $0, as: UTF8.self) }
    guard let first = parts.first else { return nil }
    // A label written as it is, with one `_` instead of two, or with `-` instead.
    if let exact = definition(of: first.replacing("__", with: "_")) { return exact }
    if parts.count > 1, let joined = definition(of: "\(first)_\(parts[1])") { return joined }
    return Spelling.nearest(to: first, in: definitions.map(\.label)).flatMap { definition(of: $0) }
  }
}
