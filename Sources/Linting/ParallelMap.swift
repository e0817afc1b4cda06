import Dispatch
import Synchronization

/// Maps a list on several threads; the results are in the order of the list.
enum ParallelMap {
  /// Gives each of `jobs` workers its own copy of `state`, to be reused from item to item.
  static func run<Item: Sendable, State: Sendable, Output: Sendable>(
    _ items: [Item], jobs: Int, state: State, _ body: @Sendable (Item, inout State) -> Output
  ) -> [Output] {
    let chunk = 16
    let chunks = (items.count + chunk - 1) / chunk
    let next = Atomic(0)
    let results = Mutex([[Output]](repeating: [], count: chunks))
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, chunks))) { _ in
      var state = state
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < chunks else { return }
        let range = number * chunk..<min(items.count, (number + 1) * chunk)
        let outputs = items[range].map { body($0, &state) }
        results.withLock { $0[number] = outputs }
      }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
