import DataSyntax
import Records
import SourceText

/// The types that all values of a field may have.
struct FieldGuess {
  /// Nil where the values have different shapes.
  private(set) var type: String?
  /// Whether there has been no value so far.
  private var isOpen = false

  /// Nil for a mapping, and for a list of other than scalars.
  init?(_ node: DataNode) {
    if let items = node.items {
      guard items.allSatisfy({ $0.scalar != nil }) else { return nil }
      type = "list"
      return
    }
    guard let scalar = node.scalar else { return nil }
    switch scalar.value {
    case .null:
      isOpen = true
      type = "text"
    case .boolean: type = "boolean"
    case .number: type = "number"
    case .string, .dateTime: type = CalendarDate(iso: scalar.text) == nil ? "text" : "date"
    case .infinity, .notANumber: type = nil
    }
  }

  /// The type of both.
  func joined(with other: FieldGuess) -> FieldGuess {
    var joined = self
    if isOpen { return other }
    if other.isOpen || type == other.type { return self }
    switch (type, other.type) {
    case ("text", "date"), ("date", "text"): joined.type = "text"
    default: joined.type = nil
    }
    return joined
  }
}

extension FieldGuess {
  /// The addresses of scalars and of lists of scalars in data, and in the mappings in it.
  static func all(in root: DataNode) -> [(address: String, guess: FieldGuess)] {
    var found: [(address: String, guess: FieldGuess)] = []
    func add(_ keys: [String], _ value: DataNode) -> Bool {
      guard let guess = FieldGuess(value) else { return false }
      if let address = address(of: keys) { found.append((address, guess)) }
      return true
    }
    for entry in root.mapping?.entries ?? [] {
      guard let key = entry.name, !add([key], entry.value) else { continue }
      for inner in entry.value.mapping?.entries ?? [] {
        if let name = inner.name { _ = add([key, name], inner.value) }
      }
    }
    return found
  }

  /// The address of the value at some keys, with quotes around those that need them; nil for a key
  /// that no address can have.
  static func address(of keys: [String]) -> String? {
    var parts: [String] = []
    for key in keys {
      let quoted = "\"\(key)\""
      guard
        let part = [key, quoted].first(where: {
          DataAddress($0).flatMap(\.key)?.hasSameBytes(as: key) == true
        }), ScalarWriter(.yaml).key(part) != nil
      else { return nil }
      parts.append(part)
    }
    return parts.joined(separator: ".")
  }
}
