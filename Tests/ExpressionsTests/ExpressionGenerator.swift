import Expressions
import TestSupport

/// Makes expressions and values from the grammar: most of them are well typed.
///
/// The values are those that cel-expr-python takes: no zero byte, and no time in the year 1. No
/// result depends on the order of a map, which the language leaves open.
struct ExpressionGenerator {
  static let variables = ExpressionVariables([
    "b": .bool, "i": .int, "j": .int, "u": .uint, "d": .double, "s": .string, "y": .bytes,
    "t": .timestamp, "r": .duration, "l": .list(.int), "n": .list(.string),
    "m": .map(.string, .int), "a": .dyn,
  ])

  private var random: SeededRandom
  /// The variables of the macros around.
  private var locals: [(name: String, type: ExpressionType)] = []

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let scalars: [ExpressionType] = [
    .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
  ]
  private static let writable: [ExpressionType] = [
    .string, .int, .uint, .bool, .bytes, .timestamp, .duration,
  ]
  private static let types =
    scalars + [.list(.int), .list(.string), .map(.string, .int), .dyn, .type, .null]

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func expression() -> String {
    locals = []
    return text(pick(Self.types), Int.random(in: 1...4, using: &random))
  }

  /// Values of all variables, in the order of their declarations.
  mutating func values() -> [ExpressionValue] {
    Self.variables.types.map { value($0) }
  }

