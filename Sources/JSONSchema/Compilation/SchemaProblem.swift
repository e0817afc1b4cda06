internal import DataSyntax
package import Patterns
internal import SourceText

/// A defect of a schema, or a construct that Catalint does not accept.
package struct SchemaProblem: Hashable, Sendable {
  package let kind: Kind
  package let place: SchemaPlace
  /// The other place that it is about: the first of two anchors.
  package let related: SchemaPlace?

  init(_ kind: Kind, _ place: SchemaPlace, related: SchemaPlace? = nil) {
    self.kind = kind
    self.place = place
    self.related = related
  }

  /// What is wrong, with the parts of its message.
  package enum Kind: Hashable, Sendable {
    case notASchema(found: FoundValue)
    case unknownKeyword(String, nearest: String?)
    case keywordValue(SchemaKeyword, found: FoundValue, expected: String)
    case unknownType(String, nearest: String?)
    case typeTwice(String)
    case divisorTooLong(limit: Int)
    case pattern(String, PatternProblem)
    case unknownFormat(String, nearest: String?)
    case misplacedKeyword(SchemaKeyword)
    case identifierFragment(String)
    case duplicateIdentifier(String)
    case duplicateAnchor(String)
    case unknownMetaschema(String)
    case unknownVocabulary(String)
    case unresolvedReference(String)
    case unknownAnchor(String)
    case unknownPointer(String)
    case referenceToNoSchema(String)
    case referenceLoop(String)
    case tooManySchemas(limit: Int)
    case tooManyStates(limit: Int)
  }
}

extension SchemaProblem {
  /// What is wrong, in one line: lower case, no final stop, the source quoted in `'…'`.
  package var message: String {
    func quoted(_ text: String) -> String { text.quotedForMessage }
    func meant(_ nearest: String?) -> String {
      nearest.map { "; did you mean \(quoted($0))?" } ?? ""
    }
    switch kind {
    case .notASchema(let found):
      return "\(found.words(quoted)) where a schema was expected: a mapping, 'true' or 'false'"
    case .unknownKeyword(let name, let nearest):
      let hint = Self.replacements[name].map { "; JSON Schema 2020-12 has \($0)" }
      return "unknown keyword \(quoted(name))\(hint ?? meant(nearest))"
    case .keywordValue(let keyword, let found, let expected):
      return "'\(keyword.rawValue)' is \(found.words(quoted)); expected \(expected)"
    case .unknownType(let name, let nearest):
      return "\(quoted(name)) is not a type; expected \(SchemaType.list)\(meant(nearest))"
    case .typeTwice(let name): return "type \(quoted(name)) is given twice"
    case .divisorTooLong(let limit): return "'multipleOf' has more than \(limit) digits"
    case .pattern(let text, let problem): return "pattern \(quoted(text)) \(problem.words(quoted))"
    case .unknownFormat(let name, let nearest):
      return
        "format \(quoted(name)) is not supported; expected \(Format.quotedNames)\(meant(nearest))"
    case .misplacedKeyword(let keyword):
      return "'\(keyword.rawValue)' is allowed next to '$id' and at the root of a schema only"
    case .identifierFragment(let text): return "'$id' has a fragment, \(quoted(text))"
    case .duplicateIdentifier(let uri): return "two schemas are named \(quoted(uri))"
    case .duplicateAnchor(let name): return "two anchors are named \(quoted(name))"
    case .unknownMetaschema(let uri):
      return "unknown meta-schema \(quoted(uri)); expected '\(Vocabulary.metaschema)'"
    case .unknownVocabulary(let uri):
      return "the meta-schema requires vocabulary \(quoted(uri)), which is not supported"
    case .unresolvedReference(let uri):
      return "reference to \(quoted(uri)), which is not one of the given schemas"
    case .unknownAnchor(let name):
      return "reference to anchor \(quoted(name)), which does not exist"
    case .unknownPointer(let text): return "reference to \(quoted(text)), which does not exist"
    case .referenceToNoSchema(let text):
      return "reference to \(quoted(text)), where there is no schema"
    case .referenceLoop(let text):
      return "reference \(quoted(text)) resolves to itself without going into the value"
    case .tooManySchemas(let limit): return "more than \(limit) schemas"
    case .tooManyStates(let limit): return "the patterns need more than \(limit) states together"
    }
  }

  /// Keywords of earlier drafts.
  private static let replacements = [
    "definitions": "'$defs'", "dependencies": "'dependentSchemas' and 'dependentRequired'",
    "additionalItems": "'items' after 'prefixItems'", "id": "'$id'",
    "$recursiveRef": "'$dynamicRef'", "$recursiveAnchor": "'$dynamicAnchor'",
  ]
}
