import Expressions

extension ExpressionValue {
  /// The value and its type as text: equal for equal values of one type, and the same as
  /// `Tests/Tools/cel_opinion` writes.
  var canonical: String {
    switch self {
    case .null: return "null"
    case .bool(let flag): return "bool \(flag)"
    case .int(let value): return "int \(value)"
    case .uint(let value): return "uint \(value)"
    case .double(let value):
      return value.isNaN ? "double nan" : "double \(String(value.bitPattern, radix: 16))"
    case .string(let text): return "string \(Self.hexadecimal(text.utf8))"
    case .bytes(let bytes): return "bytes \(Self.hexadecimal(bytes))"
    case .list(let items): return "[\(items.map(\.canonical).joined(separator: ", "))]"
    case .map(let map):
      let entries = map.entries.map { "\($0.key.canonical): \($0.value.canonical)" }
      return "{\(entries.sorted().joined(separator: ", "))}"
    case .timestamp(let time): return "timestamp \(time.seconds) \(time.nanoseconds)"
    case .duration(let span): return "duration \(span.seconds) \(span.nanoseconds)"
    case .type(let type): return "type \(type.name)"
    case .interval(let lower, let upper): return "\(lower.canonical)–\(upper.canonical)"
    case .absent: return "absent"
    case .doubtful: return "doubtful"
    case .unknown: return "unknown"
    }
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
