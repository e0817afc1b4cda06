import Contract
import DataSyntax
import SourceText

/// The values in data that have the shape of at least one address of the contract: a contract may
/// have an address for each of several shapes.
struct AcceptedShapes {
  private let contract: Contract
  private var keys: Set<Key> = []

  /// A value by its place: no two of one shape have the same one.
  private struct Key: Hashable {
    let range: ByteRange
    let shape: Shape

    enum Shape { case scalar, list, mapping }

    /// Nil for a value that could not be read.
    init?(_ node: DataNode) {
      range = node.range
      switch node.content {
      case .scalar: shape = .scalar
      case .sequence: shape = .list
      case .mapping: shape = .mapping
      case .unknown: return nil
      }
    }
  }

  init(_ root: DataNode, of layout: DataLayout, _ contract: Contract) {
    self.contract = contract
    add(layout.fields, in: root)
    for way in layout.inherits {
      for address in [way.key] + (way.omit.map { [$0] } ?? []) { _ = add(address, in: root) }
    }
    for set in layout.recordSets { add(set, in: root) }
  }

  func contains(_ node: DataNode) -> Bool { Key(node).map(keys.contains) ?? true }

  private mutating func add(_ set: RecordSetLayout, in root: DataNode) {
    guard let address = set.address else { return }
    for place in add(address, in: root) {
      add(set.fields, in: place.value)
      for inner in set.recordSets { add(inner, in: place.value) }
    }
  }

  private mutating func add(
    _ fields: [(address: DataAddress, field: FieldIndex)], in root: DataNode
  ) {
    for (address, field) in fields {
      let isList = contract.fields[field].type == .list
      for place in add(address, in: root)
      where place.value.scalar != nil && !place.value.isNull || isList && place.value.items != nil {
        add(place.value)
      }
    }
  }

  /// Adds the values on the way to an address; what is there is returned.
  private mutating func add(_ address: DataAddress, in root: DataNode) -> [DataAddress.Place] {
    var places = [DataAddress.Place(root)]
    for step in address.steps {
      var next: [DataAddress.Place] = []
      for place in places {
        guard let parts = step.parts(of: place) else { continue }
        add(place.value)
        next += parts
      }
      places = next
    }
    return places
  }

  private mutating func add(_ node: DataNode) {
    if let key = Key(node) { keys.insert(key) }
  }
}
