internal import DataSyntax
internal import SourceText

extension SchemaCompiler {
  /// `$ref` and `$dynamicRef`.
  mutating func addReferences(_ site: SchemaSite, _ number: Int) {
    if let entry = site.keywords[.ref], let text = entry.value.string,
      let target = target(of: text, entry.value.range, site, number)
    {
      addEdge(to: target, reference: (text, entry.value.range))
      add(.ref, entry, .reference(target))
    }
    guard let entry = site.keywords[.dynamicRef], let text = entry.value.string,
      let target = target(of: text, entry.value.range, site, number)
    else { return }
    addEdge(to: target, reference: (text, entry.value.range))
    add(.dynamicRef, entry, dynamicReference(to: target, text))
  }

  /// Core 2020-12, section 8.2.3.2: dynamic only where the target itself has the dynamic anchor.
  private mutating func dynamicReference(to target: Int, _ text: String) -> Assertion {
    let resource = index.resources[index.sites[target].resource]
    guard let fragment = SchemaURI(text).fragment,
      resource.dynamicAnchors[UTF8Key(text: String(fragment))] == target
    else { return .reference(target) }
    return .dynamicReference(anchor: anchorNumber(String(fragment)), fallback: target)
  }

  private mutating func anchorNumber(_ name: String) -> Int {
    let key = UTF8Key(text: name)
    if let known = anchorNumbers[key] { return known }
    anchorNumbers[key] = anchorNumbers.count
    return anchorNumbers.count - 1
  }

  private mutating func target(
    of text: String, _ range: ByteRange, _ site: SchemaSite, _ number: Int
  ) -> Int? {
    let base = index.resources[site.resource].uri
    let uri = SchemaURI(text).resolved(against: base)
    guard let resource = index.resource(at: uri) else {
      let target = uri.withoutFragment.description
      index.report(.unresolvedReference(target), range, site: number)
      return nil
    }
    guard let fragment = uri.fragment, !fragment.isEmpty else {
      return index.resources[resource].root
    }
    if let pointer = JSONPointer(fragment: fragment) {
      return target(of: pointer, in: resource, text, range, number)
    }
    let name = String(fragment)
    guard let anchor = index.resources[resource].anchors[UTF8Key(text: name)] else {
      index.report(.unknownAnchor(name), range, site: number)
      return nil
    }
    return anchor
  }

  private mutating func target(
    of pointer: JSONPointer, in resource: Int, _ text: String, _ range: ByteRange, _ number: Int
  ) -> Int? {
    let document = index.resources[resource].document
    var node = index.resources[resource].rootNode
    var owner = resource
    for token in pointer.tokens {
      guard let child = pointerSteps.child(of: node, document: document, token) else {
        index.report(.unknownPointer(text), range, site: number)
        return nil
      }
      node = child
      if let site = index.site(of: node, document: document) { owner = index.sites[site].resource }
    }
    if let site = index.site(of: node, document: document) { return site }
    // Core 2020-12, section 9.4.2: such a reference is undefined; the suite's optional tests use
    // it.
    guard index.options.unknownKeywords == .areAnnotations else {
      index.report(.referenceToNoSchema(text), range, site: number)
      return nil
    }
    return index.addReferenced(node, document: document, resource: owner)
  }
}
