#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ChildProcess {
  /// Why a program's output is not read further.
  enum Failure: Error {
    case system(SystemError)
    /// It took too long.
    case isSlow
    /// It wrote too much.
    case isTooLong
  }

  /// The whole output of a program, and its status; nil where it was killed.
  typealias Outcome = (output: [UInt8], errors: [UInt8], status: Int32?)

  /// Waits for a program that is given no input, and reads at most `limit` bytes of each stream.
  func outcome(by deadline: ContinuousClock.Instant, limit: Int) throws(Failure) -> Outcome {
    var streams = [output: [UInt8](), errors: []]
    var open = [output, errors]
    while !open.isEmpty {
      for descriptor in try Self.ready(open, by: deadline) {
        let more = try Self.read(descriptor)
        if more.isEmpty { open.removeAll { $0 == descriptor } }
        streams[descriptor, default: []] += more
        guard streams[descriptor, default: []].count <= limit else { throw .isTooLong }
      }
    }
    return (streams[output] ?? [], streams[errors] ?? [], end(by: deadline))
  }

  /// More output of a program whose errors are not captured; empty at its end.
  func read(by deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    _ = try Self.ready([output], by: deadline)
    return try Self.read(output)
  }

  /// Those of some streams that can be read from, or have ended.
  private static func ready(
    _ descriptors: [Int32], by deadline: ContinuousClock.Instant
  ) throws(Failure) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw .isSlow }
      let milliseconds = Int32(min(left / .milliseconds(1), 60_000).rounded(.up))
      // The list has that length.
      let count = unsafe poll(&polled, nfds_t(polled.count), milliseconds)
      if count < 0, errno != EINTR { throw .system(.last) }
      if count > 0 { return polled.filter { $0.revents != 0 }.map(\.fd) }
    }
  }

  private static func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    switch FileReader.chunk(descriptor, 1 << 16) {
    case .success(let bytes): return bytes
    case .failure(let error): throw .system(error)
    }
  }
}
