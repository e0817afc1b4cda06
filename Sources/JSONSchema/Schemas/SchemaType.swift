internal import DataSyntax

/// A type of JSON Schema; an integer is also a number.
package enum SchemaType: String, CaseIterable, Hashable, Sendable {
  case null, boolean, integer, number, string, array, object

  /// The narrowest type of a value; nil for one that JSON does not have, or that could not be read.
  init?(of node: DataNode) {
    switch node.content {
    case .sequence: self = .array
    case .mapping: self = .object
    case .unknown: return nil
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: self = .null
      case .boolean: self = .boolean
      case .integer: self = .integer
      case .fraction: self = .number
      case .string, .dateTime: self = .string
      case .infinity, .notANumber: return nil
      }
    }
  }

  /// The name in messages.
  var words: String {
    switch self {
    case .null: "nothing"
    case .boolean: "'true' or 'false'"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "a mapping"
    }
  }

  /// All names, for messages.
  static let list = allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
}

/// A set of types, a bit each.
struct TypeSet: Hashable, Sendable {
  private var bits: UInt8 = 0

  init(_ types: some Sequence<SchemaType>) {
    for type in types { bits |= Self.bit(type) }
    // Every integer is a number.
    if bits & Self.bit(.number) != 0 { bits |= Self.bit(.integer) }
  }

  func contains(_ type: SchemaType) -> Bool { bits & Self.bit(type) != 0 }

  /// The types; `number` does not also list `integer`.
  var types: [SchemaType] {
    SchemaType.allCases.filter { contains($0) && !($0 == .integer && contains(.number)) }
  }

  private static func bit(_ type: SchemaType) -> UInt8 {
    switch type {
    case .null: 1
    case .boolean: 2
    case .integer: 4
    case .number: 8
    case .string: 16
    case .array: 32
    case .object: 64
    }
  }
}
