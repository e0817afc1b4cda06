internal import DataSyntax
internal import SourceText

/// A keyword of JSON Schema 2020-12, by its name there.
package enum SchemaKeyword: String, CaseIterable, Sendable {
  // Core, section 8.
  case id = "$id"
  case schema = "$schema"
  case ref = "$ref"
  case anchor = "$anchor"
  case dynamicRef = "$dynamicRef"
  case dynamicAnchor = "$dynamicAnchor"
  case vocabulary = "$vocabulary"
  case comment = "$comment"
  case defs = "$defs"

  // Core, section 10.
  case allOf, anyOf, oneOf, not, `if`, then, `else`, dependentSchemas
  case prefixItems, items, contains
  case properties, patternProperties, additionalProperties, propertyNames

  // Core, section 11.
  case unevaluatedItems, unevaluatedProperties

  // Validation, section 6.
  case type, `enum`, const
  case multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
  case maxLength, minLength, pattern
  case maxItems, minItems, uniqueItems, maxContains, minContains
  case maxProperties, minProperties, required, dependentRequired

  // Validation, sections 7 to 9.
  case format
  case contentEncoding, contentMediaType, contentSchema
  case title, description, `default`, deprecated, readOnly, writeOnly, examples

  var definingVocabulary: Vocabulary {
    switch self {
    case .id, .schema, .ref, .anchor, .dynamicRef, .dynamicAnchor, .vocabulary, .comment, .defs:
      .core
    case .allOf, .anyOf, .oneOf, .not, .if, .then, .else, .dependentSchemas, .prefixItems, .items,
      .contains, .properties, .patternProperties, .additionalProperties, .propertyNames:
      .applicator
    case .unevaluatedItems, .unevaluatedProperties: .unevaluated
    case .format: .formatAnnotation
    case .contentEncoding, .contentMediaType, .contentSchema: .content
    case .title, .description, .default, .deprecated, .readOnly, .writeOnly, .examples: .metaData
    default: .validation
    }
  }

  /// The required shape of its value.
  var shape: KeywordShape {
    switch self {
    case .id, .ref, .dynamicRef: .reference
    case .schema: .uri
    case .anchor, .dynamicAnchor: .anchor
    case .vocabulary: .flags
    case .comment, .title, .description, .format, .contentEncoding, .contentMediaType, .pattern:
      .text
    case .not, .if, .then, .else, .items, .contains, .additionalProperties, .propertyNames,
      .unevaluatedItems, .unevaluatedProperties, .contentSchema:
      .schema
    case .allOf, .anyOf, .oneOf, .prefixItems: .schemas
    case .defs, .dependentSchemas, .properties, .patternProperties: .schemaMap
    case .type: .types
    case .const, .default: .anything
    case .enum, .examples: .list
    case .multipleOf: .positiveNumber
    case .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum: .number
    case .maxLength, .minLength, .maxItems, .minItems, .maxContains, .minContains, .maxProperties,
      .minProperties:
      .count
    case .uniqueItems, .deprecated, .readOnly, .writeOnly: .flag
    case .required: .names
    case .dependentRequired: .namesMap
    }
  }

  /// The keyword of a name, whose bytes must be exactly these.
  init?(name: String) {
    guard let found = Self.byName[UTF8Key(text: name)] else { return nil }
    self = found
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (UTF8Key(text: $0.rawValue), $0) })
}
