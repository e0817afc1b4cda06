internal import DataSyntax
package import SourceText

/// One way in which a value violates a schema.
package struct SchemaFailure: Hashable, Sendable {
  package let kind: Kind
  /// The value, or the key where the key is wrong; for something missing, the mapping or list
  /// without it.
  package let range: ByteRange
  /// A second place in the instance: the first of two equal items, the misspelling of a missing
  /// key.
  package let related: ByteRange?
  /// The path to the value; for a wrong key, to its value.
  package let path: InstancePath
  package let keyword: SchemaKeyword
  /// The keyword in the schema.
  package let schemaPlace: SchemaPlace

  package init(
    _ kind: Kind, range: ByteRange, related: ByteRange? = nil, path: InstancePath,
    keyword: SchemaKeyword, schemaPlace: SchemaPlace
  ) {
    self.kind = kind
    self.range = range
    self.related = related
    self.path = path
    self.keyword = keyword
    self.schemaPlace = schemaPlace
  }

  /// What fails and at which address, without the place of it: the same in any document.
  package struct Defect: Hashable, Sendable {
    package let kind: Kind
    package let path: InstancePath
  }

  package var defect: Defect { Defect(kind: kind, path: path) }

  /// The same place with another failure.
  package func stated(as kind: Kind) -> SchemaFailure {
    SchemaFailure(
      kind, range: range, related: related, path: path, keyword: keyword, schemaPlace: schemaPlace)
  }

  /// What is wrong, with the parts of its message.
  package indirect enum Kind: Hashable, Sendable {
    case type(FoundValue, expected: [SchemaType])
    case notAllowed(FoundValue)
    case enumeration(FoundValue, allowed: [FoundValue], nearest: String?)
    case multipleOf(FoundValue, divisor: String)
    case bound(FoundValue, limit: String, isMaximum: Bool, isExclusive: Bool)
    case length(FoundValue, count: Int, limit: Int, isMaximum: Bool)
    case itemCount(Int, limit: Int, isMaximum: Bool)
    case propertyCount(Int, limit: Int, isMaximum: Bool)
    case pattern(FoundValue, pattern: String)
    case format(FoundValue, Format)
    case equalItems(FoundValue)
    /// Fewer or more items than allowed match `contains`.
    case contains(count: Int, limit: Int, isMaximum: Bool, wanted: String?)
    case extraItem(FoundValue, limit: Int)
    case missing(String, writtenAs: String?)
    case missingBeside(String, trigger: String)
    /// All of several keys are missing, and one of them is required.
    case missingOneOf([String])
    case unknownKey(String, known: [String], nearest: String?)
    /// An unknown key that is a misspelling of a missing required one.
    case misspeltKey(String, meant: String)
    /// A value, or keys together, that `not` forbids.
    case forbiddenKeys([String])
    /// Several alternatives of `oneOf` match.
    case severalFit(FoundValue, count: Int, of: Int)
    /// No alternative matches, and none is nearer than the others.
    case noneFits(FoundValue, reasons: [Kind])
    case key(Kind)
    /// Keys of the data itself that are below the header of a table of TOML, and so in the table.
    case keysBelowHeader(String, keys: [String])
    case tooDeep(limit: Int)
    case tooMuchWork
  }

  /// Whether something is missing: not reported where the instance could not be read to its end.
  package var isAboutAbsence: Bool {
    switch kind {
    case .missing, .missingBeside, .missingOneOf: true
    case .itemCount(_, _, let isMaximum), .propertyCount(_, _, let isMaximum),
      .contains(_, _, let isMaximum, _):
      !isMaximum
    default: false
    }
  }
}

extension SchemaFailure.Kind {
  /// The key that is missing; nil where one of several is.
  package var absentName: String? {
    switch self {
    case .missing(let name, _), .missingBeside(let name, _): name
    default: nil
    }
  }

  /// The keys that are missing, of which one may be enough.
  package var absentNames: [String] {
    if case .missingOneOf(let names) = self { names } else { absentName.map { [$0] } ?? [] }
  }
}
