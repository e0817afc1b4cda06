import SourceText

/// Pages of several kinds that are about the same thing, and what they have to agree about.
package final class CounterpartLayout: Sendable {
  /// The names of the kinds; where nothing else decides, the finding is on a page of the first.
  package let kinds: [String]
  /// What identifies the thing that a page is about, for each of the kinds.
  package let keys: [CounterpartKey]
  /// The fields on which all of them agree.
  package let fields: [FieldIndex]
  /// The fields that may differ between pages of one kind: a page of another kind has to agree with
  /// one of them.
  package let mayDiffer: [FieldIndex]
  /// The badges that all of them have to share; nil where badges may differ.
  package let vocabulary: BadgeVocabulary?

  init(
    kinds: [String], keys: [CounterpartKey], fields: [FieldIndex], mayDiffer: [FieldIndex],
    vocabulary: BadgeVocabulary?
  ) {
    self.kinds = kinds
    self.keys = keys
    self.fields = fields
    self.mayDiffer = mayDiffer
    self.vocabulary = vocabulary
  }

  /// The fields that identify things.
  package var keyFields: [FieldIndex] {
    keys.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// Whether the value of a capture identifies the thing, on pages of every kind.
  package func isBy(_ capture: String) -> Bool {
    keys.allSatisfy { if case .path([.capture(capture)]) = $0 { true } else { false } }
  }
}

/// What identifies the thing that pages of a kind are about: pages with equal keys are about one.
package enum CounterpartKey: Sendable {
  /// Parts of the path: `{author}/{id}`.
  case path([Part])
  /// A field of the page, such as one that names another page.
  case field(FieldIndex)

  /// A part of a key.
  package enum Part: Hashable, Sendable {
    case literal(String)
    /// The value of a capture in the path.
    case capture(String)
  }

  /// The key in a text with captures in braces; nil for unbalanced braces, or an empty name.
  init?(template text: String) {
    var parts: [Part] = []
    var rest = text.utf8[...]
    while let opening = rest.firstIndex(of: .leftBrace) {
      guard let closing = rest[opening...].firstIndex(of: .rightBrace),
        case let name = rest[rest.index(after: opening)..<closing], !name.isEmpty,
        !name.contains(.leftBrace), !rest[..<opening].contains(.rightBrace)
      else { return nil }
      if opening > rest.startIndex { parts.append(.literal(String(Substring(rest[..<opening])))) }
      parts.append(.capture(String(Substring(name))))
      rest = rest[rest.index(after: closing)...]
    }
    guard !rest.contains(.rightBrace) else { return nil }
    if !rest.isEmpty { parts.append(.literal(String(Substring(rest)))) }
    self = .path(parts)
  }
}

extension [CounterpartKey.Part] {
  /// The text of the parts; nil where a capture has no value.
  package func text(with value: (String) -> String?) -> String? {
    reduce("") { text, part in
      switch part {
      case .literal(let literal): text.map { $0 + literal }
      case .capture(let name): text.flatMap { text in value(name).map { text + $0 } }
      }
    }
  }
}
