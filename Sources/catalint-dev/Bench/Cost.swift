import Foundation

/// The cost of running a program.
package struct Cost: Sendable, Equatable {
  /// In seconds, from its start to its end.
  package var time: Double
  /// Seconds of all processors together.
  package var processor: Double
  /// The most memory that it had at once, in bytes.
  package var memory: Int

  package init(time: Double, processor: Double, memory: Int) {
    self.time = time
    self.processor = processor
    self.memory = memory
  }

  /// The cost of one of `parts` equal parts of the work.
  package func divided(by parts: Int) -> Cost {
    Cost(
      time: time / Double(parts), processor: processor / Double(parts), memory: memory / parts)
  }

  /// The least time of several runs, since whatever else a machine does only adds; the most memory.
  package static func best(_ runs: [Cost]) -> Cost {
    Cost(
      time: runs.map(\.time).min() ?? 0, processor: runs.map(\.processor).min() ?? 0,
      memory: runs.map(\.memory).max() ?? 0)
  }
}
