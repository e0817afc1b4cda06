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

/// The fields of a contract to begin with, each name with one type.
struct FieldGuesses {
  private(set) var lines: [String] = []
  private var types: [String: String] = [:]

  /// The name of the field at an address; the same for kinds whose values have the same type.
  mutating func name(for address: String, _ type: String, in kind: String) -> String {
    let stem = Self.word(address)
    for name in [stem, "\(kind)-\(stem)", "\(kind)-\(stem)-\(type)"] {
      if let known = types[name] {
        if known == type { return name }
        continue
      }
      types[name] = type
      lines.append("  \(name): {type: \(type)}")
      return name
    }
    return stem
  }

  /// A name of a contract: in lower case, with hyphens.
  static func word(_ text: String) -> String {
    let bytes = text.utf8.map { $0.isAlphanumeric ? $0.lowercased : UInt8(ascii: "-") }
    let word = String(decoding: bytes, as: UTF8.self)
    return word.utf8.first?.isLetter == true ? word : "x-\(word)"
  }

  /// Whether a key is the same in an address, and in YAML without quotes.
  static func isPlain(_ key: String) -> Bool {
    key.utf8.first?.isLetter == true
      && key.utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen || $0 == .underscore }
      && DataValue(plain: key) == .string
  }
}
