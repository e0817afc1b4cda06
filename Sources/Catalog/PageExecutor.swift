/// Runs a function for each of many pages, possibly in parallel.
package protocol PageExecutor: Sendable {
  /// The results of `body` for each number below `count`, in order. Each worker has its own copy of
  /// `state`.
  func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output]
}

/// Runs the function for one page after another.
package struct SerialExecutor: PageExecutor {
  package init() {}

  package func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output] {
    var state = state
    return (0..<count).map { body($0, &state) }
  }
}
