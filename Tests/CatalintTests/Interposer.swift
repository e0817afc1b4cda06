import Foundation
import Testing

/// A library between a program and the system, which sends the program a signal at one of
/// the calls that write.
struct Interposer {
  private let workshop: Workshop

  /// Whether one can be built here.
  static var isPossible: Bool {
    #if os(Linux)
      compiler != nil
    #else
      false
    #endif
  }

  private static let compiler: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let programs = ["clang", "cc", "gcc"].flatMap { name in folders.map { "\($0)/\(name)" } }
    return programs.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  init() throws {
    workshop = try Workshop()
    try Data(Self.source.utf8).write(to: workshop.folder.appending(path: "calls.c"))
    let compiler = try #require(Self.compiler)
    let outcome = try workshop.run("'\(compiler)' -shared -fPIC -o calls.so calls.c -ldl")
    #expect(outcome.status == 0, "\(outcome.standardError)")
  }

  /// Runs a command with a signal at its call of that number, and gives the signal that ended it;
  /// nil if it ended normally.
  func run(
    _ command: String, in workshop: Workshop, signal: Int32, at call: Int
  ) throws -> Int32? {
    let library = self.workshop.folder.appending(path: "calls.so").path
    let outcome = try workshop.run(
      """
      LD_PRELOAD='\(library)' CALL=\(call) SIGNAL=\(signal) \(command) > /dev/null 2>&1
      exit $?
      """)
    return outcome.status > 128 ? outcome.status - 128 : nil
  }

  /// Of a write, half is done before the signal comes.
  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdarg.h>
    #include <stdlib.h>
    #include <sys/stat.h>
    #include <unistd.h>

    static int calls;

    /* Who starts the program may have blocked or ignored what it is to be sent. */
    __attribute__((constructor)) static void hear(void) {
      sigset_t none;
      sigemptyset(&none);
      sigprocmask(SIG_SETMASK, &none, 0);
      for (int number = 1; number < SIGKILL; number++) signal(number, SIG_DFL);
      signal(SIGTERM, SIG_DFL);
    }

    static int is_the_one(void) {
      const char *number = getenv("CALL");
      return number && ++calls == atoi(number);
    }

    static void step(void) {
      if (is_the_one()) kill(getpid(), atoi(getenv("SIGNAL")));
    }

    #define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

    static int opened(const char *name, const char *path, int flags, mode_t mode) {
      if (flags & O_CREAT) step();
      return NEXT(int (*)(const char *, int, ...), name)(path, flags, mode);
    }

    int open(const char *path, int flags, ...) {
      va_list rest;
      va_start(rest, flags);
      mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
      va_end(rest);
      return opened("open", path, flags, mode);
    }

    int open64(const char *path, int flags, ...) {
      va_list rest;
      va_start(rest, flags);
      mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
      va_end(rest);
      return opened("open64", path, flags, mode);
    }

    ssize_t write(int file, const void *bytes, size_t count) {
      ssize_t (*next)(int, const void *, size_t) = NEXT(ssize_t (*)(int, const void *, size_t), "write");
      if (file > STDERR_FILENO && is_the_one()) {
        ssize_t half = next(file, bytes, count / 2);
        kill(getpid(), atoi(getenv("SIGNAL")));
        return half;
      }
      return next(file, bytes, count);
    }

    int fchown(int file, uid_t user, gid_t group) {
      step();
      return NEXT(int (*)(int, uid_t, gid_t), "fchown")(file, user, group);
    }

    int fchmod(int file, mode_t mode) {
      step();
      return NEXT(int (*)(int, mode_t), "fchmod")(file, mode);
    }

    int fsync(int file) {
      step();
      return NEXT(int (*)(int), "fsync")(file);
    }

    int rename(const char *from, const char *to) {
      step();
      int result = NEXT(int (*)(const char *, const char *), "rename")(from, to);
      step();
      return result;
    }

    int unlink(const char *path) {
      step();
      return NEXT(int (*)(const char *), "unlink")(path);
    }
    """
}
