import ArgumentParser
import Foundation
import MarkdownSyntax

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
    var scanner = PageScanner()
    let clock = ContinuousClock()
    let least =
      (0..<max(1, times)).map { _ in
        clock.measure { nodes = pages.reduce(0) { $0 + scanner.scan($1).nodes.count } }
      }.min() ?? .zero
    let bytes = pages.reduce(0) { $0 + $1.count }
    let seconds = least / .seconds(1)
    print(
      "\(pages.count) pages, \(bytes) bytes, \(nodes) nodes:",
      "\(Figure.time(seconds)), \(Figure.speed(bytes, in: seconds))")
  }
}
