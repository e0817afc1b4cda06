import DataSyntax

/// Reads costs that follow from prices.
extension ContractReader {
  mutating func costs(_ node: DataNode) -> CostLayout? {
    let label = index(node["case"])
    let cost = index(node["cost"], of: .price)
    let cases = node.parts("cases").map { (use: use($0.name, $0.value), node: $0.value) }
    var unitCount: Int64?
    for (use, node) in cases {
      for price in use.amounts.map(\.price) {
        let (name, count) = (definitions[price].name, definitions[price].unitCount ?? 1)
        if count != unitCount ?? count {
          note(
            "the price '\(name)' is for a different number of things than the prices before it",
            at: node)
        }
        unitCount = unitCount ?? count
      }
    }
    guard let label, let cost else { return nil }
    return CostLayout(
      label: label, cost: cost, unitCount: unitCount ?? 1, cases: cases.map(\.use))
  }

  private mutating func use(_ name: String, _ node: DataNode) -> CostLayout.Case {
    CostLayout.Case(
      name: name, amounts: counts(node.parts("amounts"), of: .price).map { ($0, $1) },
      shown: counts(node.parts("shown"), of: .quantity).map { ($0, $1) })
  }

  /// Fields of a type, and an amount of each; limited, so that 128 bits hold any sum of costs.
  private mutating func counts(
    _ parts: [(name: String, value: DataNode)], of type: ValueType
  ) -> [(field: FieldIndex, count: Int64)] {
    parts.compactMap { name, node in
      guard let field = index(of: name, type, at: node), let count = node.integer,
        (0...1_000_000_000_000).contains(count)
      else { return nil }
      return (field, Int64(count))
    }
  }

  /// The field of a type with the name in a text.
  mutating func index(_ node: DataNode?, of type: ValueType) -> FieldIndex? {
    guard let node, let name = node.string else { return nil }
    return index(of: name, type, at: node)
  }

  mutating func index(
    of name: String, _ type: ValueType, at node: DataNode
  ) -> FieldIndex? {
    guard let field = index(of: name, at: node) else { return nil }
    if types[field] ?? .text == type { return field }
    note("the field '\(name)' should be of type '\(type.rawValue)'", at: node)
    return nil
  }
}
