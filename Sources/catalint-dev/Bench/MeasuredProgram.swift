package import Foundation

/// A program that is run to measure its cost.
package struct MeasuredProgram: Sendable {
  /// Its name, which is looked up as a shell does, or path, and its arguments.
  private let command: [String]
  /// The file with its output.
  private let output: URL
  /// The exit statuses that mean success.
  private let success: ClosedRange<Int32>

  package init(_ command: [String], output: URL, success: ClosedRange<Int32> = 0...0) {
    self.command = command
    self.output = output
    self.success = success
  }

  /// The output of its last run.
  package var text: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

  /// Runs it, and fails where it does.
  @discardableResult package func run() throws -> Cost {
    let clock = ContinuousClock()
    let start = clock.now
    let pid = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    // Both are locals of the types that the call fills in.
    while unsafe wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    let time = (clock.now - start) / .seconds(1)
    guard status & 0x7F == 0, success.contains(status >> 8 & 0xFF) else {
      throw Failure(description: "'\(command.joined(separator: " "))' failed: \(text)")
    }
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    return Cost(
      time: time, processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      memory: Int(usage.ru_maxrss) * unit)
  }

  /// Starts it, by the call that costs least.
  private func spawn() throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      let environ = unsafe _NSGetEnviron().pointee
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    // They live until the program runs, and own what they allocate.
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let error = unsafe posix_spawnp(&pid, command[0], &actions, nil, arguments, environ)
    guard error == 0 else {
      let reason = unsafe String(cString: strerror(error))
      throw Failure(description: "'\(command[0])' cannot be run: \(reason)")
    }
    return pid
  }

  /// Why a program failed, in words.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
