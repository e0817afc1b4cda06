import ArgumentParser
import Foundation

/// `catalint-dev bench-pages`: the cost of one page that has the same defect from beginning to end.
struct BenchPagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-pages", abstract: "Measures Catalint on hostile pages of one size.",
    discussion: """
      Run it in the package's root. Each page replaces a page of Fixtures/clean/sample and repeats \
      one construct up to its size; the 'catalint' next to this program checks and fixes the catalog. \
      Times are those of the processors, memory is the most that the program had.
      """)

  @Option(help: "How many bytes each page has.")
  var bytes = 1 << 20

  @Option(help: ArgumentHelp("Only pages whose names contain this.", valueName: "text"))
  var only: String?

  @Option(help: ArgumentHelp("Write the pages there, and measure nothing.", valueName: "folder"))
  var write: String?

  private static let runs = [
    ["check"], ["check", "--format", "json"], ["fix", "--diff"], ["fix", "--diff", "--unsafe"],
  ]

  func run() throws {
    let shapes = HostileShape.all.filter { only.map($0.name.contains) ?? true }
    let sample = URL(filePath: Sample.path)
    func text(of shape: HostileShape) throws -> Data {
      let page = sample.appending(path: shape.page.rawValue)
      return Data(
        shape.text(base: try String(contentsOf: page, encoding: .utf8), bytes: bytes).utf8)
    }
    if let write {
      let folder = URL(filePath: write)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for shape in shapes {
        try text(of: shape).write(to: folder.appending(path: "\(shape.name).md"))
      }
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalint-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let catalog = folder.appending(path: "catalog")
    try FileManager.default.copyItem(at: sample, to: catalog)
    let catalint = BuiltCatalint.folder.appending(path: "catalint").path
    let programs = Self.runs.map { arguments in
      // Status 2 is that of a run of 'fix' that ends before all is fixed.
      MeasuredProgram(
        command: [catalint] + arguments + [catalog.path],
        output: folder.appending(path: "output.txt"),
        success: 0...2)
    }
    let head = BenchRecord.head(["page"] + Self.runs.map { "`\($0.joined(separator: " "))`" })
    printNow(head)
    var all: [Cost] = []
    for shape in shapes {
      let page = catalog.appending(path: shape.page.rawValue)
      let original = try Data(contentsOf: page)
      try text(of: shape).write(to: page)
      let costs = try programs.map { try $0.run() }
      try original.write(to: page)
      printNow(
        BenchRecord.line(
          [shape.name] + costs.map { "\(Figure.time($0.processor)), \(Figure.memory($0.memory))" }))
      all += costs
    }
    let (time, memory) = (all.map(\.processor).max() ?? 0, all.map(\.memory).max() ?? 0)
    printNow("\nAt most \(Figure.time(time)) and \(Figure.memory(memory)).\n")
  }
}