  private mutating func value(_ type: ExpressionType) -> ExpressionValue {
    switch type {
    case .bool: .bool(chance(50))
    case .int: .int(integer())
    case .uint: .uint(UInt64(bitPattern: integer()))
    case .double: .double(pick([0, -0.0, 1, 1.5, -2.25, 1e19, 1e-7, .nan, .infinity, 0.1, 255]))
    case .string: .string(pick(["", "a", "ab", "é", "世界", "a\nb", "1", "-5", "1.5", "true"]))
    case .bytes: .bytes(pick([[], [1], [97, 98], [255], [195, 169]]))
    case .timestamp:
      Timestamp(
        seconds: pick([0, -1, 951_782_400, 1_744_608_720, 253_402_300_799, -62_000_000_000]),
        nanoseconds: pick([0, 500_000_000, 1_000_000])
      ).map { .timestamp($0) } ?? .null
    case .duration:
      TimeSpan(
        seconds: pick([0, 1, -1, 3_661, -90_000, 9_000_000_000]),
        nanoseconds: pick([0, 500_000_000])
      )
      .map { .duration($0) } ?? .null
    case .list(let item):
      .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(item) })
    case .map(_, let item):
      .map(
        ExpressionMap(
          fields: ["k", "é", "z"].prefix(Int.random(in: 0...3, using: &random)).map {
            (name: $0, value: value(item))
          }))
    case .dyn: value(pick([.bool, .int, .double, .string, .list(.int), .map(.string, .int)]))
    default: .null
    }
  }

  private mutating func integer() -> Int64 {
    pick([0, 1, -1, 2, 3, 7, 100, .max, .min, 1 << 53, Int64.random(in: -9...9, using: &random)])
  }

  private mutating func text(
    _ type: ExpressionType, _ depth: Int, mayDiffer: Bool = true
  ) -> String {
    // Some places have another type than they need.
    let type = mayDiffer && chance(1) ? pick(Self.types) : type
    if depth <= 0 || chance(10) { return leaf(type) }
    let next = depth - 1
    if chance(6) { return "(\(text(.bool, next)) ? \(text(type, next)) : \(text(type, next)))" }
    if chance(4) { return "[\(text(type, next)), \(text(type, next))][\(text(.int, 0))]" }
    if chance(4), type != .dyn {
      return
        "{'k': \(text(type, next)), 'z': \(text(type, next))}\(pick([".k", "['z']", ".q", "['é']"]))"
    }
    if chance(2), type != .dyn { return "dyn(\(text(pick(Self.types), next)))" }
    return node(type, next)
  }

  private mutating func leaf(_ type: ExpressionType) -> String {
    let names =
      zip(Self.variables.names, Self.variables.types).filter { $0.1 == type }.map(\.0)
      + locals.filter { $0.type == type }.flatMap { [$0.name, $0.name] }
    if !names.isEmpty, chance(60) { return pick(names) }
    switch type {
    case .bool: return pick(["true", "false"])
    case .int:
      return pick([
        "0", "1", "-1", "2", "7", "0x1F", "9223372036854775807", "-9223372036854775808", "-3",
      ])
    case .uint: return pick(["0u", "1u", "2u", "0xFFu", "18446744073709551615u"])
    case .double:
      return pick(["0.0", "1.5", "-2.25", ".5", "1e3", "1e-9", "1e400", "255.0", "-0.0"])
    case .string:
      return pick([
        "''", "'a'", "\"b\"", "'\\u00e9'", "'''ab'''", "r'\\d'", "'世'", "'1'", "'x\\ny'",
      ])
    case .bytes: return pick(["b''", "b'a'", "b'\\xff'", "b'é'", "b'\\303\\251'"])
    case .timestamp:
      return pick([
        "timestamp('2025-04-14T07:32:00Z')", "timestamp('0001-01-01T00:00:00Z')",
        "timestamp('2024-02-29T23:59:59.5+02:00')", "timestamp(0)",
      ])
    case .duration:
      return pick([
        "duration('1h')", "duration('-1.5s')", "duration('90m30s')", "duration('100000h')",
        "duration('0')", "duration('12ms')",
      ])
    case .list(let item): return "[\(leaf(item))\(chance(50) ? ", \(leaf(item))" : "")]"
    case .map(_, let item): return "{'k': \(leaf(item)), '\(pick(["z", "é"]))': \(leaf(item))}"
    case .type:
      return pick(["int", "string", "type", "list", "null_type", "google.protobuf.Timestamp"])
    case .null: return "null"
    default: return "dyn(\(leaf(pick(Self.scalars))))"
    }
  }

  private mutating func node(_ type: ExpressionType, _ depth: Int) -> String {
    func operation(_ type: ExpressionType, _ symbols: [String], _ self: inout Self) -> String {
      "(\(self.text(type, depth)) \(self.pick(symbols)) \(self.text(type, depth)))"
    }
    switch type {
    case .bool: return condition(depth)
    case .int:
      switch Int.random(in: 0..<9, using: &random) {
      case 0...2: return operation(.int, ["+", "-", "*", "/", "%"], &self)
      case 3: return "-\(text(.int, depth))".replacing("--", with: "- -")
      case 4:
        return
          "size(\(text(pick([.string, .bytes, .list(.int), .list(.string), .map(.string, .int)]), depth)))"
      case 5:
        return "int(\(text(pick([.int, .uint, .double, .timestamp]), depth, mayDiffer: false)))"
      case 6: return "\(text(.list(.int), depth))[\(text(.int, 0))]"
      case 7:
        return
          "\(text(.timestamp, depth)).\(pick(Self.accessors))(\(pick(["", "", "'UTC'", "'+02:00'", "'-09:30'"])))"
      default:
        return
          "\(text(.duration, depth)).\(pick(["getHours", "getMinutes", "getSeconds", "getMilliseconds"]))()"
      }
    case .uint:
      if chance(30) { return "uint(\(text(pick([.int, .uint, .double]), depth)))" }
      return operation(.uint, ["+", "-", "*", "/", "%"], &self)
    case .double:
      if chance(30) { return "double(\(text(pick([.int, .uint, .double]), depth)))" }
      if chance(20) { return "-\(text(.double, depth))".replacing("--", with: "- -") }
      return operation(.double, ["+", "-", "*", "/"], &self)
    case .string:
      // A NaN that is computed has a sign in the text of some implementations.
      if chance(10) { return "string(\(leaf(.double)))" }
      if chance(40) { return "string(\(text(pick(Self.writable), depth)))" }
      return operation(.string, ["+"], &self)
    case .bytes:
      if chance(40) { return "bytes(\(text(pick([.string, .bytes]), depth)))" }
      return operation(.bytes, ["+"], &self)
    case .timestamp:
      if chance(20) { return "timestamp(\(text(.int, depth)))" }
      return "(\(text(.timestamp, depth)) \(pick(["+", "-"])) \(text(.duration, depth)))"
    case .duration:
      if chance(40) { return operation(.timestamp, ["-"], &self) }
      return operation(.duration, ["+", "-"], &self)
    case .list(let item):
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return operation(type, ["+"], &self)
      case 1: return macro("filter", type, .bool, depth)
      case 2: return macro("map", pick([.list(.int), .list(.string)]), item, depth)
      default: return "[\(text(item, depth)), \(text(item, depth)), \(text(item, depth))]"
      }
    case .map(_, let item): return "{'k': \(text(item, depth)), 'é': \(text(item, depth))}"
    case .type: return "type(\(text(pick(Self.types), depth)))"
    case .dyn:
      if chance(30) {
        return operation(.dyn, ["+", "-", "*", "/", "%", "<", "==", "in", "&&"], &self)
      }
      if chance(20) { return "\(text(.dyn, depth))[\(text(.dyn, depth))]" }
      if chance(10) { return "[\(text(.int, depth)), \(text(.string, depth))]" }
      return "dyn(\(text(pick(Self.types), depth)))"
    default: return leaf(type)
    }
  }

  private static let accessors = [
    "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear",
    "getHours", "getMinutes", "getSeconds", "getMilliseconds",
  ]
  private static let patterns = [
    "'a'", "'^a+$'", "'(a|b)*'", "r'\\d{1,3}'", "'.'", "'[^a]'", "r'\\s|\\bb'", "'a.b'", "''",
  ]

  private mutating func condition(_ depth: Int) -> String {
    switch Int.random(in: 0..<13, using: &random) {
    case 0, 1: return "(\(text(.bool, depth)) && \(text(.bool, depth)))"
    case 2, 3: return "(\(text(.bool, depth)) || \(text(.bool, depth)))"
    case 4: return "!\(text(.bool, depth))"
    case 5, 6:
      let type = pick(Self.scalars + [.dyn])
      return "(\(text(type, depth)) \(pick(["<", "<=", ">", ">="])) \(text(type, depth)))"
    case 7:
      let type = pick(Self.types)
      return "(\(text(type, depth)) \(pick(["==", "!="])) \(text(type, depth)))"
    case 8:
      return
        "\(text(.string, depth)).\(pick(["contains", "startsWith", "endsWith"]))(\(text(.string, depth)))"
    case 9: return "\(text(.string, depth)).matches(\(pick(Self.patterns)))"
    case 10:
      let (item, container) = pick([
        (ExpressionType.int, ExpressionType.list(.int)), (.string, .list(.string)),
        (.string, .map(.string, .int)), (.dyn, .list(.int)), (.int, .dyn),
      ])
      return "(\(text(item, depth)) in \(text(container, depth)))"
    case 11: return "has(\(pick(["m.k", "m.q", "{'a': 1}.a", "a.k"])))"
    default:
      let container = pick([ExpressionType.list(.int), .list(.string), .map(.string, .int), .dyn])
      return macro(pick(["all", "exists", "exists_one"]), container, .bool, depth)
    }
  }

  private mutating func macro(
    _ name: String, _ container: ExpressionType, _ body: ExpressionType, _ depth: Int
  ) -> String {
    let items = text(container, depth)
    let item: ExpressionType =
      switch container {
      case .list(let item): item
      case .map(let key, _): key
      default: .dyn
      }
    let variable = pick(["x", "z"])
    locals.append((variable, item))
    defer { locals.removeLast() }
    return "\(items).\(name)(\(variable), \(text(body, depth)))"
  }
}
