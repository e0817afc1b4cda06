package import Foundation

/// Everything that is measured, on catalogs that are written for it.
package struct Bench {
  /// The package's folder.
  let root: URL
  /// Where the programs of this package are.
  let programs: URL
  /// Where catalogs and reports are written.
  let folder: URL
  /// How long programs race.
  let seconds: Double
  /// The program that the page scan is compared with, where there is one.
  let prototype: String?

  package init(
    root: URL, programs: URL, folder: URL, seconds: Double, prototype: String? = nil
  ) {
    self.root = root
    self.programs = programs
    self.folder = folder
    self.seconds = seconds
    self.prototype = prototype
  }

  /// All comparisons, on catalogs of `pages` and of `most` pages; each is reported once it is made.
  package func comparisons(
    pages: Int, most: Int, occurrence tell: (Comparison) -> Void = { _ in }
  ) throws -> [Comparison] {
    try buildTools()
    let catalog = try write(pages: pages)
    let largest = try write(pages: most)
    var all: [Comparison] = []
    func add(_ comparisons: [Comparison]) {
      comparisons.forEach(tell)
      all += comparisons
    }
    add(try reading(catalog))
    add(try rumdl(catalog))
    add(try growth(from: catalog, to: largest))
    add(try scan(catalog))
    add(try start(catalog))
    return all
  }
}

extension Bench {
  private func reading(_ catalog: WrittenCatalog) throws -> [Comparison] {
    let costs = try race(check(catalog), floor(catalog), catalint("fix", catalog.folder))
    return [
      Comparison("\(catalog.name), to reading them alone", .atMost(2.5), costs[0], to: costs[1]),
      Comparison("`fix` with nothing to fix, to `check`", .atMost(1.1), costs[2], to: costs[0]),
    ]
  }

  private func rumdl(_ catalog: WrittenCatalog) throws -> [Comparison] {
    let version = program("rumdl", "--version")
    guard (try? version.run()) != nil else { return [] }
    let name = version.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // It ends with 1 where it finds something.
    let rumdl = program("rumdl", "check", "--no-cache", catalog.folder.path, success: 0...1)
    let costs = try race(check(catalog), rumdl)
    return [Comparison("\(catalog.name), to \(name)", .atLeast(25), costs[0], to: costs[1])]
  }

  private func growth(
    from catalog: WrittenCatalog, to largest: WrittenCatalog
  ) throws -> [Comparison] {
    let costs = try race(check(largest), floor(largest), check(catalog))
    return [
      Comparison("\(largest.name), to reading them alone", .atMost(2), costs[0], to: costs[1]),
      Comparison(
        "memory for \(largest.name), to 2.5 KB each", costs[0], ofBytes: 2500 * largest.pages),
      Comparison(
        "one page of the larger catalog, to one of the smaller", .atMost(1.1),
        costs[0].divided(by: largest.pages), to: costs[2].divided(by: catalog.pages)),
    ]
  }

  private func scan(_ catalog: WrittenCatalog) throws -> [Comparison] {
    guard let prototype else { return [] }
    let list = folder.appending(path: "pages.txt")
    try Data(catalog.paths().joined(separator: "\n").utf8).write(to: list)
    // Often enough for the reading to count for nothing.
    let times = "40"
    let costs = try race(
      program(own("catalint-dev"), "scan-pages", "--times", times, catalog.folder.path),
      program(prototype, "bench", list.path, times))
    return [
      Comparison("the page scan alone, to its prototype", .atLeast(0.6), costs[0], to: costs[1])
    ]
  }

  private func start(_ catalog: WrittenCatalog) throws -> [Comparison] {
    let page = folder.appending(path: "page.md")
    try FileManager.default.copyItem(atPath: catalog.pageOfModel(), toPath: page.path)
    let costs = try race(catalint("check", page), emptyProgram)
    return [
      Comparison(
        "one page without a catalog, to an empty program", .atMost(2), costs[0], to: costs[1])
    ]
  }
}
