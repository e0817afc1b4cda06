package import Contract
package import DataSyntax
import JSONSchema
import SourceText

/// Finds values in data that have another shape than the contract expects.
extension RecordReader {
  /// Notes the values on the way to an address that cannot have the next part of it.
  mutating func note(
    _ misfits: inout [DataAddress.Misfit], on address: DataAddress, to field: FieldIndex?
  ) {
    for misfit in misfits {
      let isItem = misfit.step > 0 && address.steps[misfit.step - 1] == .eachItem
      let key = misfit.place.key?.scalar?.text
      note(
        MisshapenValue(
          subject: key.map { .key($0, isItem: isItem) } ?? .page, node: misfit.place.value,
          expected: address.steps[misfit.step] == .eachItem ? .list : .mapping,
          record: values.record, field: field))
    }
    misfits = []
  }

  /// Notes a value that should be a record.
  mutating func noteRecord(_ node: DataNode, of set: RecordSetLayout) {
    note(
      MisshapenValue(
        subject: .record(of: set), node: node, expected: .mapping, record: values.record,
        field: nil))
  }

  /// Notes that the data of a page is null, where fields or records are expected.
  mutating func noteNull(_ root: DataNode, of layout: DataLayout) {
    let fields = layout.fields.map { (address: $0.address, field: FieldIndex?.some($0.field)) }
    let records = layout.recordSets.compactMap(\.address)
      .map { (address: $0, field: FieldIndex?.none) }
    for (address, field) in fields + records {
      guard let first = address.steps.first else { continue }
      note(
        MisshapenValue(
          subject: .page, node: root, expected: first == .eachItem ? .list : .mapping, record: 0,
          field: field))
    }
  }

  /// Notes the items of a list that are null.
  mutating func noteNullItems(
    of node: DataNode, as field: FieldIndex, _ address: () -> DataAddress
  ) {
    if node.isNull, address().steps.last == .eachItem { noteNullItem(node, of: field) }
    guard contract.fields[field].type == .list, case .sequence(let items) = node.content else {
      return
    }
    for item in items where item.isNull { noteNullItem(item, of: field) }
  }

  private mutating func noteNullItem(_ node: DataNode, of field: FieldIndex) {
    note(
      MisshapenValue(
        subject: .item(of: field), node: node, expected: .value, record: values.record, field: nil))
  }

  private mutating func note(_ value: MisshapenValue) {
    if !value.hasOtherType || value.field != nil { contents.hasUnreadValues = true }
    if contents.misshapenValues.count < Self.mostMisshapenValues {
      contents.misshapenValues.append(value)
    }
  }

  /// A page with more is not a page of the contract.
  private static let mostMisshapenValues = 10_000

  /// Notes a value that is not of the shape of a field: a collection, or a list with a collection
  /// in it.
  mutating func noteShape(of node: DataNode, as field: FieldIndex) {
    let isList = contract.fields[field].type == .list
    let item = isList ? node.items?.first { !$0.isItem } : nil
    note(
      MisshapenValue(
        subject: item == nil ? .field(field) : .item(of: field), node: item ?? node,
        expected: isList && item == nil ? .list : .value, record: values.record, field: field))
  }

  /// The type that a value should have, where it has another one that the schema does not allow: a
  /// number, a boolean or a date is not a text or a list, and a number in quotes is a text.
  func wrongType(
    of node: DataNode, as field: FieldIndex, _ address: () -> DataAddress, in part: DataPart
  ) -> MisshapenValue.Expected? {
    guard let type = node.scalar?.typeInstead(in: contract.fields[field].type),
      kind.data?.schema?.allows(node, at: part.steps(to: address())) != true
    else { return nil }
    return type
  }

  /// Whether a value, or an item of a list, has another type than its field, which the schema may
  /// allow.
  func mayHaveOtherType(_ node: DataNode, as field: FieldIndex) -> Bool {
    node.scalar?.typeInstead(in: contract.fields[field].type) != nil
      || node.items?.contains { $0.scalar?.typeInstead(in: .text) != nil } == true
  }

