import Foundation

/// Runs Catalint on a copy of the sample catalog, one of whose pages is a hostile one.
struct HostilePageBench {
  private let catalog: URL
  private let output: URL
  private let bytes: Int

  private static let sample = URL(filePath: "Fixtures/clean/sample")
  private static let runs = [
    ["check"], ["check", "--format", "json"], ["fix", "--diff"], ["fix", "--diff", "--unsafe"],
  ]

  /// `folder` must not be there yet.
  init(folder: URL, bytes: Int) throws {
    catalog = folder.appending(path: "catalog")
    output = folder.appending(path: "output.txt")
    self.bytes = bytes
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.sample, to: catalog)
  }

  /// The text of a page of the sample.
  static func text(of page: HostileShape.Base) throws -> String {
    try String(contentsOf: sample.appending(path: page.rawValue), encoding: .utf8)
  }

  /// The cost of each of the runs on a page of a shape.
  func costs(of shape: HostileShape) throws -> [Cost] {
    let page = catalog.appending(path: shape.page.rawValue)
    let base = try Self.text(of: shape.page)
    try Data(shape.text(base: base, bytes: bytes).utf8).write(to: page)
    defer { try? Data(base.utf8).write(to: page) }
    let program = BuiltCatalint.folder.appending(path: "catalint").path
    return try Self.runs.map { arguments in
      // Status 2 is that of a run of 'fix' that ends before all is fixed.
      try MeasuredProgram([program] + arguments + [catalog.path], output: output, success: 0...2)
        .run()
    }
  }

  /// The lines above those of shapes.
  static let head =
    line(["page"] + runs.map { "`\($0.joined(separator: " "))`" })
    + line(["---"] + runs.map { _ in "---" })

  static func row(_ name: String, _ costs: [Cost]) -> String {
    line([name] + costs.map { "\(Figure.time($0.processor)), \(Figure.memory($0.memory))" })
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |\n"
  }
}
