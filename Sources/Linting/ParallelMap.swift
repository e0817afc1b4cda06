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
  /// Of fewer items, such as rules, each may take long, and a thread gets one at a time.
  private static let fewItems = 64

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

  /// Frees a large value while this thread goes on; a run may end before that.
  func release(_ value: some Sendable) {
    if jobs > 1 { DispatchQueue.global().async { [value] in withExtendedLifetime(value) {} } }
  }

  private func map<State: Sendable, Output: Sendable>(
    _ count: Int, _ state: State, finish: @Sendable (inout State) -> Void,
    _ body: @Sendable (Int, inout State) -> Output
  ) -> [Output] {
    let chunk = count <= Self.fewItems ? 1 : max(1, min(Self.chunk, count / (jobs * 4)))
    let chunks = (count + chunk - 1) / chunk
    let next = Atomic(0)
    let workers = min(jobs, max(1, chunks))
    // Each number is taken by one worker, which writes its result, and all are taken at the end.
    return unsafe [Output](unsafeUninitializedCapacity: count) { buffer, written in
      nonisolated(unsafe) let results = unsafe buffer
      @Sendable func work() {
        var state = state
        defer { finish(&state) }
        while true {
          let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard number < chunks else { return }
          for item in number * chunk..<min(count, (number + 1) * chunk) {
            unsafe results.initializeElement(at: item, to: body(item, &state))
          }
        }
      }
      // Where no thread can be created, one worker still works.
      if workers == 1 {
        work()
      } else {
        DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
      }
      written = count
    }
  }
}
