/// A vocabulary of JSON Schema 2020-12: keywords that a meta-schema switches on together.
enum Vocabulary: String, CaseIterable, Sendable {
  case core
  case applicator
  case unevaluated
  case validation
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"
  case content

  /// The URI of the meta-schema that has all of them, format as an annotation.
  static let metaschema = "https://json-schema.org/draft/2020-12/schema"
  /// The vocabularies of a schema that names no meta-schema.
  static let standard = allCases.filter { $0 != .formatAssertion }

  private static let prefix = "https://json-schema.org/draft/2020-12/vocab/"

  init?(uri: String) {
    guard uri.utf8.starts(with: Self.prefix.utf8) else { return nil }
    self.init(rawValue: String(uri.dropFirst(Self.prefix.count)))
  }
}
