internal import DataSyntax
internal import Patterns
internal import SourceText

extension SchemaCompiler {
  /// `type`, `enum`, `const`, and the keywords of numbers and text.
  mutating func addValueChecks(_ site: SchemaSite, _ number: Int) {
    addType(site, number)
    if let entry = site.keywords[.enum], let items = entry.value.items {
      add(.enum, entry, .enumeration(Enumeration(items)))
    }
    if let entry = site.keywords[.const] {
      add(.const, entry, .enumeration(Enumeration([entry.value])))
    }
    addNumberChecks(site, number)
    for keyword in [
      SchemaKeyword.maxLength, .minLength, .maxItems, .minItems, .maxProperties, .minProperties,
    ] {
      guard let entry = site.keywords[keyword], let limit = entry.value.number?.count else {
        continue
      }
      let isMaximum = [.maxLength, .maxItems, .maxProperties].contains(keyword)
      add(keyword, entry, .count(CountBound(limit: limit, isMaximum: isMaximum)))
    }
    if let entry = site.keywords[.pattern], let pattern = pattern(entry.value, number) {
      add(.pattern, entry, .pattern(pattern))
    }
    addFormat(site, number)
  }

  private mutating func addType(_ site: SchemaSite, _ number: Int) {
    guard let entry = site.keywords[.type] else { return }
    if case .unknown = entry.value.content { return }
    var types: [SchemaType] = []
    for item in entry.value.items ?? [entry.value] {
      guard let name = item.string else {
        index.report(
          .keywordValue(.type, found: FoundValue(item), expected: "the name of a type"),
          item.range, site: number)
        continue
      }
      guard let type = SchemaType(rawValue: name) else {
        let nearest = Spelling.nearest(to: name, in: SchemaType.allCases.map(\.rawValue))
        index.report(.unknownType(name, nearest: nearest), item.range, site: number)
        continue
      }
      if types.contains(type) { index.report(.typeTwice(name), item.range, site: number) }
      types.append(type)
    }
    if entry.value.items?.isEmpty == true {
      index.report(
        .keywordValue(
          .type, found: FoundValue(entry.value), expected: "a type or a list of types, not empty"),
        entry.value.range, site: number)
    }
    add(.type, entry, .type(TypeSet(types)))
  }

  private mutating func addNumberChecks(_ site: SchemaSite, _ number: Int) {
    for keyword in [
      SchemaKeyword.maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum,
    ] {
      guard let entry = site.keywords[keyword], let limit = entry.value.number else { continue }
      let bound = NumberBound(
        limit: limit, isMaximum: keyword == .maximum || keyword == .exclusiveMaximum,
        isExclusive: keyword == .exclusiveMaximum || keyword == .exclusiveMinimum)
      add(keyword, entry, .bound(bound))
    }
    guard let entry = site.keywords[.multipleOf], let value = entry.value.number else { return }
    guard let divisor = Divisor(value) else {
      index.report(
        .divisorTooLong(limit: Divisor.digitLimit), entry.value.range, site: number)
      return
    }
    add(.multipleOf, entry, .multipleOf(divisor))
  }

  /// A pattern, which is a value of `pattern` or a key of `patternProperties`.
  mutating func pattern(_ node: DataNode, _ number: Int) -> Pattern? {
    let limit = Self.stateLimit
    guard let text = node.scalar?.text, patternStates <= limit else { return nil }
    do {
      let pattern = try Pattern(text)
      patternStates += pattern.size
      if patternStates > limit {
        index.report(.tooManyStates(limit: limit), node.range, site: number)
      }
      return pattern
    } catch {
      let file = index.documents[index.sites[number].document].file
      let range = ScalarPlaces(node, in: file.bytes).range(of: error.scalars)
      index.report(.pattern(text, error), range, site: number)
      return nil
    }
  }

  private mutating func addFormat(_ site: SchemaSite, _ number: Int) {
    let vocabularies = index.resources[site.resource].vocabularies
    guard let entry = site.keywords[.format], let name = entry.value.string,
      index.options.formats == .areAsserted || vocabularies.contains(.formatAssertion)
    else { return }
    guard let format = Format(rawValue: name) else {
      guard index.options.unknownKeywords == .areErrors else { return }
      let nearest = Spelling.nearest(to: name, in: Format.allCases.map(\.rawValue))
      index.report(.unknownFormat(name, nearest: nearest), entry.value.range, site: number)
      return
    }
    add(.format, entry, .format(format))
  }
}

extension DecimalNumber {
  /// The number as a count: one too large for anything to reach is the largest there is.
  var count: Int? {
    guard !isNegative, isInteger else { return nil }
    return integer ?? Int.max
  }
}
