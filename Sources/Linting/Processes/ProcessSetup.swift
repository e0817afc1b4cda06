#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import CMalloc
  import Glibc
#endif

/// The process's handling of signals and closed streams, set once at its start.
package enum ProcessSetup {
  /// To be called once, before anything else: a write that cannot go on becomes an error of its
  /// own, and a trap prints a message and exits with `status`.
  package static func prepare(endingDefectsWith status: Int32) {
    occupyClosedStreams()
    growHeapsInLargePieces()
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    // Where the parent process ignores it, the status of a child process is lost.
    signal(SIGCHLD, SIG_DFL)
    // No other thread runs yet.
    unsafe defectStatus = status
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE] {
      signal(number) { _ in ProcessSetup.exitAfterDefect() }
    }
  }

  /// Sets by how much the heap of a thread is larger than needed at first. By default, glibc makes
  /// it larger by a page of memory at a time, and each time waits for the system: on a catalog of
  /// five thousand pages, a thousand times.
  private static func growHeapsInLargePieces() {
    #if canImport(Glibc)
      mallopt(M_TOP_PAD, 8 << 20)
    #endif
  }

  /// Occupies the numbers of closed standard streams: a file opened later would get one, and the
  /// report be written into it. Input is opened for writing and the others for reading, so that
  /// each fails as a closed stream does.
  private static func occupyClosedStreams() {
    while true {
      let isInputClosed = fcntl(STDIN_FILENO, F_GETFD) < 0
      let descriptor = unsafe open("/dev/null", isInputClosed ? O_WRONLY : O_RDONLY)
      if (0...STDERR_FILENO).contains(descriptor) { continue }
      if descriptor >= 0 { close(descriptor) }
      return
    }
  }

  /// Set before the handlers are.
  nonisolated(unsafe) private static var defectStatus: Int32 = 1

  private static let words: StaticString = """
    error: this is a defect of Catalint, not of the catalog; please report it

    """

  /// Calls only functions that POSIX allows in a signal handler: no memory is allocated.
  private static func exitAfterDefect() -> Never {
    _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    unsafe _exit(defectStatus)
  }
}
