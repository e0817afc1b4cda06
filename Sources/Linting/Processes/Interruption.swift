import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lets a user stop the run between two files, and not in the middle of one.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let isDeferring = Atomic(false)
  /// The signal that came meanwhile; 0 for none.
  private static let pending = Atomic<Int32>(0)

  /// Runs `body` to its end, and then handles a signal that came meanwhile.
  static func deferring<Output>(_ body: () -> Output) -> Output {
    // An ignored signal, as by `nohup`, stays ignored; the handler is installed with the first
    // file.
    for number in signals where isIgnored(signal(number, handle)) { signal(number, SIG_IGN) }
    isDeferring.store(true, ordering: .sequentiallyConsistent)
    let output = body()
    isDeferring.store(false, ordering: .sequentiallyConsistent)
    leaveIfAsked()
    return output
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    // Functions cannot be compared; this one is a number, not a function.
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Calls only functions that POSIX allows in a signal handler.
  private static let handle: @convention(c) (Int32) -> Void = { number in
    Interruption.pending.store(number, ordering: .sequentiallyConsistent)
    if !Interruption.isDeferring.load(ordering: .sequentiallyConsistent) {
      Interruption.leaveIfAsked()
    }
  }

  /// Ends the process as the signal would have.
  private static func leaveIfAsked() {
    let number = pending.load(ordering: .sequentiallyConsistent)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    raise(number)
  }
}
