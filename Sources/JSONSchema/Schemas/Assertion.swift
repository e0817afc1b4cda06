internal import DataSyntax
internal import Patterns

/// What a keyword asserts about a value. Schemas are given by their index.
enum Assertion: Sendable {
  case type(TypeSet)
  case enumeration(Enumeration)
  case multipleOf(Divisor)
  case bound(NumberBound)
  /// `maxLength` and `minLength`, `maxItems` and `minItems`, `maxProperties` and `minProperties`.
  case count(CountBound)
  case pattern(Pattern)
  case format(Format)
  case uniqueItems
  case required(NameTable)
  case dependentRequired([DependentNames])
  case items(ItemsCheck)
  case contains(ContainsCheck)
  case properties(PropertiesCheck)
  case propertyNames(Int)
  case dependentSchemas([DependentSchema])
  case reference(Int)
  /// The anchor's number, and the schema that applies where the dynamic scope has none.
  case dynamicReference(anchor: Int, fallback: Int)
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case condition(Int, then: Int?, else: Int?)
  case unevaluatedItems(Int)
  case unevaluatedProperties(Int)

  var isUnevaluated: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedProperties: true
    default: false
    }
  }

  /// The schemas that validate the same value, those of `not` left out.
  var schemasOfSameValue: [Int] {
    switch self {
    case .allOf(let schemas), .anyOf(let schemas), .oneOf(let schemas): schemas
    case .reference(let schema), .dynamicReference(_, let schema): [schema]
    case .condition(let condition, let then, let `else`):
      [condition] + [then, `else`].compactMap(\.self)
    case .dependentSchemas(let dependents): dependents.map(\.schema)
    default: []
    }
  }

  /// Its position among the checks of its schema.
  var rank: Int {
    switch self {
    case .type: 0
    case .unevaluatedItems, .unevaluatedProperties: 2
    default: 1
    }
  }
}

/// The largest or smallest number that is allowed.
struct NumberBound: Sendable {
  let limit: DecimalNumber
  let isMaximum: Bool
  let isExclusive: Bool
}

/// The largest or smallest count that is allowed.
struct CountBound: Sendable {
  let limit: Int
  let isMaximum: Bool
}

/// Names that must be there where another is.
struct DependentNames: Sendable {
  let trigger: String
  let names: NameTable
}

/// A schema that applies where a name is there.
struct DependentSchema: Sendable {
  let trigger: String
  let schema: Int
}
