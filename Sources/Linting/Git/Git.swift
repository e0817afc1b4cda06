import SourceText

/// The repository of a folder, queried by running git.
///
/// Git runs no programs of its own, whatever the repository's settings are: no hooks, no file
/// system monitor, no filters, no transport. The index that a commit hook is given is used.
struct Git: Sendable {
  /// The absolute path of the work tree.
  let top: String
  /// The absolute path of the `.git` folder.
  private let gitFolder: String

  /// The time limit of a command, and of waiting for git when asked for a file.
  static let timeout = Duration.seconds(120)

  /// The limit of what git prints, in bytes.
  private static let outputLimit = 512 << 20

  /// Finds the repository of a folder, by its absolute path.
  ///
  /// The top of its work tree is the nearest folder upwards with a `.git`, which cannot be
  /// committed. Git itself also accepts any folder with a `HEAD`, `objects` and `refs` as a
  /// repository, and these may be files of the catalog: it is never run below the top.
  init(around place: String) throws(GitFailure) {
    let nearest = AbsolutePath.repository(around: place)
    // A hook's repository is the one that git reports, as seen from here.
    let isHook = GitEnvironment.isOfHook
    guard isHook || nearest != nil else {
      throw GitFailure("'\(place)' is not in a git repository")
    }
    let found = try Self.run(
      (isHook ? [] : ["-C", nearest ?? place])
        + ["rev-parse", "--show-toplevel", "--absolute-git-dir"])
    let lines = String(decoding: found, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == 2, lines.allSatisfy({ $0.utf8.first == UInt8(ascii: "/") }) else {
      throw GitFailure("git did not report the repository of '\(place)'")
    }
    (top, gitFolder) = (lines[0], lines[1])
    if let nearest, !nearest.utf8.elementsEqual(top.utf8) {
      throw GitFailure(
        "'\(place)' is in the git repository at '\(nearest)', but git uses the one at '\(top)'")
    }
    guard AbsolutePath.relative(place, to: top) != nil else {
      throw GitFailure("'\(place)' is not in the git repository at '\(top)'")
    }
  }

  /// The output of git.
  func run(_ arguments: String...) throws(GitFailure) -> [UInt8] {
    try Self.run(here + arguments)
  }

  /// A git process that answers requests.
  func start(_ arguments: String...) throws(GitFailure) -> ChildProcess {
    try Self.start(here + arguments, isGivenInput: true)
  }

  private var here: [String] { ["-C", top, "--git-dir=\(gitFolder)", "--work-tree=\(top)"] }
}

// MARK: - Running it

extension Git {
  private static let settings = [
    "--no-pager", "--literal-pathspecs", "--no-replace-objects", "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit",
  ]

  private static func start(
    _ arguments: [String], isGivenInput: Bool = false
  ) throws(GitFailure) -> ChildProcess {
    do throws(SystemError) {
      return try ChildProcess(
        ["git"] + settings + arguments, environment: GitEnvironment.variables,
        isGivenInput: isGivenInput)
    } catch  where error.isMissingFile {
      throw GitFailure("there is no 'git' program")
    } catch {
      throw GitFailure("git cannot be run: \(error)")
    }
  }

  private static func run(_ arguments: [String]) throws(GitFailure) -> [UInt8] {
    let child = try start(arguments)
    let outcome: ChildProcess.Outcome
    do throws(ChildProcess.Failure) {
      outcome = try child.outcome(by: .now + timeout, limit: outputLimit)
    } catch {
      throw GitFailure(error)
    }
    guard outcome.status == 0 else { throw GitFailure(standardError: outcome.errors) }
    return outcome.output
  }
}

/// Why a query of git failed.
package struct GitFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }

  /// Git's own message: the first line of its errors.
  init(standardError errors: [UInt8]) {
    let line = errors.prefix(1_000).prefix { $0 != .lineFeed }
    var words = String(decoding: line, as: UTF8.self)
    for prefix in ["fatal: ", "error: "] where words.hasPrefix(prefix) {
      words = String(words.dropFirst(prefix.count))
    }
    self.init(words.isEmpty ? "git failed without a message" : "git: \(words)")
  }

  init(_ failure: ChildProcess.Failure) {
    switch failure {
    case .system(let error): self.init("cannot read from git: \(error)")
    case .isSlow: self.init("git took longer than \(Git.timeout.components.seconds) seconds")
    case .isTooLong: self.init("git lists more files than can be read")
    }
  }
}
