import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A child process, ended with the last reference to it.
final class ChildProcess: Sendable {
  private let pid: pid_t
  /// The descriptor to write its input to; -1 for a child without input.
  let input: Int32
  /// The descriptor of its output.
  let output: Int32
  /// The descriptor of its errors; -1 for a child with input, whose errors are not captured.
  let errors: Int32
  private let hasEnded = Mutex(false)

  /// Locked while a child starts: another one must not inherit its pipes, which would never end.
  private static let starting = Mutex(())

  /// Starts a program, which is searched for as a shell does. `environment` is its whole
  /// environment, as `NAME=value`. One with input answers requests, and its errors are not
  /// captured.
  init(
    _ arguments: [String], environment: [String], isGivenInput: Bool
  ) throws(SystemError) {
    let (pid, pipes) = try Self.starting.withLock { _ throws(SystemError) in
      try Self.start(arguments, environment, isGivenInput: isGivenInput)
    }
    self.pid = pid
    input = pipes.input?.writing ?? -1
    output = pipes.output.reading
    errors = pipes.errors?.reading ?? -1
  }

  deinit {
    _ = end(by: .now)
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Waits until it has ended, and kills it at the deadline: its status; nil where it was killed,
  /// or where its status is not known.
  func end(by deadline: ContinuousClock.Instant) -> Int32? {
    hasEnded.withLock { hasEnded in
      guard !hasEnded else { return nil }
      var status: Int32 = 0
      while true {
        let isLate = ContinuousClock.now >= deadline
        if isLate { kill(pid, SIGKILL) }
        let result = unsafe waitpid(pid, &status, isLate ? 0 : WNOHANG)
        if result == pid { break }
        if result < 0, errno != EINTR {
          hasEnded = true
          return nil
        }
        // A program that has closed its output is about to end.
        usleep(200)
      }
      hasEnded = true
      return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
  }
}

// MARK: - Starting

extension ChildProcess {
  private typealias Pipes = (input: Pipe?, output: Pipe, errors: Pipe?)

  private static func start(
    _ arguments: [String], _ environment: [String], isGivenInput: Bool
  ) throws(SystemError) -> (pid_t, Pipes) {
    let output = try Pipe()
    let other: Pipe
    do {
      other = try Pipe()
    } catch {
      output.closeBothEnds()
      throw error
    }
    let pipes: Pipes = isGivenInput ? (other, output, nil) : (nil, output, other)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // Both live until the program runs, and own what they allocate.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if let input = pipes.input {
      unsafe posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(
        &actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes.output.writing, STDOUT_FILENO)
    if let errors = pipes.errors {
      unsafe posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(
        &actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    // Child processes would inherit ignored signals.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var pid: pid_t = 0
    let error = unsafe withCStrings(arguments) { texts in
      unsafe withCStrings(environment) { environment in
        unsafe posix_spawnp(
          &pid, arguments[0], &actions, &attributes, texts, environment)
      }
    }
    // The child has its own copies of these ends; the others are closed only where it did not
    // start.
    for descriptor in [pipes.input?.reading, pipes.output.writing, pipes.errors?.writing] {
      if let descriptor { close(descriptor) }
    }
    guard error == 0 else {
      for descriptor in [pipes.input?.writing, pipes.output.reading, pipes.errors?.reading] {
        if let descriptor { close(descriptor) }
      }
      throw SystemError(code: error)
    }
    return (pid, pipes)
  }
}

/// The two ends of a pipe, which no program inherits that is not given them.
struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    // The call fills in two descriptors, and the array has room for two.
    guard unsafe pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func closeBothEnds() {
    for end in [reading, writing] { close(end) }
  }
}
