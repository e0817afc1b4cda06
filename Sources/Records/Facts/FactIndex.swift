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
    var starts = [Int32](repeating: 0, count: contract.fields.count + 2)
    for index in facts.indices { starts[facts[index].field + 2] += 1 }
    for field in 2..<starts.count { starts[field] += starts[field - 1] }
    var order = [Int32](repeating: 0, count: facts.count)
    // Where the next fact of a field is placed; in the end, where the next field begins.
    for index in facts.indices {
      let next = facts[index].field + 1
      order[Int(starts[next])] = Int32(index)
      starts[next] += 1
    }
    self.facts = order.map { facts[Int($0)] }
    self.starts = starts
  }

  /// All occurrences of a field, in the order of the page.
  package subscript(field: FieldIndex) -> ArraySlice<Fact> {
    facts.isEmpty ? [] : facts[Int(starts[field])..<Int(starts[field + 1])]
  }
}
