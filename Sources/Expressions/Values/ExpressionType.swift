/// A type of the Common Expression Language.
package indirect enum ExpressionType: Hashable, Sendable {
  /// Any type, known when the expression is evaluated.
  case dyn
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// The type of types.
  case type
  case list(ExpressionType)
  case map(ExpressionType, ExpressionType)
  /// A map with these keys.
  case record(RecordType)
  /// The type of the items of `[]`: whatever the place requires.
  case free
}

extension ExpressionType: CustomStringConvertible {
  /// The type as messages show it: `list(string)`.
  package var description: String {
    switch self {
    case .dyn, .free: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .list(let item): "list(\(item))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .record(let record): "record of '\(record.name)'"
    }
  }

  /// The name of the type as the language writes it: `google.protobuf.Timestamp`.
  package var name: String {
    switch self {
    case .null: "null_type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map, .record: "map"
    default: description
    }
  }

  /// The types that an expression can name.
  package static let named: [ExpressionType] = [
    .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type,
    .list(.dyn), .map(.dyn, .dyn),
  ]
}

extension ExpressionType {
  /// The type of a place that takes both; nil where there is none. `dyn` fits everything.
  func joined(with other: ExpressionType) -> ExpressionType? {
    switch (self, other) {
    case (.free, _): return other
    case (_, .free): return self
    case (.dyn, _), (_, .dyn): return .dyn
    case (.list(let own), .list(let item)):
      return own.joined(with: item).map { .list($0) }
    case (.map(let ownKey, let ownValue), .map(let key, let value)):
      guard let key = ownKey.joined(with: key), let value = ownValue.joined(with: value) else {
        return nil
      }
      return .map(key, value)
    default: return self == other ? self : nil
    }
  }

  /// Whether the value may have any type, so that only an evaluation decides.
  var isOpen: Bool { self == .dyn || self == .free }

  /// Whether it is a set of records.
  var isOfRecords: Bool { if case .list(.record) = self { true } else { false } }

  /// The items that a comprehension visits: an index or a key, and a value; nil where there are
  /// none.
  var visited: (key: ExpressionType, value: ExpressionType)? {
    switch self {
    case .dyn, .free: (.dyn, .dyn)
    case .list(let item): (.int, item)
    case .map(let key, let value): (key, value)
    default: nil
    }
  }

  /// Whether keys of a map can have it.
  var isKey: Bool {
    switch self {
    case .bool, .int, .uint, .string, .dyn, .free: true
    default: false
    }
  }
}
