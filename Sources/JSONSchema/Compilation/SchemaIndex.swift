internal import DataSyntax
internal import SourceText

/// All schemas of the documents that are reached, with their resources, anchors and the problems of
/// their keywords.
struct SchemaIndex {
  /// As many schemas may hang together.
  static let schemaLimit = 50_000

  /// A report needs no more problems.
  static let problemLimit = 1_000

  let registry: SchemaRegistry
  let options: SchemaOptions
  private(set) var documents: [SchemaDocument] = []
  var sites: [SchemaSite] = []
  var resources: [SchemaResource] = []
  private(set) var problems: [SchemaProblem] = []
  private var siteByPlace: [SiteKey: Int] = [:]
  var resourceByURI: [UTF8Key: Int] = [:]
  private var walked = 0

  init(registry: SchemaRegistry, options: SchemaOptions) {
    self.registry = registry
    self.options = options
  }

  /// Adds a document and returns the resource at its root.
  mutating func add(_ document: SchemaDocument) -> Int {
    documents.append(document)
    let uri = SchemaURI(document.uri).withoutFragment
    let site = addSite(document.root, document: documents.count - 1, resource: resources.count)
    addResource(uri, at: site, parent: nil)
    walk()
    return sites[site].resource
  }

  /// The resource with this URI, whose document is added where it is not yet; nil where no given
  /// document has it.
  mutating func resource(at uri: SchemaURI) -> Int? {
    if let known = resourceByURI[uri.withoutFragment.key] { return identified(known) }
    guard let document = registry.document(at: uri) else { return nil }
    let known = resourceByURI[SchemaURI(document.uri).withoutFragment.key].map(identified)
    let resource = known ?? add(document)
    // It may be the `$id` of a part of the document.
    if let part = resourceByURI[uri.withoutFragment.key] { return identified(part) }
    // A document keeps the URI by which it was found in addition to its `$id`.
    resourceByURI[uri.withoutFragment.key] = resourceByURI[uri.withoutFragment.key] ?? resource
    return resource
  }

  /// The resource at the root of another one: that of its `$id`, which has the anchors.
  private func identified(_ resource: Int) -> Int { sites[resources[resource].root].resource }

  func site(of node: DataNode, document: Int) -> Int? {
    siteByPlace[SiteKey(node, document: document)]
  }

  /// Adds a value that is a schema only because a reference points to it.
  mutating func addReferenced(_ node: DataNode, document: Int, resource: Int) -> Int {
    let site = addSite(node, document: document, resource: resource)
    walk()
    return site
  }

  func place(_ range: ByteRange, document: Int) -> SchemaPlace {
    SchemaPlace(path: documents[document].file.path, range: range)
  }

  mutating func report(_ kind: SchemaProblem.Kind, _ range: ByteRange, document: Int) {
    report(SchemaProblem(kind, place(range, document: document)))
  }

  mutating func report(_ problem: SchemaProblem) {
    if problems.count < Self.problemLimit { problems.append(problem) }
  }

  mutating func report(_ kind: SchemaProblem.Kind, _ range: ByteRange, site: Int) {
    report(kind, range, document: sites[site].document)
  }

  private mutating func addSite(_ node: DataNode, document: Int, resource: Int) -> Int {
    let key = SiteKey(node, document: document)
    if let known = siteByPlace[key] { return known }
    sites.append(SchemaSite(node: node, document: document, resource: resource))
    siteByPlace[key] = sites.count - 1
    return sites.count - 1
  }

  /// Visits the added values, without recursion.
  private mutating func walk() {
    while walked < sites.count {
      guard sites.count <= Self.schemaLimit else {
        report(.tooManySchemas(limit: Self.schemaLimit), sites[0].node.range, site: 0)
        walked = sites.count
        return
      }
      visit(walked)
      walked += 1
    }
  }

  private mutating func visit(_ index: Int) {
    let node = sites[index].node
    if case .unknown = node.content { return }
    guard let mapping = node.mapping else {
      if node.boolean == nil {
        report(.notASchema(found: FoundValue(node)), node.range, site: index)
      }
      return
    }
    registerID(index, mapping)
    let vocabularies = resources[sites[index].resource].vocabularies
    for entry in mapping.entries {
      guard let name = entry.name else { continue }
      guard let keyword = SchemaKeyword(name: name), keyword.isDefined(by: vocabularies) else {
        reportUnknown(name, entry.key.range, site: index)
        continue
      }
      if let (expected, value) = keyword.shape.expectation(against: entry.value) {
        report(
          .keywordValue(keyword, found: FoundValue(value), expected: expected), value.range,
          site: index)
        continue
      }
      guard sites[index].keywords[keyword] == nil else { continue }
      sites[index].keywords.add(keyword, entry)
      addSubschemas(of: keyword, entry.value, site: index)
    }
    addAnchors(of: index)
  }

  private mutating func addSubschemas(of keyword: SchemaKeyword, _ value: DataNode, site: Int) {
    let subschemas: [DataNode] =
      switch keyword.shape {
      case .schema: [value]
      case .schemas: value.items ?? []
      case .schemaMap: value.mapping?.entries.map(\.value) ?? []
      default: []
      }
    for subschema in subschemas {
      _ = addSite(
        subschema, document: sites[site].document, resource: sites[site].resource)
    }
  }

  private mutating func reportUnknown(_ name: String, _ range: ByteRange, site: Int) {
    guard options.unknownKeywords == .areErrors, !name.utf8.starts(with: "x-".utf8) else { return }
    let nearest =
      problems.count < 100
      ? Spelling.nearest(to: name, in: SchemaKeyword.allCases.map(\.rawValue)) : nil
    report(.unknownKeyword(name, nearest: nearest), range, site: site)
  }
}
