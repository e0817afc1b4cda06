package import DataSyntax
package import SourceText

/// The form of one of Catalint's own files, a contract for one: what such a file has to be.
package struct DocumentForm: Sendable {
  private let schema: Schema?
  /// What keeps the schema from being one: a defect of Catalint.
  private let defects: [DocumentProblem]

  /// Takes the form from a file with a JSON Schema.
  package init(_ file: SourceFile) {
    guard let document = SchemaDocument(uri: "", file: file) else {
      schema = nil
      defects = [DocumentProblem(ByteRange(at: 0), "'\(file.path)' cannot be read")]
      return
    }
    let (schema, problems) = Schema.compile(document)
    self.schema = schema
    defects = problems.map {
      DocumentProblem(ByteRange(at: 0), "'\(file.path)' is no schema: \($0.message)")
    }
  }

  /// The value that a YAML file holds, and by place what is wrong with it. There is no value in an
  /// empty file, and none worth reading where the file is no YAML.
  package func read(_ bytes: [UInt8]) -> (root: DataNode?, problems: [DocumentProblem]) {
    let yaml = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    guard yaml.problems.isEmpty else {
      return (nil, yaml.problems.map { DocumentProblem($0.range, $0.message) })
    }
    guard let root = yaml.root, let schema else { return (yaml.root, defects) }
    return (root, schema.failures(in: root).map { DocumentProblem($0.range, $0.message) })
  }
}
