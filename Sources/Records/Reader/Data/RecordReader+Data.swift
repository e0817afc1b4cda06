import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// Reads the facts and records in data, by their addresses.
extension RecordReader {
  mutating func read(data: DataDocument) {
    guard let root = data.root, let layout = kind.data else { return }
    read(layout, in: root, of: data)
  }

  /// Reads the facts and records in the data of a page together with what it inherits.
  mutating func read(_ inherited: InheritedData, of data: DataDocument) -> InheritedRecords {
    contents = PageContents()
    close(to: 0)
    inheritedPlaces = inherited.sources.map(\.place)
    read(inherited.layout, in: inherited.root, of: data)
    return InheritedRecords(inherited, contents)
  }

  private mutating func read(_ layout: DataLayout, in root: DataNode, of data: DataDocument) {
    let part = DataPart(root, of: data)
    values.units = layout.units
    if kind.isData, root.isNull { noteNull(root, of: layout) }
    read(layout.fields, layout.firstKeys, in: part)
    for set in layout.recordSets { read(set, in: part) }
    if !contents.misshapenValues.isEmpty { settleShapes(in: part, of: layout) }
  }

  /// Where the fact in a value is.
  private func place(of node: DataNode) -> Fact.Place {
    if inheritedPlaces.contains(node.range) { return .inherited }
    return kind.isData ? .data : .frontmatter
  }

  private mutating func read(
    _ fields: [(address: DataAddress, field: FieldIndex)], _ keys: FirstKeys, in part: DataPart
  ) {
    var misfits: [DataAddress.Misfit] = []
    guard case .mapping(let mapping) = part.root.content else {
      for (address, field) in fields {
        address.forEachPlace(in: part.root, misfits: &misfits) { place in
          read(field, place.value, { address }, in: part)
        }
        if !misfits.isEmpty { note(&misfits, on: address, to: field) }
      }
      return
    }
    let entries = keys.entries(of: mapping)
    for number in fields.indices {
      switch keys.start(of: number, in: mapping, among: entries) {
      case .absent: continue
      case .value(let value):
        read(fields[number].field, value, { fields[number].address }, in: part)
      case .below(let entry):
        let (address, field) = fields[number]
        address.forEachPlace(below: mapping.entries[entry], misfits: &misfits) { place in
          read(field, place.value, { address }, in: part)
        }
      case .root:
        let (address, field) = fields[number]
        address.forEachPlace(in: part.root, misfits: &misfits) { place in
          read(field, place.value, { address }, in: part)
        }
      }
      if !misfits.isEmpty { note(&misfits, on: fields[number].address, to: fields[number].field) }
    }
  }

  /// Reads the fact of a field in a value at its address.
  private mutating func read(
    _ field: FieldIndex, _ node: DataNode, _ address: () -> DataAddress, in part: DataPart
  ) {
    guard part.document.isSound(node, in: page.bytes) else {
      contents.hasUnreadValues = true
      contents.uncertain.append(uncertainFact(of: field, at: node.range, in: values.record))
      return
    }
    let format = part.document.format
    let place = place(of: node)
    if let fact = knownFact(of: field, in: node, as: format, at: place) {
      contents.facts.append(fact)
      return
    }
    guard let fact = values.fact(field, node, place) else {
      noteShape(of: node, as: field)
      return
    }
    noteNullItems(of: node, as: field, address)
    if node.isNull, address().steps.last != .eachItem {
      noteNull(node, as: field, address, in: part)
    }
    if fact.place == .data {
      noteTypesOfItems(of: node, as: field, address, in: part)
      if !fact.isMissing, let type = wrongType(of: node, as: field, address, in: part) {
        noteType(of: node, as: field, expected: type)
        if type == .list { return }
      }
    }
    contents.facts.append(fact)
    // A value whose shape depends on more than its bytes is looked at again.
    if !contents.hasUnreadValues, !node.isNull, !mayHaveOtherType(node, as: field) {
      remember(fact, in: node, as: format)
    }
  }

  /// The fact in an equal value on an earlier page, which was of the expected shape.
  private func knownFact(
    of field: FieldIndex, in node: DataNode, as format: DataFormat, at place: Fact.Place
  ) -> Fact? {
    guard let context = context(of: field, in: node, as: format, at: place) else { return nil }
    return memo.fact(in: node.range, of: page.bytes, context)?
      .moved(by: node.range.start, to: values.record)
  }

  private mutating func remember(_ fact: Fact, in node: DataNode, as format: DataFormat) {
    guard let context = context(of: fact.field, in: node, as: format, at: fact.place) else {
      return
    }
    let known = fact.moved(by: -node.range.start, to: 0)
    memo.add(known, in: node.range, of: page.bytes, context)
  }

