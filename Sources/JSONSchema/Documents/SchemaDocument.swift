package import DataSyntax
package import SourceText

/// A file that contains a schema, or a part of one that does, and its URI.
package struct SchemaDocument: Sendable {
  /// The base of its references: absolute, or a path relative to the folder of all schemas.
  package let uri: String
  /// Where the places of problems and failures are.
  package let file: SourceFile
  /// The schema.
  package let root: DataNode

  package init(uri: String, file: SourceFile, root: DataNode) {
    self.uri = uri
    self.file = file
    self.root = root
  }

  /// A JSON or YAML file; nil where it cannot be read without a problem.
  package init?(uri: String, file: SourceFile) {
    let isYAML = file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml")
    let root: DataNode?
    if isYAML {
      let document = YAMLDocument.parse(file)
      root = document.problems.isEmpty ? document.root : nil
    } else {
      let document = JSONDocument.parse(file)
      root = document.problems.isEmpty ? document.root : nil
    }
    guard let root else { return nil }
    self.init(uri: uri, file: file, root: root)
  }
}
