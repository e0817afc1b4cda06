internal import DataSyntax
internal import Patterns
internal import SourceText

/// `prefixItems` and `items`.
struct ItemsCheck: Sendable {
  let prefix: [Int]
  /// The schema of the items after the prefix, and the range of `items`.
  let rest: (schema: Int, range: ByteRange)?
}

/// `contains`, `minContains` and `maxContains`.
struct ContainsCheck: Sendable {
  let schema: Int
  let minimum: Int
  let maximum: Int?
  /// The ranges of `minContains` and `maxContains`, where they are given.
  let minimumRange: ByteRange?
  let maximumRange: ByteRange?
}

/// `properties`, `patternProperties` and `additionalProperties`.
final class PropertiesCheck: Sendable {
  /// The names of `properties`, whose schemas are `schemas`.
  let names: NameTable
  let schemas: [Int]
  let patterns: [(pattern: Pattern, schema: Int, range: ByteRange)]
  /// The schema of properties that nothing else names, and the range of `additionalProperties`.
  let additional: (schema: Int, range: ByteRange)?

  init(
    names: NameTable, schemas: [Int],
    patterns: [(pattern: Pattern, schema: Int, range: ByteRange)],
    additional: (schema: Int, range: ByteRange)?
  ) {
    self.names = names
    self.schemas = schemas
    self.patterns = patterns
    self.additional = additional
  }
}
