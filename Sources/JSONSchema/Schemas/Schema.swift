internal import DataSyntax
internal import SourceText

/// A schema of JSON Schema 2020-12 with everything that it refers to, compiled for validation.
///
/// A class, since each value that is checked takes a copy.
package final class Schema: Sendable {
  let nodes: [SchemaNode]
  /// The nodes that say little about a value, by index.
  let forms: [ScalarForm?]
  let root: Int
  /// The paths of the documents that places are in.
  let paths: [String]
  /// For each resource, its schemas with a dynamic anchor, by the anchors' numbers.
  let dynamicAnchors: [[Int: Int]]
  /// Whether any `$dynamicRef` needs to know how it was reached.
  let isDynamic: Bool

  private init(
    nodes: [SchemaNode], root: Int, paths: [String], dynamicAnchors: [[Int: Int]], isDynamic: Bool
  ) {
    self.nodes = nodes
    forms = ScalarForm.all(of: nodes)
    self.root = root
    self.paths = paths
    self.dynamicAnchors = dynamicAnchors
    self.isDynamic = isDynamic
  }

  /// Reads a schema and everything that it refers to among the documents of `registry`.
  ///
  /// - Returns: the schema, nil where it has problems; and the problems by document and place.
  package static func compile(
    _ document: SchemaDocument, registry: SchemaRegistry = SchemaRegistry(),
    options: SchemaOptions = SchemaOptions()
  ) -> (schema: Schema?, problems: [SchemaProblem]) {
    var index = SchemaIndex(registry: registry, options: options)
    let root = index.add(document)
    var compiler = SchemaCompiler(index: index)
    compiler.compileAll()
    for loop in LoopFinder.loops(in: compiler.sameValue) {
      compiler.index.report(.referenceLoop(loop.text), loop.range, site: loop.schema)
    }
    index = compiler.index
    guard index.problems.isEmpty else { return (nil, index.problems.inOrder(of: index.documents)) }
    let numbers = compiler.anchorNumbers
    let schema = Schema(
      nodes: compiler.nodes, root: index.resources[root].root,
      paths: index.documents.map(\.file.path),
      dynamicAnchors: index.resources.map { resource in
        Dictionary(
          uniqueKeysWithValues: resource.dynamicAnchors.compactMap { name, site in
            numbers[name].map { ($0, site) }
          })
      },
      isDynamic: !numbers.isEmpty)
    return (schema, [])
  }
}

extension [SchemaProblem] {
  /// By document, in the order in which they were reached, then by place.
  fileprivate func inOrder(of documents: [SchemaDocument]) -> [SchemaProblem] {
    let ranks = Dictionary(
      documents.enumerated().map { (UTF8Key(text: $1.file.path), $0) }, uniquingKeysWith: { $1 })
    func rank(_ problem: SchemaProblem) -> Int { ranks[UTF8Key(text: problem.place.path)] ?? 0 }
    return uniqued.sorted {
      (rank($0), $0.place.range) < (rank($1), $1.place.range)
    }
  }
}
