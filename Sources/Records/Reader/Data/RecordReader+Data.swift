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
    read(layout.fields, in: part)
    for set in layout.recordSets { read(set, in: part) }
    if !contents.misshapenValues.isEmpty { settleShapes(in: part, of: layout) }
  }

  /// Where the fact in a value is.
  private func place(of node: DataNode) -> Fact.Place {
    if inheritedPlaces.contains(node.range) { return .inherited }
    return kind.isData ? .data : .frontmatter
  }

  private mutating func read(
    _ fields: [(address: DataAddress, field: FieldIndex)], in part: DataPart
  ) {
    var misfits: [DataAddress.Misfit] = []
    for (address, field) in fields {
      address.forEachPlace(in: part.root, misfits: &misfits) { place in
        read(field, place.value, address, in: part)
      }
      if !misfits.isEmpty { note(&misfits, on: address, to: field) }
    }
  }

  /// Reads the fact of a field in a value at its address.
  private mutating func read(
    _ field: FieldIndex, _ node: DataNode, _ address: DataAddress, in part: DataPart
  ) {
    guard isSound(node, in: part) else {
      contents.hasUnreadValues = true
      contents.uncertain.append(uncertainFact(of: field, at: node.range, in: values.record))
      return
    }
    guard let fact = values.fact(field, node, place(of: node)) else {
      noteShape(of: node, as: field)
      return
    }
    noteNullItems(of: node, as: field, address)
    if node.isNull, address.steps.last != .eachItem {
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
  }

  /// Whether a value is the intended one, as far as the syntax of the data tells.
  private func isSound(_ node: DataNode, in part: DataPart) -> Bool {
    if case .unknown = node.content { return false }
    return !part.document.hasProblem(in: node.range) && !isCutShort(node, in: part.document)
  }

  /// Whether more digits of a number are a problem: `200,000`, `200 000`.
  private func isCutShort(_ node: DataNode, in document: DataDocument) -> Bool {
    guard !document.problems.isEmpty, case .number? = node.scalar?.value else { return false }
    let rest = page.bytes[node.range.end...].drop { $0.isSpaceOrTab || $0 == .comma }
    guard rest.first?.isDigit == true, rest.startIndex > node.range.end else { return false }
    return document.hasProblem(in: ByteRange(rest.startIndex, rest.startIndex + 1))
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
    read(set.fields, in: inner)
    for set in set.recordSets { read(set, in: inner) }
    close(to: parent)
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
