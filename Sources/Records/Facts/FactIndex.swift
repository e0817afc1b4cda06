package import Contract
import SourceText

/// The facts of a page by field: rules ask for those of one field tens of times a page.
package struct FactIndex: Sendable {
  /// By field, those of one field in the order of the page.
  private let facts: [Fact]
  /// Where those of each field begin; one more at the end.
  private let starts: [Int32]
  /// What the first tick of each field states, by field; empty without facts, and in a contract
  /// without ticks.
  private let ticks: [TickState]
  /// Whether there is any tick or control.
  package let hasTicks: Bool
  /// Whether readers see no text of some fact.
  package let hasBlanks: Bool

  /// What the first fact of a tick or control says about what it is about.
  package enum TickState: Sendable {
    /// There is no such fact.
    case absent
    /// Its text is not a tick.
    case unclear
    case no, yes
  }

  /// `bytes` are those of the page.
  init(_ facts: [Fact], of contract: Contract, in bytes: [UInt8]) {
    guard !facts.isEmpty else {
      self.facts = []
      starts = []
      ticks = []
      hasTicks = false
      hasBlanks = false
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
    let sorted = [Fact](capacity: order.count) { sorted in
      for index in order { sorted.append(facts[Int(index)]) }
    }
    let tickFields = contract.fieldGroups.ticks
    var ticks =
      tickFields.isEmpty ? [] : [TickState](repeating: .absent, count: contract.fields.count)
    for field in tickFields where starts[field] < starts[field + 1] {
      let isThere = sorted[Int(starts[field])].isThere(in: bytes)
      ticks[field] = isThere.map { $0 ? .yes : .no } ?? .unclear
    }
    hasBlanks = facts.contains { $0.range.isEmpty || $0.isMissing && $0.isBlank(in: bytes) }
    self.facts = sorted
    self.starts = starts
    self.ticks = ticks
    hasTicks = tickFields.contains { ticks[$0] != .absent }
  }

  /// All occurrences of a field, in the order of the page.
  package subscript(field: FieldIndex) -> ArraySlice<Fact> {
    has(field) ? facts[Int(starts[field])..<Int(starts[field + 1])] : []
  }

  /// Whether a field occurs.
  package func has(_ field: FieldIndex) -> Bool { count(of: field) > 0 }

  /// How often a field occurs.
  package func count(of field: FieldIndex) -> Int {
    starts.isEmpty ? 0 : Int(starts[field + 1] - starts[field])
  }

  /// What the first tick of a field states.
  package func tick(_ field: FieldIndex) -> TickState { ticks.isEmpty ? .absent : ticks[field] }
}

extension Fact {
  /// Whether a tick says that something is there; nil for a text that is not a tick, and for an
  /// empty cell. A text for "no value" says that it is not.
  fileprivate func isThere(in bytes: [UInt8]) -> Bool? {
    tick ?? (isMissing && !isBlank(in: bytes) ? false : nil)
  }
}

extension Page {
  /// Whether a tick says that something is there; nil for a text that is not a tick.
  package func states(_ fact: Fact) -> Bool? { fact.isThere(in: bytes) }
}
