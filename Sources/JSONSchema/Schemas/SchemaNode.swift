internal import SourceText

/// One compiled schema: a mapping's keywords, or `true` or `false`.
final class SchemaNode: Sendable {
  /// The document, by its index, and the range there.
  let document: Int
  let range: ByteRange
  /// The resource that it belongs to, by its index: for `$dynamicRef`.
  let resource: Int
  /// Whether it is `false`, which nothing matches.
  let isFalse: Bool
  /// `type` first, so that no other keyword reports a value of the wrong type; `unevaluated…` last,
  /// as it depends on all others.
  let checks: [Check]
  /// Whether it has `unevaluatedItems` or `unevaluatedProperties`.
  let needsEvaluated: Bool

  init(document: Int, range: ByteRange, resource: Int, isFalse: Bool, checks: [Check]) {
    self.document = document
    self.range = range
    self.resource = resource
    self.isFalse = isFalse
    self.checks = checks
    needsEvaluated = checks.contains { $0.assertion.isUnevaluated }
  }
}

/// A keyword at its place, or a few that act together.
///
/// A class, since each value that is checked takes a copy.
final class Check: Sendable {
  let keyword: SchemaKeyword
  /// The keyword's name in the schema.
  let range: ByteRange
  let assertion: Assertion

  init(keyword: SchemaKeyword, range: ByteRange, assertion: Assertion) {
    self.keyword = keyword
    self.range = range
    self.assertion = assertion
  }
}
