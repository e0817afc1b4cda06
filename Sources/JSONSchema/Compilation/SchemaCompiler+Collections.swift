internal import DataSyntax
internal import Patterns
internal import SourceText

extension SchemaCompiler {
  /// The keywords of lists and mappings.
  mutating func addCollectionChecks(_ site: SchemaSite, _ number: Int) {
    addItems(site)
    addProperties(site, number)
    if let entry = site.keywords[.uniqueItems], entry.value.boolean == true {
      add(.uniqueItems, entry, .uniqueItems)
    }
    if let entry = site.keywords[.required] {
      add(.required, entry, .required(NameTable(entry.value.names)))
    }
    if let entry = site.keywords[.dependentRequired], let mapping = entry.value.mapping {
      let dependents = mapping.entries.map {
        DependentNames(trigger: $0.name ?? "", names: NameTable($0.value.names))
      }
      add(.dependentRequired, entry, .dependentRequired(dependents))
    }
    if let (entry, schema) = subschema(.propertyNames, site) {
      add(.propertyNames, entry, .propertyNames(schema))
    }
    if let (entry, schema) = subschema(.unevaluatedItems, site) {
      add(.unevaluatedItems, entry, .unevaluatedItems(schema))
    }
    if let (entry, schema) = subschema(.unevaluatedProperties, site) {
      add(.unevaluatedProperties, entry, .unevaluatedProperties(schema))
    }
  }

  private func subschema(
    _ keyword: SchemaKeyword, _ site: SchemaSite
  )
    -> (entry: DataMapping.Entry, schema: Int)?
  {
    guard let entry = site.keywords[keyword], let schema = schema(entry.value, site) else {
      return nil
    }
    return (entry, schema)
  }

  private mutating func addItems(_ site: SchemaSite) {
    let prefix = site.keywords[.prefixItems]
    let rest = subschema(.items, site)
    if let entry = prefix ?? rest?.entry {
      let check = ItemsCheck(
        prefix: (prefix?.value.items ?? []).compactMap { schema($0, site) },
        rest: rest.map { ($0.schema, $0.entry.key.range) })
      add(prefix == nil ? .items : .prefixItems, entry, .items(check))
    }
    guard let (entry, schema) = subschema(.contains, site) else { return }
    let minimum = site.keywords[.minContains]
    let maximum = site.keywords[.maxContains]
    let check = ContainsCheck(
      schema: schema, minimum: minimum?.value.number?.count ?? 1,
      maximum: maximum?.value.number?.count, minimumRange: minimum?.key.range,
      maximumRange: maximum?.key.range)
    add(.contains, entry, .contains(check))
  }

  private mutating func addProperties(_ site: SchemaSite, _ number: Int) {
    let named = site.keywords[.properties]
    let patterned = site.keywords[.patternProperties]
    let additional = subschema(.additionalProperties, site)
    guard let entry = named ?? patterned ?? additional?.entry else { return }
    let properties = (named?.value.mapping?.entries ?? []).compactMap { property in
      schema(property.value, site).map { (name: property.name ?? "", schema: $0) }
    }
    var patterns: [(pattern: Pattern, schema: Int, range: ByteRange)] = []
    for property in patterned?.value.mapping?.entries ?? [] {
      guard let pattern = pattern(property.key, number),
        let schema = schema(property.value, site)
      else { continue }
      patterns.append((pattern, schema, property.key.range))
    }
    let check = PropertiesCheck(
      names: NameTable(properties.map(\.name)), schemas: properties.map(\.schema),
      patterns: patterns, additional: additional.map { ($0.schema, $0.entry.key.range) })
    let keyword: SchemaKeyword =
      named != nil ? .properties : patterned != nil ? .patternProperties : .additionalProperties
    add(keyword, entry, .properties(check))
  }
}

extension DataNode {
  /// The texts of a list of names.
  fileprivate var names: [String] { (items ?? []).compactMap(\.string) }
}
