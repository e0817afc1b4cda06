package import Contract

/// The facts of a page by field: rules ask for those of one field tens of times a page.
package struct FactIndex: Sendable {
  /// By field, those of one field in the order of the page.
  private let facts: [Fact]
  /// Where those of each field begin; one more at the end.
  private let starts: [Int32]

  init(_ facts: [Fact], of contract: Contract) {
    guard !facts.isEmpty else {
      self.facts = []
      starts = []
      return
    }
    var starts = [Int32](repeating: 0, count: contract.fields.count + 1)
    for index in facts.indices { starts[facts[index].field + 1] += 1 }
    for field in 1..<starts.count { starts[field] += starts[field - 1] }
    var order = [Int32](repeating: 0, count: facts.count)
    var next = starts
    for index in facts.indices {
      let field = facts[index].field
      order[Int(next[field])] = Int32(index)
      next[field] += 1
    }
    self.facts = order.map { facts[Int($0)] }
    self.starts = starts
  }

  /// All occurrences of a field, in the order of the page.
  package subscript(field: FieldIndex) -> ArraySlice<Fact> {
    facts.isEmpty ? [] : facts[Int(starts[field])..<Int(starts[field + 1])]
  }

  /// The first occurrence of a field.
  package func first(of field: FieldIndex) -> Fact? {
    if facts.isEmpty { return nil }
    let start = starts[field]
    return start < starts[field + 1] ? facts[Int(start)] : nil
  }
}
