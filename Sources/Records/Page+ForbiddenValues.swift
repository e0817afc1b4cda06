package import JSONSchema
package import SourceText

extension Page {
  /// Whether the schema of the data rejects the value in a range of it, which `schema-violation`
  /// reports.
  package func isForbidden(_ value: ByteRange) -> Bool {
    dataFailures.contains { $0.isAbout(value) }
  }
}

extension SchemaFailure {
  /// Whether it is about the value in a range, which may have quotes around it: one, or three, at
  /// each end.
  package func isAbout(_ value: ByteRange) -> Bool {
    let quotes = value.start - range.start
    return [0, 1, 3].contains(quotes) && range.end - value.end == quotes
  }
}
