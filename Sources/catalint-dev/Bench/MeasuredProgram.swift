import Foundation

/// A program that is run to measure its cost.
struct MeasuredProgram {
  /// Its path, or its name, which is looked up as a shell does, and its arguments.
  let command: [String]
  /// The file with its output.
  let output: URL
  /// The exit statuses that mean success.
  var success: ClosedRange<Int32> = 0...0

  /// Why a program failed, in words.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The output of its last run.
  var text: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

  /// The lowest costs of programs that run in turn, so that a machine that gets slower slows all of
  /// them: over as many rounds as there is time for, three at least.
  static func race(_ programs: [MeasuredProgram], seconds: Double) throws -> [Cost] {
    // The first runs read from the disk.
    for program in programs { try program.run() }
    var rounds: [[Cost]] = []
    let end = ContinuousClock.now + .seconds(seconds)
    while rounds.count < 3 || ContinuousClock.now < end {
      rounds.append(try programs.map { try $0.run() })
    }
    return programs.indices.map { program in Cost.best(rounds.map { $0[program] }) }
  }

  /// Runs it, and fails where it does.
  @discardableResult func run() throws -> Cost {
    let start = ContinuousClock.now
    let pid = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    // Both are locals of the types that the call fills in.
    while unsafe wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    let time = (ContinuousClock.now - start) / .seconds(1)
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
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// The cost of running a program.
struct Cost: Sendable, Equatable {
  /// In seconds, from its start to its end.
  var time: Double
  /// Seconds of all processors together.
  var processor: Double
  /// The most memory that it had at once, in bytes.
  var memory: Int

  /// The cost of one of `parts` equal parts of the work.
  func divided(by parts: Int) -> Cost {
    Cost(time: time / Double(parts), processor: processor / Double(parts), memory: memory / parts)
  }

  /// The least time of several runs, since whatever else a machine does only adds; the most memory.
  static func best(_ runs: [Cost]) -> Cost {
    runs.dropFirst().reduce(runs[0]) { best, run in
      Cost(
        time: min(best.time, run.time), processor: min(best.processor, run.processor),
        memory: max(best.memory, run.memory))
    }
  }
}
