internal import SourceText

/// A map: its entries in the order in which they were given, found by key.
package struct ExpressionMap: Sendable {
  /// A key as it is compared: `1`, `1u` and `1.0` are one key.
  private enum Key: Hashable {
    case bool(Bool)
    case int(Int64)
    /// One that no `int` can be.
    case uint(UInt64)
    case string(UTF8Key)

    init?(_ value: ExpressionValue) {
      switch value {
      case .bool(let flag): self = .bool(flag)
      case .int(let number): self = .int(number)
      case .uint(let number): self = Int64(exactly: number).map { .int($0) } ?? .uint(number)
      case .double(let number):
        if let integer = Conversion.exactInt(number) {
          self = .int(integer)
        } else if number >= 0x1p63, number < 0x1p64 {
          // All doubles of this size are whole.
          self = .uint(UInt64(number))
        } else {
          return nil
        }
      case .string(let text): self = .string(UTF8Key(text: text))
      default: return nil
      }
    }
  }

  /// So many entries are searched in turn.
  private static let fewEntries = 8

  package private(set) var entries: [(key: ExpressionValue, value: ExpressionValue)] = []
  private var keys: [Key] = []
  /// The places of the keys, where there are many.
  private var places: [Key: Int] = [:]

  package init() {}

  /// A map of fields by name; of two equal names the first counts.
  package init(fields: some Sequence<(name: String, value: ExpressionValue)>) {
    for field in fields { _ = insert(.string(field.name), field.value) }
  }

  package var count: Int { entries.count }

  /// The value of a key; nil where there is none.
  package subscript(key: ExpressionValue) -> ExpressionValue? {
    guard let key = Key(key), let place = place(of: key) else { return nil }
    return entries[place].value
  }

  /// Adds an entry; false, and nothing added, where there is one with the key.
  package mutating func insert(_ key: ExpressionValue, _ value: ExpressionValue) -> Bool {
    guard let compared = Key(key), place(of: compared) == nil else { return false }
    if keys.count == Self.fewEntries {
      for (place, key) in keys.enumerated() { places[key] = place }
    }
    if keys.count >= Self.fewEntries { places[compared] = keys.count }
    keys.append(compared)
    entries.append((key, value))
    return true
  }

  private func place(of key: Key) -> Int? {
    keys.count <= Self.fewEntries ? keys.firstIndex(of: key) : places[key]
  }
}
