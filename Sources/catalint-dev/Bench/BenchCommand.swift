import ArgumentParser
import Foundation
import MarkdownSyntax

/// `catalint-dev bench`: Catalint's speed, compared with the minimal cost of reading a catalog.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures Catalint against other programs, in turn.",
    discussion: """
      Run it in the package's root. The 'catalint' beside it is measured, on catalogs that are \
      generated: against a program in C that reads them and does nothing else, against an empty \
      program in Swift, and against rumdl where that is installed.
      """)

  @Option(help: "How many pages the smaller catalog has.")
  var pages = 2651

  @Option(help: "How many pages the larger catalog has.")
  var most = 100_000

  @Option(help: "How many seconds programs race in each case.")
  var seconds = 5.0

  @Option(help: ArgumentHelp("The prototype of the page scanner.", valueName: "program"))
  var prototype: String?

  @Option(help: ArgumentHelp("A catalog of TOML files to check as well.", valueName: "folder"))
  var data: String?

  @Option(help: ArgumentHelp("The contract that ships for it.", valueName: "name"))
  var contract = "models.dev"

  @Option(help: ArgumentHelp("Write the results into this document.", valueName: "file"))
  var record: String?

  @Option(
    help: ArgumentHelp(
      "Write the goals, and whether they are met, into this document.", valueName: "file"))
  var goals: String?

  @Option(
    help: ArgumentHelp("Fail where more work is done than this document says.", valueName: "file"))
  var against: String?

  @Option(help: "How many times as much work may be done.")
  var tolerance = 1.3

  func validate() throws {
    guard pages >= GeneratedCatalog.fewestPages, most >= pages else {
      throw ValidationError(
        "a catalog has \(GeneratedCatalog.fewestPages) pages at least, and the larger one no fewer")
    }
  }

  func run() throws {
    let recorded = try against.map { BenchRecord(document: try text(of: $0)) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalint-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = Bench(
      root: URL(filePath: FileManager.default.currentDirectoryPath),
      programs: BuiltCatalint.folder, folder: folder, seconds: seconds, prototype: prototype,
      data: data.map { (URL(filePath: $0), contract) })
    printNow(BenchRecord.printedHead)
    let comparisons = try bench.comparisons(pages: pages, most: most) {
      printNow(BenchRecord.printedRow($0))
    }
    if let record {
      let document = try BenchRecord.document(try text(of: record), with: comparisons)
      try Data(document.utf8).write(to: URL(filePath: record))
    }
    if let goals {
      let document = try BenchRecord.document(try text(of: goals), withGoalsOf: comparisons)
      try Data(document.utf8).write(to: URL(filePath: goals))
    }
    guard let regressions = try recorded?.regressions(comparisons, tolerance: tolerance) else {
      return
    }
    print(
      regressions.isEmpty ? "no more work than recorded" : regressions.joined(separator: "\n"))
    if !regressions.isEmpty { throw ExitCode.failure }
  }

  private func text(of file: String) throws -> String {
    try String(contentsOf: URL(filePath: file), encoding: .utf8)
  }
}

extension ParsableCommand {
  /// One row at a time, even into a pipe: a run takes minutes.
  func printNow(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}

/// `catalint-dev scan-pages`: the page scan and nothing else, to measure and to profile.
struct ScanPagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan-pages", abstract: "Scans every page of a folder, and says how fast.")

  @Argument(help: "The folder.")
  var folder: String

  @Option(help: "How often all pages are scanned, when they have been read.")
  var times = 20

  func run() throws {
    let pages = try URL(filePath: folder).pages().map { try [UInt8](Data(contentsOf: $0)) }
    var nodes = 0
    let times = (0..<max(1, times)).map { _ in
      var scanner = PageScanner()
      return ContinuousClock().measure {
        nodes = pages.reduce(0) { $0 + scanner.scan($1).syntax.nodes.count }
      }
    }
    let bytes = pages.reduce(0) { $0 + $1.count }
    let seconds = (times.min() ?? .zero) / .seconds(1)
    print(
      "\(pages.count) pages, \(bytes) bytes, \(nodes) nodes: \(Figure.time(seconds)),",
      "\(Figure.short(Double(bytes) / 1e6 / seconds)) MB/s")
  }
}
