import Contract
import JSONSchema
import Records
import SourceText

/// A failure of the schema of a page's data about its keys, not about their values.
enum KeyFailure {
  /// A required key of the data itself that is absent; `instead` is a key that may be a misspelling
  /// of it.
  case missing(String, instead: Key?)
  /// A key that the block may not have, and the nearest one that it may.
  case unknown(String, meant: String?)
  /// A key that does not match the schema for keys.
  case malformed

  /// A key on the page.
  typealias Key = (range: ByteRange, text: String)

  /// Nil for any other failure.
  init?(_ failure: SchemaFailure) {
    switch (failure.path.steps.count, failure.kind) {
    case (0, .missing(let name, let other)):
      let instead = other.flatMap { other in failure.related.map { (range: $0, text: other) } }
      self = .missing(name, instead: instead)
    case (1, .misspeltKey(let name, let meant)):
      self = .missing(meant, instead: (failure.range, name))
    case (2..., .misspeltKey(let name, let meant)): self = .unknown(name, meant: meant)
    case (1..., .unknownKey(let name, _, let nearest)): self = .unknown(name, meant: nearest)
    case (1, .forbiddenKeys(let names)): self = .unknown(names.first ?? "", meant: nil)
    case (1, .key(.enumeration(let name, _, let nearest))):
      self = .unknown(name.text, meant: nearest)
    case (1, .key): self = .malformed
    default: return nil
    }
  }
}

extension Page {
  /// Whether the schema of the data rejects the value, which `schema-violation` reports.
  func isForbidden(_ fact: Fact) -> Bool { fact.isInData && isForbidden(fact.range) }
}

/// The places of the failures of a page's schema, for many values.
struct FailurePlaces {
  private let ranges: Set<ByteRange>

  init(on page: Page) { ranges = Set(page.dataFailures.map(\.range)) }

  /// Whether one is about the value in a range, which may have quotes around it.
  func concern(_ value: ByteRange) -> Bool {
    [0, 1, 3].contains { quotes in
      value.start >= quotes
        && ranges.contains(ByteRange(value.start - quotes, value.end + quotes))
    }
  }
}
