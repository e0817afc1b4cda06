import Foundation

/// A git repository, independent of the machine's own settings.
struct GitRepository {
  private let folder: TemporaryFolder

  /// Whether git is installed.
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: program) }

  private static let program = "/usr/bin/git"

  init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    _ = try git("init", "-q", "-b", "main")
  }

  /// Stages all files.
  func stage() throws { _ = try git("add", "--all", "--force") }

  /// Stages deletions.
  func stageRemovals() throws { _ = try git("add", "--update") }

  /// Stages all files, and commits them.
  func commit() throws {
    try stage()
    _ = try git("commit", "-q", "--allow-empty", "-m", "a commit")
  }

  /// Those of `paths` that git does not ignore.
  func known(of paths: [String]) throws -> [String] {
    let list = paths.joined(separator: "\n") + "\n"
    let ignored = try git("check-ignore", "--no-index", "--stdin", input: list)
    let passedOver = Set(ignored.split(separator: "\n").map(String.init))
    return paths.filter { !passedOver.contains($0) }
  }

  /// The output of git for `input`.
  @discardableResult
  func git(_ arguments: String..., input: String = "") throws -> String {
    let logs = try TemporaryFolder()
    try logs.write(input.utf8, to: "input")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = [
      "-c", "core.excludesFile=/dev/null", "-c", "core.quotePath=false", "-c", "user.name=A",
      "-c", "user.email=a@example.com",
    ]
    process.arguments? += arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
    process.standardInput = FileHandle(forReadingAtPath: logs.absolute("input"))
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
