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
  /// Writes the text to standard output; throws if it cannot be written completely.
  static func writeToStandardOutput(_ text: String) throws {
    try writeToStandardOutput(Array(text.utf8))
  }

  static func writeToStandardOutput(_ bytes: [UInt8]) throws {
    guard let error = FileWriter.write(bytes, toDescriptor: STDOUT_FILENO) else { return }
    // A reader such as `head` may close the pipe early; that is not an error.
    if error.isClosedPipe { return }
    throw Refusal("cannot write to standard output: \(error)")
  }

  /// Streams to standard output, or to standard error if a report goes to standard output. Failures
  /// on standard error are ignored.
  static func stream(isOutputTaken: Bool, _ body: (FileStream) -> Void) throws {
    let stream = FileStream(isOutputTaken ? STDERR_FILENO : STDOUT_FILENO)
    body(stream)
    guard let error = stream.error, !isOutputTaken, !error.isClosedPipe else { return }
    throw Refusal("cannot write to standard output: \(error)")
  }

  /// Writes a line to standard error; failures are ignored.
  static func writeLineToStandardError(_ line: String, end: String = "\n") {
    _ = FileWriter.write(line + end, toDescriptor: STDERR_FILENO)
  }

  /// Writes over the last line of a terminal.
  static func rewriteErrorLine(_ text: String) {
    writeLineToStandardError("\r\u{1B}[K\(text)", end: "")
  }

  static let standardDescriptor = STDOUT_FILENO
  static let errorDescriptor = STDERR_FILENO
}
