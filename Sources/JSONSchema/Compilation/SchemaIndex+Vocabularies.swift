internal import DataSyntax
import SourceText

extension SchemaIndex {
  /// The vocabularies of the meta-schema that a schema names; nil where it names none.
  mutating func vocabularies(of site: SchemaSite) -> [Vocabulary]? {
    guard let value = site.node.mapping?[SchemaKeyword.schema.rawValue], let text = value.string
    else { return nil }
    let uri = SchemaURI(text).withoutFragment
    if uri.description.hasSameBytes(as: Vocabulary.metaschema) { return Vocabulary.standard }
    guard let metaschema = registry.document(at: uri) else {
      report(.unknownMetaschema(text), value.range, document: site.document)
      return nil
    }
    guard let listed = metaschema.root.mapping?[SchemaKeyword.vocabulary.rawValue]?.mapping else {
      return nil
    }
    var vocabularies: [Vocabulary] = [.core]
    for entry in listed.entries {
      guard let name = entry.name else { continue }
      if let vocabulary = Vocabulary(uri: name) {
        if !vocabularies.contains(vocabulary) { vocabularies.append(vocabulary) }
      } else if entry.value.boolean == true {
        report(.unknownVocabulary(name), value.range, document: site.document)
      }
    }
    return vocabularies
  }
}

extension SchemaKeyword {
  /// Whether one of the vocabularies defines it.
  func isDefined(by vocabularies: [Vocabulary]) -> Bool {
    vocabularies.contains(definingVocabulary)
      || (self == .format && vocabularies.contains(.formatAssertion))
  }
}
