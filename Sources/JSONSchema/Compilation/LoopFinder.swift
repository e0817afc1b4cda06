internal import SourceText

/// Finds references that form a loop in which the value stays the same: evaluating them would never
/// end.
struct LoopFinder {
  /// From a schema to one that validates the same value.
  struct Edge {
    let target: Int
    /// Set where a reference resolves to that schema.
    let reference: (text: String, range: ByteRange)?
  }

  /// A report needs no more loops; finding the reference of each takes time linear in its length.
  private static let limit = 100

  private enum State { case unseen, open, done }

  /// The references that close a loop, each with the schema that contains it; one for a loop.
  static func loops(in edges: [[Edge]]) -> [(schema: Int, text: String, range: ByteRange)] {
    var states = Array(repeating: State.unseen, count: edges.count)
    var loops: [(schema: Int, text: String, range: ByteRange)] = []
    // Depth first, without recursion: each step is a schema and the edge to take next.
    var path: [(schema: Int, next: Int)] = []
    for start in edges.indices where states[start] == .unseen && loops.count < limit {
      states[start] = .open
      path.append((start, 0))
      while let (schema, next) = path.last {
        guard next < edges[schema].count else {
          states[schema] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[schema][next].target
        switch states[target] {
        case .done: continue
        case .unseen:
          states[target] = .open
          path.append((target, 0))
        case .open:
          guard loops.count < limit else { continue }
          let steps = path.drop { $0.schema != target }
          // The edge taken last from a step is the one before its next.
          let found = steps.reversed().lazy.compactMap { step in
            edges[step.schema][step.next - 1].reference.map { (step.schema, $0.text, $0.range) }
          }.first
          if let found { loops.append(found) }
        }
      }
    }
    return loops
  }
}
