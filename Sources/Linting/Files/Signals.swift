#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the process does when the system interrupts it.
package enum Signals {
  /// Writing to a closed pipe becomes an error of the write, and a trap ends with `status` and a
  /// word to the user.
  package static func prepare(endingDefectsWith status: Int32) {
    // No other thread runs yet.
    unsafe defectStatus = status
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE] {
      signal(number) { _ in Signals.leaveDefect() }
    }
  }

  /// Set before the handlers are.
  nonisolated(unsafe) private static var defectStatus: Int32 = 1

  private static let words: StaticString = """
    error: this is a defect of Catalint, and no fault of the catalog; please report it

    """

  /// Calls nothing but what POSIX allows in a signal handler: no memory is allocated.
  private static func leaveDefect() -> Never {
    _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    unsafe _exit(defectStatus)
  }
}
