import DataSyntax

/// Costs that follow from prices.
extension ContractReader {
  mutating func costs(_ node: DataNode) -> CostLayout? {
    let part = file.part(node, required: ["case", "cost", "cases"])
    let label = index(part?["case"])
    let cost = index(part?["cost"], of: .price)
    let cases = file.entries(part?["cases"]).map { (use: use($0.name, $0.value), node: $0.value) }
    var unitCount: Int64?
    for (use, node) in cases {
      for price in use.amounts.map(\.price) {
        let count = self.unitCount(of: price)
        if count != unitCount ?? count {
          file.note(
            "the price '\(definitions[price].name)' is for another number of things", at: node)
        }
        unitCount = unitCount ?? count
      }
    }
    guard let label, let cost else { return nil }
    return CostLayout(
      label: label, cost: cost, unitCount: unitCount ?? 1, cases: cases.map(\.use))
  }

  private mutating func use(_ name: String, _ node: DataNode) -> CostLayout.Case {
    let part = file.part(node, required: ["amounts"], optional: ["shown"])
    return CostLayout.Case(
      name: name, amounts: counts(part?["amounts"], of: .price).map { ($0.field, $0.count) },
      shown: counts(part?["shown"], of: .quantity).map { ($0.field, $0.count) })
  }

  /// Nothing costs so much that a sum of costs is more than 128 bits hold.
  private static let mostThings = 1_000_000_000_000

  /// Fields of a type, and how much of each.
  private mutating func counts(
    _ node: DataNode?, of type: ValueType
  ) -> [(field: FieldIndex, count: Int64)] {
    file.entries(node).compactMap { name, node in
      let field = index(of: name, type, at: node)
      guard let count = file.integer(node) else { return nil }
      guard (0...Self.mostThings).contains(count) else {
        file.note("this should be from 0 to \(Self.mostThings)", at: node)
        return nil
      }
      return field.map { ($0, Int64(count)) }
    }
  }

  private mutating func index(_ node: DataNode?, of type: ValueType) -> FieldIndex? {
    guard let node, let name = file.text(node) else { return nil }
    return index(of: name, type, at: node)
  }

  private mutating func index(
    of name: String, _ type: ValueType, at node: DataNode
  ) -> FieldIndex? {
    guard let field = index(of: name, at: node) else { return nil }
    if definitions[field].type == type { return field }
    file.note("the field '\(name)' should be of the type '\(type.rawValue)'", at: node)
    return nil
  }

  private func unitCount(of price: FieldIndex) -> Int64 {
    let unit = definitions[price].unit.flatMap { PriceUnit(Array($0.utf8)[...]) }
    return unit?.count ?? 1
  }
}
