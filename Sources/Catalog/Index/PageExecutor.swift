/// How something is done for each of many pages: those who know threads do it in parallel.
package protocol PageExecutor: Sendable {
  /// What `body` makes of each number below `count`, in order. Each worker has its own copy of `state`.
  func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output]
}

/// One page after the other.
package struct SerialExecutor: PageExecutor {
  package init() {}

  package func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output] {
    var state = state
    return (0..<count).map { body($0, &state) }
  }
}
