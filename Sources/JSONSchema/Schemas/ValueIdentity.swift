internal import DataSyntax
internal import SourceText

/// A key that is equal for equal values (Core 2020-12, section 4.2.2): numbers by their value, text
/// by its bytes, mappings whatever the order of their keys.
enum ValueIdentity: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(DecimalNumber)
  case string(UTF8Key)
  case array([ValueIdentity])
  /// Sorted by the bytes of the keys.
  case object([Property])
  /// A value that JSON does not have: equal only to the same value.
  case other(DataValue)

  /// A key and its value.
  struct Property: Hashable, Sendable {
    let key: UTF8Key
    let value: ValueIdentity
  }

  /// Values nested deeper are equal to nothing; no reader makes them.
  private static let depthLimit = 200

  /// nil where a part of the value could not be read.
  init?(_ node: DataNode, depth: Int = 0) {
    guard depth < Self.depthLimit else { return nil }
    switch node.content {
    case .unknown: return nil
    case .scalar(let scalar): self.init(scalar)
    case .sequence(let items):
      var identities: [ValueIdentity] = []
      identities.reserveCapacity(items.count)
      for item in items {
        guard let identity = ValueIdentity(item, depth: depth + 1) else { return nil }
        identities.append(identity)
      }
      self = .array(identities)
    case .mapping(let mapping):
      var properties: [Property] = []
      properties.reserveCapacity(mapping.entries.count)
      for entry in mapping.entries {
        guard let name = entry.name, let value = ValueIdentity(entry.value, depth: depth + 1)
        else { return nil }
        properties.append(Property(key: UTF8Key(text: name), value: value))
      }
      self = .object(
        properties.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) })
    }
  }

  private init(_ scalar: DataScalar) {
    self =
      switch scalar.value {
      case .null: .null
      case .boolean(let flag): .boolean(flag)
      case .number(let number): .number(number)
      case .string, .dateTime: .string(UTF8Key(text: scalar.text))
      case .infinity, .notANumber: .other(scalar.value)
      }
  }

  /// How many values it contains, itself included: the cost of a comparison.
  static func size(of node: DataNode, depth: Int = 0) -> Int {
    guard depth < depthLimit else { return 1 }
    return switch node.content {
    case .sequence(let items): items.reduce(1) { $0 + size(of: $1, depth: depth + 1) }
    case .mapping(let mapping):
      mapping.entries.reduce(1) { $0 + 1 + size(of: $1.value, depth: depth + 1) }
    default: 1
    }
  }
}
