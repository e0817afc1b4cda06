/// The items or properties of one value that some schema has evaluated: `unevaluatedItems` and
/// `unevaluatedProperties` skip these (Core 2020-12, section 11).
struct EvaluatedParts {
  private(set) var isAll = false
  /// By index; as long as the highest that was inserted.
  private var marks: [Bool] = []

  mutating func insertAll() { isAll = true }

  mutating func insert(_ index: Int) {
    while marks.count <= index { marks.append(false) }
    marks[index] = true
  }

  mutating func insert(below count: Int) {
    for index in 0..<max(count, 0) { insert(index) }
  }

  func contains(_ index: Int) -> Bool { isAll || (marks.indices.contains(index) && marks[index]) }

  mutating func formUnion(_ other: EvaluatedParts) {
    isAll = isAll || other.isAll
    for index in other.marks.indices where other.marks[index] { insert(index) }
  }
}
