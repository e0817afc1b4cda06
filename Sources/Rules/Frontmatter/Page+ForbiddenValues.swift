import JSONSchema
import Records
import SourceText

extension Page {
  /// Whether the schema of the frontmatter rejects the value, which `schema-violation` reports.
  func isForbidden(_ fact: Fact) -> Bool {
    fact.place == .frontmatter && frontmatterFailures.contains { $0.isAbout(fact.range) }
  }
}

extension SchemaFailure {
  /// Whether it is about the value in a range, which may have quotes around it.
  func isAbout(_ value: ByteRange) -> Bool {
    range.contains(value) && range.count <= value.count + 2
  }
}
