internal import DataSyntax
internal import SourceText

/// Makes checks of the schemas of an index, and resolves their references.
struct SchemaCompiler {
  /// All patterns of a schema may have as many states together.
  static let stateLimit = 300_000

  var index: SchemaIndex
  private(set) var nodes: [SchemaNode] = []
  /// For each schema, those that validate the same value.
  private(set) var sameValue: [[LoopFinder.Edge]] = []
  /// The numbers of the anchors' names.
  var anchorNumbers: [UTF8Key: Int] = [:]
  /// The states of all patterns so far.
  var patternStates = 0
  var pointerSteps = PointerSteps()
  /// The state of the schema being compiled.
  private var checks: [Check] = []
  private var edges: [LoopFinder.Edge] = []

  init(index: SchemaIndex) {
    self.index = index
  }

  /// Compiles every schema, those that references bring in among them.
  mutating func compileAll() {
    while nodes.count < index.sites.count { compile(nodes.count) }
  }

  private mutating func compile(_ number: Int) {
    let site = index.sites[number]
    checks = []
    edges = []
    if site.node.mapping != nil {
      addValueChecks(site, number)
      addCollectionChecks(site, number)
      addApplicators(site)
      addReferences(site, number)
    }
    checks.sort {
      ($0.assertion.rank, $0.range) < ($1.assertion.rank, $1.range)
    }
    nodes.append(
      SchemaNode(
        document: site.document, range: site.node.range, resource: site.resource,
        isFalse: site.node.boolean == false, checks: checks))
    sameValue.append(edges)
  }

  mutating func add(_ keyword: SchemaKeyword, _ entry: DataMapping.Entry, _ assertion: Assertion) {
    checks.append(Check(keyword: keyword, range: entry.key.range, assertion: assertion))
  }

  /// Records that `target` validates the same value. `reference` is given for references.
  mutating func addEdge(to target: Int, reference: (text: String, range: ByteRange)? = nil) {
    edges.append(LoopFinder.Edge(target: target, reference: reference))
  }

  /// The schema at a node below `site`.
  func schema(_ node: DataNode, _ site: SchemaSite) -> Int? {
    index.site(of: node, document: site.document)
  }

  private mutating func addApplicators(_ site: SchemaSite) {
    for keyword in [SchemaKeyword.allOf, .anyOf, .oneOf] {
      guard let entry = site.keywords[keyword] else { continue }
      let schemas = (entry.value.items ?? []).compactMap { schema($0, site) }
      for schema in schemas { addEdge(to: schema) }
      switch keyword {
      case .allOf: add(keyword, entry, .allOf(schemas))
      case .anyOf: add(keyword, entry, .anyOf(schemas))
      default: add(keyword, entry, .oneOf(schemas))
      }
    }
    if let entry = site.keywords[.not], let schema = schema(entry.value, site) {
      addEdge(to: schema)
      add(.not, entry, .not(schema))
    }
    addCondition(site)
    if let entry = site.keywords[.dependentSchemas], let mapping = entry.value.mapping {
      let dependents = mapping.entries.compactMap { dependent in
        schema(dependent.value, site).map {
          DependentSchema(trigger: dependent.name ?? "", schema: $0)
        }
      }
      for dependent in dependents { addEdge(to: dependent.schema) }
      add(.dependentSchemas, entry, .dependentSchemas(dependents))
    }
  }

  private mutating func addCondition(_ site: SchemaSite) {
    guard let entry = site.keywords[.if], let condition = schema(entry.value, site) else { return }
    let branches = [SchemaKeyword.then, .else].map { keyword in
      site.keywords[keyword].flatMap { schema($0.value, site) }
    }
    addEdge(to: condition)
    for branch in branches.compactMap(\.self) { addEdge(to: branch) }
    add(.if, entry, .condition(condition, then: branches[0], else: branches[1]))
  }
}
