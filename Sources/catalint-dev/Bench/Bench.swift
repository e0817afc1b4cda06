import Foundation

/// Everything that is measured, on catalogs that are written for it.
struct Bench {
  /// The package's folder, and where its programs are.
  let root: URL
  let programs: URL
  /// Where catalogs and reports are written.
  let folder: URL
  /// How long programs race.
  let seconds: Double
  /// The program that the page scan is compared with, where there is one.
  var prototype: String?
  /// A catalog of TOML files, and the contract that ships for it, where they are given.
  var data: (folder: URL, contract: String)?

  /// A catalog that was generated.
  private struct Catalog {
    let folder: URL
    let pages: Int
    var name: String { "\(Amount.whole(pages)) pages" }
  }

  /// All comparisons, on catalogs of `pages` and of `most` pages; each is reported once it is made.
  func comparisons(
    pages: Int, most: Int, report: (Comparison) -> Void = { _ in }
  ) throws -> [Comparison] {
    var all: [Comparison] = []
    func add(_ comparisons: Comparison...) {
      comparisons.forEach(report)
      all += comparisons
    }
    try buildTools()
    let small = try catalog(of: pages)
    let large = try catalog(of: most)

    var costs = try race(check(small), floor(small), catalint("fix", small.folder))
    add(
      Comparison("\(small.name), to reading them alone", .atMost(2.5), costs[0], to: costs[1]),
      Comparison("`fix` with nothing to fix, to `check`", .atMost(1.1), costs[2], to: costs[0]))

    let rumdl = program("rumdl", "--version")
    if (try? rumdl.run()) != nil {
      let name = rumdl.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // It ends with 1 where it finds something.
      var rumdl = program("rumdl", "check", "--no-cache", small.folder.path)
      rumdl.success = 0...1
      costs = try race(check(small), rumdl)
      add(Comparison("\(small.name), to \(name)", .atLeast(25), costs[0], to: costs[1]))
    }

    costs = try race(check(large), floor(large), check(small))
    add(
      Comparison("\(large.name), to reading them alone", .atMost(2), costs[0], to: costs[1]),
      Comparison("memory for \(large.name), to 2.5 KB each", costs[0], ofBytes: 2500 * large.pages),
      Comparison(
        "one page of the larger catalog, to one of the smaller", .atMost(1.1),
        costs[0].divided(by: large.pages), to: costs[2].divided(by: small.pages)))

    if let data {
      var check = catalint("check", data.folder, "--contract", data.contract)
      // It ends with 1 where it finds something.
      check.success = 0...1
      let floor = program(tool("read-floor"), data.folder.path, ".toml")
      try floor.run()
      let name = "\(Amount.whole(Int(floor.text.prefix(while: \.isNumber)) ?? 0)) files of TOML"
      costs = try race(check, floor)
      add(
        Comparison("\(name), to reading them alone", .atMost(5), costs[0], to: costs[1]),
        Comparison("memory for \(name), to 60 MB", costs[0], ofBytes: 60_000_000))
    }

    let paths = try small.folder.pages().map(\.path)
    if let prototype {
      let list = folder.appending(path: "pages.txt")
      try Data(paths.joined(separator: "\n").utf8).write(to: list)
      // Often enough for the reading to count for nothing.
      costs = try race(
        program(own("catalint-dev"), "scan-pages", "--times", "40", small.folder.path),
        program(prototype, "bench", list.path, "40"))
      add(
        Comparison("the page scan alone, to its prototype", .atLeast(0.6), costs[0], to: costs[1]))
    }

    // A page like those that contributors send.
    let page = folder.appending(path: "page.md")
    let model = paths.first { $0.contains("/authors/") && $0.contains("/models/") } ?? ""
    try FileManager.default.copyItem(atPath: model, toPath: page.path)
    costs = try race(catalint("check", page), program(tool("empty")))
    add(
      Comparison(
        "one page without a catalog, to an empty program", .atMost(2), costs[0], to: costs[1]))
    return all
  }

  /// Builds the programs that Catalint is compared with.
  private func buildTools() throws {
    let source = root.appending(path: "Tests/Tools/read-floor.c").path
    try program("clang", "-O2", "-o", tool("read-floor"), source).run()
    let empty = tool("empty.swift")
    try Data().write(to: URL(filePath: empty))
    #if os(Linux)
      // As a release is, with Swift's libraries in it.
      try program(
        "swiftc", "-O", "-static-executable", "-use-ld=lld", "-Xclang-linker", "-static-pie", "-o",
        tool("empty"), empty
      ).run()
    #else
      try program("swiftc", "-O", "-o", tool("empty"), empty).run()
    #endif
  }

  /// Writes a catalog, in another process: the memory of this one counts as that of each program
  /// that it starts.
  private func catalog(of pages: Int) throws -> Catalog {
    let folder = folder.appending(path: "catalog-\(pages)")
    let sample = root.appending(path: Sample.path).path
    try program(
      own("catalint-dev"), "generate-catalog", "--pages", "\(pages)", "--sample", sample,
      folder.path
    ).run()
    return Catalog(folder: folder, pages: pages)
  }

  /// Reads every page, and does nothing else.
  private func floor(_ catalog: Catalog) throws -> MeasuredProgram {
    let floor = program(tool("read-floor"), catalog.folder.path)
    try floor.run()
    guard floor.text.hasPrefix("\(catalog.pages) pages, ") else {
      throw MeasuredProgram.Failure(description: "read-floor read \(floor.text)")
    }
    return floor
  }

  private func check(_ catalog: Catalog) -> MeasuredProgram { catalint("check", catalog.folder) }

  /// Catalint, with its report in a file.
  private func catalint(_ command: String, _ target: URL, _ options: String...) -> MeasuredProgram {
    let output = ["--output", tool("report.txt"), target.path]
    return program([own("catalint"), command] + options + output)
  }

  private func program(_ command: String...) -> MeasuredProgram { program(command) }

  private func program(_ command: [String]) -> MeasuredProgram {
    MeasuredProgram(command: command, output: folder.appending(path: "output.txt"))
  }

  private func race(_ programs: MeasuredProgram...) throws -> [Cost] {
    try MeasuredProgram.race(programs, seconds: seconds)
  }

  /// The path of a program of this package.
  private func own(_ name: String) -> String { programs.appending(path: name).path }
  private func tool(_ name: String) -> String { folder.appending(path: name).path }
}

extension URL {
  /// The pages in a folder, in order.
  func pages() throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") }.sorted().map { appending(path: $0) }
  }
}
