package import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
/// How the time of some work grows with its input, in processor time of the thread that does it: other
/// tests and programs on the machine count for little.
package enum Growth {
  /// Expects that input of twice the size takes at most three times as long, in one of several tries.
  ///
  /// Work of less than 200 µs says nothing, whatever it is.
  package static func expectLinear<Input>(
    _ name: String, _ small: Input, _ twice: Input,
    sourceLocation: SourceLocation = #_sourceLocation, _ work: (Input) -> Void
  ) {
    var least = (small: Int.max, twice: Int.max)
    for attempt in 0..<24 {
      least.small = min(least.small, nanoseconds { work(small) })
      least.twice = min(least.twice, nanoseconds { work(twice) })
      if attempt >= 1, least.twice <= least.small * 3 || least.twice < 200_000 { return }
    }
    Issue.record(
      "\(name): \(least.small) ns, and \(least.twice) ns for twice as much",
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
