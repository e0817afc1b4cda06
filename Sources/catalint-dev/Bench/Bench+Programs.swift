import Foundation

extension Bench {
  func race(_ programs: MeasuredProgram...) throws -> [Cost] {
    try Race.run(programs, seconds: seconds)
  }

  func program(_ command: String..., success: ClosedRange<Int32> = 0...0) -> MeasuredProgram {
    MeasuredProgram(command, output: folder.appending(path: "output.txt"), success: success)
  }

  /// The path of a program of this package.
  func own(_ name: String) -> String { programs.appending(path: name).path }

  /// Catalint, with its report in a file.
  func catalint(_ command: String, _ target: URL) -> MeasuredProgram {
    let report = folder.appending(path: "report.txt")
    return program(own("catalint"), command, "--output", report.path, target.path)
  }

  func check(_ catalog: WrittenCatalog) -> MeasuredProgram { catalint("check", catalog.folder) }

  /// Writes a catalog.
  ///
  /// Another process does: the memory of this one counts as that of each program that it starts.
  func write(pages: Int) throws -> WrittenCatalog {
    let folder = folder.appending(path: "catalog-\(pages)")
    let sample = root.appending(path: Sample.path).path
    try program(
      own("catalint-dev"), "generate-catalog", "--pages", "\(pages)", "--sample", sample, folder.path
    ).run()
    return WrittenCatalog(folder: folder, pages: pages)
  }

  /// Builds the programs that Catalint is compared with.
  func buildTools() throws {
    let source = root.appending(path: "Tests/Tools/read-floor.c").path
    try program("clang", "-O2", "-o", tool("read-floor"), source).run()
    let empty = folder.appending(path: "empty.swift").path
    try Data().write(to: URL(filePath: empty))
    #if os(Linux)
      // As a release is, with Swift's libraries in it.
      try program("swiftc", "-O", "-static-stdlib", "-o", tool("empty"), empty).run()
    #else
      try program("swiftc", "-O", "-o", tool("empty"), empty).run()
    #endif
  }

  private func tool(_ name: String) -> String { folder.appending(path: name).path }

  /// Reads every page, and does nothing else.
  func floor(_ catalog: WrittenCatalog) throws -> MeasuredProgram {
    let floor = program(tool("read-floor"), catalog.folder.path)
    try floor.run()
    guard floor.text.hasPrefix("\(catalog.pages) pages, ") else {
      throw MeasuredProgram.Failure(description: "read-floor read \(floor.text)")
    }
    return floor
  }

  var emptyProgram: MeasuredProgram { program(tool("empty")) }
}
