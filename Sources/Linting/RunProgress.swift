import Dispatch
import Synchronization

/// Counts the pages that a run has read, and shows the count while a run takes long.
package final class RunProgress: Sendable {
  private let read = Atomic(0)
  private let all = Atomic(0)
  /// Shows one text at a time, and none after the end.
  private let queue = DispatchQueue(label: "progress")
  private let isShown = Mutex(false)

  /// Runs that are shorter show nothing.
  private static let delay = DispatchTimeInterval.seconds(1)
  private static let interval = DispatchTimeInterval.milliseconds(200)

  package init() {}

  /// Adds pages that are to be read.
  func expect(_ pages: Int) { all.wrappingAdd(pages, ordering: .relaxed) }

  /// Adds a page that was read.
  func advance() { read.wrappingAdd(1, ordering: .relaxed) }

  /// `1204 of 2651 pages`, then `2651 pages read, comparing them`.
  var text: String {
    let (read, all) = (read.load(ordering: .relaxed), all.load(ordering: .relaxed))
    return read < all ? "\(read) of \(all) pages" : "\(all) pages read, comparing them"
  }

  /// Runs `body`; after a second `show` gets the count again and again, and an empty text at the
  /// end.
  package func showing<Output>(
    _ show: @escaping @Sendable (String) -> Void, while body: () throws -> Output
  ) rethrows -> Output {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + Self.delay, repeating: Self.interval)
    timer.setEventHandler { [self] in
      isShown.withLock { $0 = true }
      show(text)
    }
    timer.activate()
    defer {
      timer.cancel()
      // Waits until the text that is being shown is complete.
      queue.sync { if isShown.withLock({ $0 }) { show("") } }
    }
    return try body()
  }
}
