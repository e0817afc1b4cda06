internal import SourceText

/// Aliases, and mappings that `<<` merges.
extension YAMLTreeBuilder {
  mutating func addAlias(_ event: YAMLEvent) {
    let key = UTF8Key(text: event.text)
    let anchor = anchors[key]
    anchors[key]?.isUsed = true
    if let anchor, expands, let value = anchor.value {
      expand(value, at: event.range)
      return
    }
    if let anchor {
      let isMerged = open.last.map { $0.isMergeValue || $0.key?.isMergeKey == true } == true
      if anchor.isOpen {
        problems.append(DataProblem(.selfAlias(event.text), event.range, related: anchor.range))
      } else if !isMerged, !expands {
        problems.append(DataProblem(.alias(event.text), event.range, related: anchor.range))
      }
    } else {
      problems.append(DataProblem(.undefinedAlias(event.text), event.range))
    }
    add(DataNode(range: event.range, content: .unknown))
  }

  /// Reports the values of `<<` that are neither a mapping nor a list of mappings.
  mutating func checkMerges(of node: DataNode) {
    for entry in node.mapping?.entries ?? [] where entry.key.isMergeKey {
      for value in entry.value.items ?? [entry.value] where value.mapping == nil {
        isComplete = false
        if case .unknown = value.content { continue }
        let place = value.range.isEmpty ? entry.key.range : value.range
        problems.append(DataProblem(.mergeOfOther, place))
      }
    }
  }

  /// Adds the value of an alias, at the anchor, where it is written; a key is at the alias.
  private mutating func expand(_ value: (node: DataNode, size: Int), at range: ByteRange) {
    expanded += value.size
    var excess: DataProblem.Kind?
    if expanded > YAMLDocument.expansionLimit {
      excess = .tooLarge(limit: YAMLDocument.expansionLimit)
    } else if open.count + value.node.depth > YAMLDocument.depthLimit {
      excess = .tooDeep(limit: YAMLDocument.depthLimit)
    }
    if let excess {
      // All aliases after the first that is too much are so as well.
      if !hasTooManyValues { problems.append(DataProblem(excess, range)) }
      hasTooManyValues = expanded > YAMLDocument.expansionLimit
      isComplete = false
      add(DataNode(range: range, content: .unknown))
      return
    }
    nodes += value.size - 1
    guard open.last?.expectsKey == true else {
      aliases.append(AliasPlace(range: range, value: value.node.range))
      add(value.node)
      if let inner = open.indices.last { open[inner].end = max(open[inner].end, range.end) }
      return
    }
    guard let scalar = value.node.scalar else {
      add(DataNode(range: range, content: value.node.content))
      return
    }
    // An alias has no quotes.
    let bare = DataScalar(text: scalar.text, style: .plain, value: scalar.value)
    add(DataNode(range: range, content: .scalar(bare)))
  }
}

extension DataNode {
  /// How deeply collections are nested in it, those in keys included: 0 for a scalar.
  fileprivate var depth: Int {
    switch content {
    case .scalar, .unknown: 0
    case .sequence(let items): 1 + (items.lazy.map(\.depth).max() ?? 0)
    case .mapping(let mapping):
      1 + (mapping.entries.lazy.map { max($0.key.depth, $0.value.depth) }.max() ?? 0)
    }
  }

  /// The mapping with the entries that `<<` adds: of one mapping or several, the first first, those
  /// whose key it does not have.
  func merged() -> DataNode {
    guard let mapping, mapping.entries.contains(where: \.key.isMergeKey) else { return self }
    var entries = mapping.entries.filter { !$0.key.isMergeKey }
    var known = Set(entries.compactMap(\.name).map { UTF8Key(text: $0) })
    for entry in mapping.entries where entry.key.isMergeKey {
      for other in entry.value.items ?? [entry.value] {
        for added in other.mapping?.entries ?? [] {
          guard let name = added.name, known.insert(UTF8Key(text: name)).inserted else { continue }
          entries.append(added)
        }
      }
    }
    return DataNode(range: range, content: .mapping(DataMapping(entries: entries)))
  }

  /// Whether it is `<<` without quotes, which YAML 1.1 merges by.
  var isMergeKey: Bool {
    scalar.map { $0.style == .plain && $0.text == "<<" } == true
  }
}
