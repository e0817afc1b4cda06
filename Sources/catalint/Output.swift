import Linting

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The two streams of a command: findings on one, notes on the other.
enum Output {
  /// Writes all of it; where that fails, the report is not whole and the run is over.
  static func standard(_ text: String) throws {
    guard let error = FileWriter.write(text, toDescriptor: STDOUT_FILENO) else { return }
    // Who closed the pipe has read enough, as `head` has; the run ends as it would have.
    if error.isClosedPipe { return }
    throw Refusal("cannot write to standard output: \(error)")
  }

  /// Writes a line, which nobody may be there to read.
  static func error(_ line: String) {
    _ = FileWriter.write(line + "\n", toDescriptor: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
