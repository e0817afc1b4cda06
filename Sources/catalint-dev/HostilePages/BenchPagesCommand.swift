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

  func run() throws {
    let shapes = HostileShape.all.filter { only.map($0.name.contains) ?? true }
    if let write { return try self.write(shapes, into: URL(filePath: write)) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalint-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = try HostilePageBench(folder: folder, bytes: bytes)
    tell(HostilePageBench.head)
    var worst: [Cost] = []
    for shape in shapes {
      let costs = try bench.costs(of: shape)
      worst += costs
      tell(HostilePageBench.row(shape.name, costs))
    }
    let time = worst.map(\.processor).max() ?? 0
    let memory = worst.map(\.memory).max() ?? 0
    tell("\nAt most \(Figure.time(time)) and \(Figure.memory(memory)).\n")
  }

  private func write(_ shapes: [HostileShape], into folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for shape in shapes {
      let text = shape.text(base: try HostilePageBench.text(of: shape.page), bytes: bytes)
      try Data(text.utf8).write(to: folder.appending(path: "\(shape.name).md"))
    }
  }

  /// One row at a time, even into a pipe: a run takes minutes.
  private func tell(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
