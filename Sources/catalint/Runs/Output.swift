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
  static func standard(_ text: String) throws { try standard(Array(text.utf8)) }

  static func standard(_ bytes: [UInt8]) throws {
    guard let error = FileWriter.write(bytes, toDescriptor: STDOUT_FILENO) else { return }
    // The reader of a closed pipe has enough, as `head` has; the run ends as it would have.
    if error.isClosedPipe { return }
    throw Refusal("cannot write to standard output: \(error)")
  }

  /// Streams what `body` writes; to standard error where standard output is taken, which may be
  /// closed.
  static func stream(isOutputTaken: Bool, _ body: (FileStream) -> Void) throws {
    let stream = FileStream(isOutputTaken ? STDERR_FILENO : STDOUT_FILENO)
    body(stream)
    guard let error = stream.error, !isOutputTaken, !error.isClosedPipe else { return }
    throw Refusal("cannot write to standard output: \(error)")
  }

  /// Writes a line to standard error, which may be closed.
  static func error(_ line: String, end: String = "\n") {
    _ = FileWriter.write(line + end, toDescriptor: STDERR_FILENO)
  }

  /// Writes over the last line of a terminal.
  static func rewriteErrorLine(_ text: String) { error("\r\u{1B}[K\(text)", end: "") }

  static let standardDescriptor = STDOUT_FILENO
  static let errorDescriptor = STDERR_FILENO
}