  /// What a value of a field is read as; nil where more than its bytes determines that.
  private func context(
    of field: FieldIndex, in node: DataNode, as format: DataFormat, at place: Fact.Place
  ) -> TextContext? {
    guard let shape = node.shape(in: format, at: place) else { return nil }
    return TextContext(MemoPurpose.value.number(ofKind: plan.number, field), shape: shape)
  }

  private mutating func read(_ set: RecordSetLayout, in part: DataPart) {
    guard let address = set.address else { return }
    var misfits: [DataAddress.Misfit] = []
    address.forEachPlace(in: part.root, misfits: &misfits) { place in
      read(set, at: place, in: part.inside(place.value, at: address))
    }
    if !misfits.isEmpty { note(&misfits, on: address, to: nil) }
  }

  /// Reads a record of a set; `inner` is its data.
  private mutating func read(
    _ set: RecordSetLayout, at place: DataAddress.Place, in inner: DataPart
  ) {
    if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { return }
    if place.value.mapping == nil { contents.hasUnreadValues = true }
    // It is not a record, and has no facts.
    if !set.fields.isEmpty, place.value.isInPlaceOfRecord(of: set) {
      noteRecord(place.value, of: set)
      return
    }
    let exception = set.order?.exception.flatMap { place.value.mapping?[$0] }
    let item = Record.Item(
      range: set.isKeyed ? place.key?.range ?? place.value.range : place.value.range,
      isOutOfOrder: exception?.scalar?.value == .boolean(true)
        || exception?.scalar?.oldBoolean == true)
    let parent = open(.item(item), of: set)
    if set.isKeyed, let field = set.key, let key = place.key,
      let fact = values.fact(field, key, self.place(of: key))
    {
      contents.facts.append(fact)
    }
    read(set.fields, set.firstKeys, in: inner)
    for set in set.recordSets { read(set, in: inner) }
    close(to: parent)
  }
}

extension DataDocument {
  /// Whether a value is the intended one, as far as its syntax tells; `bytes` are those of the page.
  fileprivate func isSound(_ node: DataNode, in bytes: [UInt8]) -> Bool {
    if case .unknown = node.content { return false }
    return problems.isEmpty || !hasProblem(in: node.range) && !isCutShort(node, in: bytes)
  }

  /// Whether more digits of a number are a problem: `200,000`, `200 000`.
  private func isCutShort(_ node: DataNode, in bytes: [UInt8]) -> Bool {
    guard case .number? = node.scalar?.value else { return false }
    let rest = bytes[node.range.end...].drop { $0.isSpaceOrTab || $0 == .comma }
    guard rest.first?.isDigit == true, rest.startIndex > node.range.end else { return false }
    return hasProblem(in: ByteRange(rest.startIndex, rest.startIndex + 1))
  }
}

/// Data that addresses start from: that of a page, or of a record in it.
struct DataPart {
  let root: DataNode
  let document: DataDocument
  /// The way to it from the data of the page.
  private let way: [DataAddress.Step]

  init(_ root: DataNode, of document: DataDocument) { self.init(root, document, []) }

  private init(_ root: DataNode, _ document: DataDocument, _ way: [DataAddress.Step]) {
    self.root = root
    self.document = document
    self.way = way
  }

  /// The value at an address in it.
  func inside(_ value: DataNode, at address: DataAddress) -> DataPart {
    DataPart(value, document, steps(to: address))
  }

  /// The way from the data of the page to an address in it.
  func steps(to address: DataAddress) -> [DataAddress.Step] { way + address.steps }
}

extension DataNode {
  /// How the bytes of a value are read, as a number: values with the same bytes and number are
  /// equal. Nil where the value depends on more than its bytes: for a block of YAML, whose lines have
  /// the indentation of the keys around it, for what is inherited, and for a list that can have
  /// aliases.
  fileprivate func shape(in format: DataFormat, at place: Fact.Place) -> UInt64? {
    // Patterns: from another module, `==` is a call of a generic function.
    if case .inherited = place { return nil }
    let base: UInt64 = if case .data = place { format.number * 2 + 1 } else { format.number * 2 }
    switch content {
    case .mapping, .unknown: return nil
    case .sequence:
      guard case .yaml = format else { return base }
      return nil
    case .scalar(let scalar):
      switch scalar.style {
      case .literal, .folded: return nil
      // A tag of YAML can change what sort of value it is.
      default: return base + UInt64(scalar.kind.rawValue + 1) * 16
      }
    }
  }
}

extension DataFormat {
  fileprivate var number: UInt64 {
    switch self {
    case .yaml: 1
    case .json: 2
    case .toml: 3
    }
  }
}
