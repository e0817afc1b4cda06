internal import SourceText

/// Builds the tree from libyaml's events, and finds what libyaml accepts and Catalint does not.
struct YAMLTreeBuilder {
  struct Anchor {
    let range: ByteRange
    var isOpen: Bool
    var isUsed = false
    /// The value that it names, and how many values are in it; nil until it is complete.
    var value: (node: DataNode, size: Int)?
  }

  private let bytes: [UInt8]
  private let range: ByteRange
  /// Whether the text is a part of a file.
  private let isPart: Bool
  /// Whether an alias is the value that its anchor names, and `<<` adds the entries of another
  /// mapping; otherwise both are problems.
  let expands: Bool
  /// Whether the text is a list of documents.
  private let isList: Bool
  /// Whether more text follows that cannot be read.
  private let isCut: Bool
  /// The documents before the present one, where it is.
  private var earlier: [DataNode] = []
  /// The aliases whose values are in the tree, except keys.
  var aliases: [AliasPlace] = []
  /// How many values aliases have added.
  var expanded = 0
  /// Whether they have added too many, which is reported once.
  var hasTooManyValues = false
  /// The collections around the next event, outermost first.
  var open: [OpenCollection] = []
  /// The last node read, at any depth: the one before a syntax error.
  private(set) var last: DataNode?
  private(set) var root: DataNode?
  var problems: [DataProblem] = []
  var anchors: [UTF8Key: Anchor] = [:]
  private var documents = 0
  var nodes = 0
  var isComplete = true

  init(
    _ bytes: [UInt8], in range: ByteRange, isPart: Bool, expands: Bool, isList: Bool = false,
    isCut: Bool = false
  ) {
    self.bytes = bytes
    self.range = range
    self.isPart = isPart
    self.expands = expands
    self.isList = isList
    self.isCut = isCut
  }

