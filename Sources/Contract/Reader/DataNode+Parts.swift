import DataSyntax

/// Typed access to the parts of a contract's file. A part of another type reads as nil: the schema
/// of contracts reports it.
extension DataNode {
  /// The value of a key.
  subscript(key: String) -> DataNode? { mapping?[key] }

  /// The entries of a mapping whose keys are the contract's own.
  var parts: [(name: String, value: DataNode)] {
    mapping?.entries.compactMap { entry in entry.name.map { ($0, entry.value) } } ?? []
  }

  /// The texts of a list.
  var texts: [String] { items?.compactMap(\.string) ?? [] }

  /// Whether it is `true`.
  var isTrue: Bool { scalar?.value == .boolean(true) }

  var integer: Int? {
    if case .number(let number)? = scalar?.value { number.integer } else { nil }
  }
}
