/// How strictly a schema is read.
package struct SchemaOptions: Hashable, Sendable {
  /// The treatment of keywords that JSON Schema 2020-12 does not define. Names that begin with `x-`
  /// are always annotations.
  package enum UnknownKeywords: Hashable, Sendable {
    case areErrors
    /// As Core 2020-12, section 6.5, asks of validators in general.
    case areAnnotations
  }

  /// The treatment of `format`.
  package enum Formats: Hashable, Sendable {
    /// Values are checked against it; with `.areErrors`, an unknown format is an error in the
    /// schema.
    case areAsserted
    /// It is documentation only, unless the meta-schema asserts it.
    case areAnnotations
  }

  package var unknownKeywords: UnknownKeywords
  package var formats: Formats

  package init(
    unknownKeywords: UnknownKeywords = .areErrors, formats: Formats = .areAsserted
  ) {
    self.unknownKeywords = unknownKeywords
    self.formats = formats
  }
}
