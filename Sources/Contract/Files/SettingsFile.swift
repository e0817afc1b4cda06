package import DataSyntax
import JSONSchema
package import SourceText

/// A YAML file of Catalint's own, checked against the JSON Schema that is built in for it.
package struct SettingsFile: Sendable {
  /// The contents of the file, whether they fit the schema or not; nil where it is empty or cannot
  /// be parsed.
  package let root: DataNode?
  /// The problems of the file, in order.
  package let problems: [FileProblem]
  /// What its schema does not allow.
  let failures: [SchemaFailure]

  package init(_ file: SourceFile, schema: [UInt8]) {
    if let fault = EncodingFault.wideEncoding(of: file.bytes), let encoding = fault.encoding {
      root = nil
      problems = [FileProblem("this file is \(encoding); save it as UTF-8", at: fault.range)]
      failures = []
      return
    }
    let yaml = YAMLDocument.parse(file)
    guard yaml.problems.isEmpty else {
      root = nil
      problems = yaml.problems.map { FileProblem($0.message, at: $0.range) }
      failures = []
      return
    }
    root = yaml.root
    failures = root.map { Self.failures(in: $0, schema: schema) } ?? []
    problems = failures.map(FileProblem.init)
  }

  /// What the schema does not allow in the contents of a file.
  static func failures(in root: DataNode, schema: [UInt8]) -> [SchemaFailure] {
    Self.schema(schema).failures(in: root)
  }

  private static func schema(_ bytes: [UInt8]) -> Schema {
    let file = SourceFile(path: "built-in.schema.json", bytes: bytes)
    // A built-in schema that is invalid is a defect of Catalint, which every test would find.
    guard let schema = SchemaDocument(uri: "", file: file).flatMap({ Schema.compile($0).schema })
    else { preconditionFailure("a built-in schema cannot be read") }
    return schema
  }
}

extension FileProblem {
  init(_ failure: SchemaFailure) { self.init(failure.message, at: failure.range) }
}