  /// Notes such a value; as a text or a number, it is read all the same.
  mutating func noteType(of node: DataNode, as field: FieldIndex, expected: MisshapenValue.Expected)
  {
    note(
      MisshapenValue(
        subject: .field(field), node: node, expected: expected,
        record: values.record, field: expected == .list ? field : nil, hasOtherType: true))
  }

  /// Notes the items of a list that are not texts, where others are and neither the field nor the
  /// schema has them. A list of numbers alone is what the contract calls a list, too.
  mutating func noteTypesOfItems(
    of node: DataNode, as field: FieldIndex, _ address: () -> DataAddress, in part: DataPart
  ) {
    guard contract.fields[field].type == .list, let items = node.items, items.count > 1,
      items.contains(where: { $0.scalar?.isText == true })
    else { return }
    let known = contract.fields[field].items ?? []
    for item in items {
      guard let scalar = item.scalar, scalar.typeInstead(in: .text) != nil,
        !known.contains(scalar.text),
        kind.data?.schema?.allows(item, at: part.steps(to: address()) + [.eachItem]) != true
      else { continue }
      note(
        MisshapenValue(
          subject: .item(of: field), node: item, expected: .text, record: values.record, field: nil,
          hasOtherType: true))
    }
  }

  /// Notes that a value which the schema requires is null, unless that is a text for "no value".
  mutating func noteNull(
    _ node: DataNode, as field: FieldIndex, _ address: () -> DataAddress, in part: DataPart
  ) {
    let text = Array((node.scalar?.text ?? "").utf8)[...]
    let definition = contract.fields[field]
    guard !contract.isMissing(text), !definition.isMissing(text),
      kind.data?.schema?.requiresValue(at: part.steps(to: address())) == true
    else { return }
    note(
      MisshapenValue(
        subject: .field(field), node: node, expected: definition.type == .list ? .list : .value,
        record: values.record, field: nil, hasOtherType: true))
  }

  /// Drops the values that have the shape of another address. The fields of all others are there,
  /// but without a certain value; those that are inherited are reported on the other page.
  mutating func settleShapes(in part: DataPart, of layout: DataLayout) {
    let accepted = AcceptedShapes(part.root, of: layout, contract)
    contents.misshapenValues.removeAll { shape in
      return part.document.hasProblem(in: shape.node.range)
        || !shape.hasOtherType && !inheritedPlaces.contains(shape.node.range)
          && accepted.contains(shape.node)
    }
    contents.uncertain += contents.misshapenValues.compactMap { shape in
      shape.field.map { uncertainFact(of: $0, at: shape.node.range, in: shape.record) }
    }
    contents.misshapenValues.removeAll { inheritedPlaces.contains($0.node.range) }
  }
}

extension RecordReader {
  /// A fact that is there, and has no certain value.
  func uncertainFact(of field: FieldIndex, at range: ByteRange, in record: RecordNumber) -> Fact {
    Fact(
      field: field, place: kind.isData ? .data : .frontmatter, range: range, record: record,
      value: .invalid, decodedText: nil)
  }
}

extension DataNode {
  /// Whether it is neither a mapping nor, other than as an item of a list, null.
  package func isInPlaceOfRecord(of set: RecordSetLayout) -> Bool {
    switch content {
    case .mapping, .unknown: false
    case .scalar: !isNull || set.address?.steps.last == .eachItem
    case .sequence: true
    }
  }

  /// Whether it is null, or left out.
  package var isNull: Bool {
    if case .scalar(let scalar) = content, case .null = scalar.kind { true } else { false }
  }

  /// Whether it can be an item of a list field.
  fileprivate var isItem: Bool {
    switch content {
    case .scalar, .unknown: true
    case .sequence, .mapping: false
    }
  }
}

extension DataScalar {
  /// The type that a field of a type has in data, where the scalar has another one.
  fileprivate func typeInstead(in type: ValueType) -> MisshapenValue.Expected? {
    switch (type, value) {
    case (.text, .number), (.text, .boolean), (.text, .infinity), (.text, .notANumber),
      (.text, .dateTime):
      .text
    case (.id, _), (.link, _): typeInstead(in: .text)
    case (.list, _): typeInstead(in: .text) == nil ? nil : .list
    case (.quantity, .string), (.number, .string): DecimalNumber(text) == nil ? nil : .number
    default: nil
    }
  }
}
