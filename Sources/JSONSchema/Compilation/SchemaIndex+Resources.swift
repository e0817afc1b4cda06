internal import DataSyntax
internal import SourceText

extension SchemaIndex {
  /// Registers a schema with `$id` as a resource.
  mutating func registerID(_ index: Int, _ mapping: DataMapping) {
    let site = sites[index]
    let isRoot = resources[site.resource].root == index
    guard let entry = mapping.entry(named: SchemaKeyword.id.rawValue),
      let text = entry.value.string
    else {
      if !isRoot, let entry = mapping.entry(named: SchemaKeyword.schema.rawValue) {
        report(.misplacedKeyword(.schema), entry.key.range, site: index)
      }
      return
    }
    let uri = SchemaURI(text)
    if let fragment = uri.fragment, !fragment.isEmpty {
      report(.identifierFragment("#" + fragment), entry.value.range, site: index)
    }
    let resolved = uri.resolved(against: resources[site.resource].uri).withoutFragment
    guard resolved.key != resources[site.resource].uri.key || !isRoot else { return }
    if let known = resourceByURI[resolved.key] {
      let first = resources[known]
      report(
        SchemaProblem(
          .duplicateIdentifier(resolved.description),
          place(entry.value.range, document: site.document),
          related: place(first.rootNode.range, document: first.document)))
      return
    }
    addResource(resolved, at: index, parent: site.resource)
  }

  mutating func addResource(_ uri: SchemaURI, at index: Int, parent: Int?) {
    let site = sites[index]
    let inherited = parent.map { resources[$0].vocabularies }
    let vocabularies = vocabularies(of: site) ?? inherited ?? Vocabulary.standard
    resources.append(
      SchemaResource(
        uri: uri, root: index, rootNode: site.node, document: site.document,
        vocabularies: vocabularies))
    sites[index].resource = resources.count - 1
    resourceByURI[uri.key] = resourceByURI[uri.key] ?? resources.count - 1
  }

  mutating func addAnchors(of index: Int) {
    let site = sites[index]
    for keyword in [SchemaKeyword.anchor, .dynamicAnchor] {
      guard let value = site.keywords[keyword]?.value, let name = value.string else { continue }
      let key = UTF8Key(text: name)
      if let known = resources[site.resource].anchors[key], known != index {
        report(
          SchemaProblem(
            .duplicateAnchor(name), place(value.range, document: site.document),
            related: place(sites[known].node.range, document: sites[known].document)))
        continue
      }
      resources[site.resource].anchors[key] = index
      if keyword == .dynamicAnchor { resources[site.resource].dynamicAnchors[key] = index }
    }
  }
}
