import DataSyntax
import JSONSchema
package import SourceText

/// The schema files that a contract refers to, and those that they refer to, each read once.
struct SchemaFiles {
  let neighbours: NeighbourFiles
  private(set) var registry = SchemaRegistry()
  /// The files that were read, by their paths from the folder of the contract.
  private(set) var files: [String: SourceFile] = [:]
  private var documents: [String: SchemaDocument] = [:]
  /// The absolute URIs of these files.
  private var identifiers: Set<String> = []
  private(set) var problems: [FileProblem] = []
  /// Why a file could not be used, by its path.
  private var failures: [String: String] = [:]
  private var bytes = 0

  /// The most files that a contract may refer to.
  private static let mostFiles = 64
  /// The most bytes that all of them may have.
  private static let mostBytes = 4 << 20
  private static let endings = [".json", ".yaml", ".yml"]

  init(_ neighbours: NeighbourFiles) { self.neighbours = neighbours }

  /// Reads the files that a schema in the contract refers to.
  mutating func readFiles(for schema: DataNode) {
    var open = [SchemaReferences(in: schema, at: nil)]
    // Absolute references are resolved last: any file may have such a URI.
    var absolute: [AbsoluteReference] = []
    var next = 0
    while true {
      while let schema = open.popLast() { absolute += readPaths(of: schema, &open) }
      guard next < absolute.count else { return }
      readURI(absolute[next], &open)
      next += 1
    }
  }

  /// A reference to an absolute URI, and the schema that it is in.
  private struct AbsoluteReference {
    let uri: String
    let reference: SchemaReferences.Reference
    let schema: SchemaReferences
  }

  /// Reads the files that a schema refers to by their paths; returns its absolute references.
  private mutating func readPaths(
    of schema: SchemaReferences, _ open: inout [SchemaReferences]
  ) -> [AbsoluteReference] {
    var absolute: [AbsoluteReference] = []
    for reference in schema.list {
      if let uri = reference.absoluteURI {
        if schema.identifiers.contains(uri) { continue }
        absolute.append(AbsoluteReference(uri: uri, reference: reference, schema: schema))
        continue
      }
      switch Self.target(of: reference) {
      case .success(nil): continue
      case .success(let path?): load(path, for: reference, in: schema, &open)
      case .failure(let failure): note(failure.reason, at: reference.range, of: schema.path)
      }
    }
    return absolute
  }

  /// Reads the file that has a URI, unless one with that URI was read before.
  private mutating func readURI(_ target: AbsoluteReference, _ open: inout [SchemaReferences]) {
    let (uri, reference, schema) = (target.uri, target.reference, target.schema)
    guard !identifiers.contains(uri) else { return }
    guard let name = schema.path(of: uri) else {
      return note(
        "'\(uri)' is a URL; expected a file in the folder of the contract",
        at: reference.range, of: schema.path)
    }
    let folder = schema.path.map { RelativePath.folder(of: $0) } ?? ""
    guard let path = RelativePath.resolve(name, from: folder), !path.isEmpty else {
      return note(
        "'\(name)' is not in the folder of the contract", at: reference.range, of: schema.path)
    }
    load(path, for: reference, in: schema, &open)
    guard let document = documents[path] else { return }
    identifiers.insert(uri)
    registry.add(document, at: uri)
  }

  /// Reads the file at a path, unless it was read before.
  private mutating func load(
    _ path: String, for reference: SchemaReferences.Reference, in schema: SchemaReferences,
    _ open: inout [SchemaReferences]
  ) {
    if let failure = failures[path] {
      note(failure, at: reference.range, of: schema.path)
    } else if files[path] == nil {
      switch read(path) {
      case .success(let document):
        let references = SchemaReferences(in: document.root, at: path)
        for uri in references.identifiers where identifiers.insert(uri).inserted {
          registry.add(document, at: uri)
        }
        open.append(references)
      case .failure(let failure):
        failures[path] = failure.reason
        note(failure.reason, at: reference.range, of: schema.path)
      }
    }
  }

  private mutating func note(_ reason: String, at range: ByteRange, of path: String?) {
    guard !reason.isEmpty, problems.count < FileProblems.most else { return }
    let problem = FileProblem(reason, at: range, of: path)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The schema in a file; a failure without a reason where its problems are noted.
  private mutating func read(_ path: String) -> Result<SchemaDocument, NeighbourFiles.Failure> {
    guard Self.endings.contains(where: { path.hasSuffix($0) }) else {
      return .failure(.init("'\(path)' should end in '.json', '.yaml' or '.yml'"))
    }
    guard files.count < Self.mostFiles else {
      return .failure(.init("the contract refers to more than \(Self.mostFiles) files"))
    }
    let file: SourceFile
    switch neighbours.read(path) {
    case .success(let found): file = found
    case .failure(let failure):
      return .failure(.init("'\(path)' cannot be used: \(failure.reason)"))
    }
    bytes += file.bytes.count
    guard bytes <= Self.mostBytes else {
      return .failure(
        .init("the files that the contract refers to have more than \(Self.mostBytes) bytes"))
    }
    files[path] = file
    let (root, found) = Self.tree(of: file, isJSON: path.hasSuffix(".json"))
    guard let root, found.isEmpty else {
      problems +=
        found.isEmpty
        ? [FileProblem("the file is empty", at: ByteRange(at: 0), of: path)]
        : found.map { FileProblem($0.message, at: $0.range, of: path) }
      return .failure(.init(""))
    }
    let document = SchemaDocument(
      uri: path, file: SourceFile(path: path, bytes: file.bytes), root: root)
    documents[path] = document
    registry.add(document)
    return .success(document)
  }

  private static func tree(
    of file: SourceFile, isJSON: Bool
  ) -> (root: DataNode?, problems: [DataProblem]) {
    if isJSON {
      let document = JSONDocument.parse(file)
      return (document.root, document.problems)
    }
    let document = YAMLDocument.parse(file)
    return (document.root, document.problems)
  }

  /// The path that a reference names, from the folder of the contract; nil for a place in the same
  /// file.
  private static func target(
    of reference: SchemaReferences.Reference
  ) -> Result<String?, NeighbourFiles.Failure> {
    let name = String(Substring(reference.text.utf8.prefix { $0 != .hash }))
    if name.isEmpty { return .success(nil) }
    let folder = RelativePath.folder(of: String(reference.base.path))
    let start = name.utf8.prefix { $0 != .slash }
    guard start.count > 0, !start.contains(.colon), !name.utf8.contains(.backslash),
      !name.utf8.contains(0), let path = RelativePath.resolve(name, from: folder), !path.isEmpty
    else {
      return .failure(.init("'\(name)' is not in the folder of the contract"))
    }
    return .success(path)
  }
}

/// The files in the folder of a contract, which it may refer to.
package struct NeighbourFiles: Sendable {
  /// The file at a path from the folder of the contract.
  package let read: @Sendable (_ path: String) -> Result<SourceFile, Failure>

  package init(_ read: @escaping @Sendable (_ path: String) -> Result<SourceFile, Failure>) {
    self.read = read
  }

  /// Why a file was not read.
  package struct Failure: Error, Sendable {
    let reason: String

    package init(_ reason: String) { self.reason = reason }
  }

  /// No files, for a contract that is built in or not in a file.
  package static let none = NeighbourFiles { _ in
    .failure(Failure("only a contract in a file can refer to other files"))
  }
}