  /// Adds the next event; false where there is nothing more to read.
  mutating func take(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .streamStart: return true
    case .documentEnd: return endDocument(event)
    case .streamEnd: return false
    case .documentStart: return startDocument(event)
    case .alias: addAlias(event)
    case .scalar: addScalar(event)
    case .sequenceStart, .mappingStart: return startCollection(event)
    case .sequenceEnd, .mappingEnd: endCollection(event)
    }
    guard nodes <= YAMLDocument.nodeLimit else {
      stop(.tooLarge(limit: YAMLDocument.nodeLimit), at: event.range.start)
      return false
    }
    return true
  }

  /// The tree; collections that are still open are closed where reading stopped. `isWhole` where
  /// only this builder stopped it.
  consuming func finish(
    isWhole: Bool
  ) -> (root: DataNode?, aliases: [AliasPlace], problems: [DataProblem], isComplete: Bool) {
    isComplete = isComplete && isWhole
    while let collection = open.popLast() { close(collection, at: collection.end) }
    for anchor in anchors.values where !anchor.isUsed && !expands {
      let name = String(decoding: bytes[anchor.range.offsets].dropFirst(), as: UTF8.self)
      problems.append(DataProblem(.anchor(name), anchor.range))
    }
    if isList { takeDocument() }
    checkRoot()
    return (isList ? Self.list(of: earlier) : root, aliases, problems, isComplete)
  }

  private mutating func startDocument(_ event: YAMLEvent) -> Bool {
    documents += 1
    let text = TextAround(bytes, in: range)
    // Frontmatter is the text of one document, in no version of its own.
    if event.hasTagDirectives || (event.hasVersion && isPart) {
      let directive = text.restOfLine(from: event.range.start)
      problems.append(DataProblem(.directive(text.string(directive)), directive))
    }
    if isList { takeDocument() }
    guard documents > 1, !isList else { return true }
    problems.append(DataProblem(.severalDocuments, text.restOfLine(from: event.range.end - 3)))
    isComplete = false
    return false
  }

  /// Adds the present document to the list, unless it is empty. No anchor is known in the next one.
  private mutating func takeDocument() {
    if let root, root.scalar?.value != .null { earlier.append(root) }
    root = nil
    anchors = [:]
  }

  private static func list(of documents: [DataNode]) -> DataNode? {
    guard let first = documents.first, let last = documents.last else { return nil }
    return DataNode(
      range: ByteRange(first.range.start, last.range.end), content: .sequence(documents))
  }

  private mutating func endDocument(_ event: YAMLEvent) -> Bool {
    guard isPart, !event.isImplicit else { return true }
    problems.append(DataProblem(.documentEnd, event.range))
    isComplete = false
    return false
  }

  private mutating func addScalar(_ event: YAMLEvent) {
    var start = event.range.start
    var isString = false
    if event.anchor != nil || event.tag != nil {
      start = takeProperties(event, isOpen: false).valueStart
      isString = event.tag == "!" || event.tag == "tag:yaml.org,2002:str"
    }
    let isBlock = event.style == .literal || event.style == .folded
    let text = TextAround(bytes, in: range)
    let place = ByteRange(
      start, isBlock ? text.endOfText(before: event.range.end) : event.range.end)
    if !expands, event.style == .plain, event.text == "<<", open.last?.expectsKey == true {
      problems.append(DataProblem(.mergeKey, place))
      isComplete = false
    }
    let scalar =
      isString
      ? DataScalar(text: event.text, style: event.style, value: .string)
      : DataScalar(text: event.text, style: event.style)
    // The value may be in the text that follows.
    let isUnread = isCut && place.isEmpty && text.startOfText(from: place.end) == range.end
    add(
      named: event.anchor,
      DataNode(range: place, content: isUnread ? .unknown : .scalar(scalar)))
  }

  private mutating func startCollection(_ event: YAMLEvent) -> Bool {
    var start = event.range.start
    var end = event.range.end
    if event.anchor != nil || event.tag != nil {
      // A block collection's start mark knows no end: it may begin lines later.
      let properties = takeProperties(event, isOpen: true)
      start = properties.valueStart
      end = max(end, start)
    }
    guard open.count < YAMLDocument.depthLimit else {
      stop(.tooDeep(limit: YAMLDocument.depthLimit), at: start)
      add(DataNode(range: ByteRange(at: start), content: .unknown))
      return false
    }
    open.append(
      OpenCollection(
        start: start, end: end, isMapping: event.kind == .mappingStart, isFlow: event.isFlow,
        anchor: event.anchor, first: nodes,
        isMergeValue: open.last?.key?.isMergeKey == true))
    return true
  }

  private mutating func endCollection(_ event: YAMLEvent) {
    guard let collection = open.popLast() else { return }
    // A block collection's end mark is where the next thing begins.
    close(collection, at: collection.isFlow ? event.range.end : collection.end)
  }

  private mutating func close(_ collection: OpenCollection, at end: Int) {
    if let anchor = collection.anchor { anchors[UTF8Key(text: anchor)]?.isOpen = false }
    let node = collection.closed(at: end)
    if let mapping = node.mapping { findDuplicateKeys(of: mapping) }
    if expands { checkMerges(of: node) }
    let merged = expands ? node.merged() : node
    add(named: collection.anchor, merged, size: nodes - collection.first + 1)
  }

  mutating func add(named anchor: String? = nil, _ node: DataNode, size: Int = 1) {
    nodes += 1
    if let anchor { anchors[UTF8Key(text: anchor)]?.value = (node, size) }
    last = node
    guard let inner = open.indices.last else {
      root = node
      return
    }
    if open[inner].expectsKey, node.items != nil || node.mapping != nil {
      problems.append(
        DataProblem(.keyNotScalar, TextAround(bytes, in: range).firstLine(of: node.range)))
    }
    open[inner].add(node)
  }

  /// Notes the anchor and reports the tag in front of a node.
  private mutating func takeProperties(_ event: YAMLEvent, isOpen: Bool) -> NodeProperties {
    let end = isOpen && !event.isFlow ? range.end : event.range.end
    let properties = NodeProperties(
      bytes, from: event.range.start, to: end, hasAnchor: event.anchor != nil,
      hasTag: event.tag != nil)
    if let name = event.anchor, let place = properties.anchor {
      if let hidden = anchors[UTF8Key(text: name)], !hidden.isUsed, !expands {
        problems.append(DataProblem(.anchor(name), hidden.range))
      }
      anchors[UTF8Key(text: name)] = Anchor(range: place, isOpen: isOpen)
    }
    if let tag = properties.tag {
      problems.append(DataProblem(.tag(TextAround(bytes, in: range).string(tag)), tag))
    }
    return properties
  }

  private mutating func findDuplicateKeys(of mapping: DataMapping) {
    for (first, second) in mapping.duplicates {
      problems.append(
        DataProblem(.duplicateKey(second.scalar?.text ?? ""), second.range, related: first.range))
    }
  }

  private mutating func checkRoot() {
    guard let root, root.mapping == nil, isComplete else { return }
    let found =
      switch root.content {
      case .sequence: expands ? "" : "list"
      case .scalar(let scalar): scalar.value == .null ? "nothing" : "text"
      default: ""
      }
    guard !found.isEmpty else { return }
    let place = TextAround(bytes, in: range).firstLine(of: root.range)
    problems.append(DataProblem(.rootNotMapping(found: found), place))
  }

  private mutating func stop(_ kind: DataProblem.Kind, at offset: Int) {
    problems.append(DataProblem(kind, TextAround(bytes, in: range).character(at: offset)))
    isComplete = false
  }
}
