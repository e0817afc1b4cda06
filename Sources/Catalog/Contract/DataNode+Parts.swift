import DataSyntax

/// The parts of a contract's file, read as what they should be. What is of another type is nothing:
/// the schema of contracts tells of it.
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
