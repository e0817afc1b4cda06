import Catalog
import Contract
import Dispatch
import Records
import Synchronization

/// Maps a list on several threads; the results are in the order of the list.
struct ParallelMap: PageExecutor {
  /// How many threads.
  private let jobs: Int
  /// How many items a thread gets at a time.
  private static let chunk = 16

  /// More threads help no machine.
  private static let mostJobs = 1_024

  init(jobs: Int) { self.jobs = min(max(1, jobs), Self.mostJobs) }

  /// Gives each worker its own copy of `state`, to be reused from item to item, and finishes it.
  func map<Item: Sendable, State: Sendable, Output: Sendable>(
    _ items: [Item], _ state: State, finish: @Sendable (inout State) -> Void,
    _ body: @Sendable (Item, inout State) -> Output
  ) -> [Output] {
    map(items.count, state, finish: finish) { body(items[$0], &$1) }
  }

  func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output] {
    map(count, state, finish: { _ in }, body)
  }

  private func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, finish: @Sendable (inout State) -> Void,
    _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output] {
    // A few items may each take long.
    let chunk = max(1, min(Self.chunk, count / (jobs * 4)))
    let chunks = (count + chunk - 1) / chunk
    let next = Atomic(0)
    let results = Mutex([[Output]](repeating: [], count: chunks))
    let workers = min(jobs, max(1, chunks))
    @Sendable func work() {
      var state = state
      defer { finish(&state) }
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < chunks else { return }
        let range = number * chunk..<min(count, (number + 1) * chunk)
        let outputs = range.map { body($0, &state) }
        results.withLock { $0[number] = outputs }
      }
    }
    // Where no thread can be created, one worker still works.
    if workers == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    }
    // Each chunk is freed when it was added: a catalog's results take much memory.
    return results.withLock { results in
      var all: [Output] = []
      all.reserveCapacity(count)
      for number in results.indices {
        all += results[number]
        results[number] = []
      }
      return all
    }
  }
}
