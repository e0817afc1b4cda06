package import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
/// How the time of some work grows with its input: a ratio of two measurements, never a duration.
///
/// Both are processor time of the thread that does the work, so a busy machine disturbs neither
/// much.
package enum Growth {
  /// How many times larger the larger input is.
  private static let factor = 8
  /// The largest ratio that passes. Linear work has a ratio of 8 and quadratic work one of 64; the
  /// room is for caches, memory from the system and n log n.
  private static let limit = 32

  /// Expects that the time of `work` is linear in the size of its input, in one of several
  /// attempts: compares an input of the size `count` with one of an eighth of it.
  ///
  /// Work of less than 200 µs is too short to compare, and passes.
  package static func expectLinear<Input>(
    _ name: String, upTo count: Int, sourceLocation: SourceLocation = #_sourceLocation,
    input: (Int) throws -> Input, _ work: (Input) -> Void
  ) rethrows {
    let small = try input(count / factor)
    let large = try input(count)
    var least = (small: Int.max, large: Int.max)
    for attempt in 0..<24 {
      least.small = min(least.small, nanoseconds { work(small) })
      least.large = min(least.large, nanoseconds { work(large) })
      if attempt >= 1, least.large <= least.small * limit || least.large < 200_000 { return }
    }
    Issue.record(
      "\(name): \(least.small) ns, and \(least.large) ns for \(factor) times as much",
      sourceLocation: sourceLocation)
  }

  private static func nanoseconds(_ work: () -> Void) -> Int {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Int {
    var time = timespec()
    // The time is a local of the type that the call fills in.
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

/// A text that grows with a count, of a shape that takes naive parsers quadratic time.
package struct GrowingText: CustomTestStringConvertible, Sendable {
  private let name: String
  private let text: @Sendable (Int) -> String

  package init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.text = text
  }

  package var testDescription: String { name }

  /// The text for a count.
  package func bytes(_ count: Int) -> [UInt8] { Array(text(count).utf8) }

  /// Expects that the time of `parse` is linear in the size of the text.
  package func expectLinear(
    upTo count: Int, sourceLocation: SourceLocation = #_sourceLocation,
    _ parse: ([UInt8]) -> Void
  ) {
    Growth.expectLinear(
      name, upTo: count, sourceLocation: sourceLocation, input: bytes, parse)
  }
}
