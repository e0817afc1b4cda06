import Foundation
import PageSyntax

// Usage: PageScanBenchmark FOLDER REPETITIONS
// Scans every page below the folder, reading excluded, and prints one line.

let arguments = CommandLine.arguments
guard arguments.count == 3, let repetitions = Int(arguments[2]), repetitions > 0 else {
  print("usage: PageScanBenchmark FOLDER REPETITIONS")
  exit(2)
}
let found = FileManager.default.enumerator(
  at: URL(filePath: arguments[1]), includingPropertiesForKeys: nil)
let paths = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
let pages = try paths.sorted { $0.path < $1.path }.map { try [UInt8](Data(contentsOf: $0)) }
let byteCount = pages.reduce(0) { $0 + $1.count }

var scanner = PageScanner()
var nodeCount = 0
let clock = ContinuousClock()
let times = (0..<repetitions).map { _ in
  clock.measure {
    nodeCount = pages.reduce(0) { $0 + scanner.scan($1).nodes.count }
  }
}
let median = times.sorted()[repetitions / 2]
let milliseconds = median / .milliseconds(1)
let throughput = Double(byteCount) / 1000 / milliseconds
print(
  "\(pages.count) pages, \(byteCount) bytes, \(nodeCount) nodes,",
  String(format: "median %.2f ms, %.1f MB/s", milliseconds, throughput))
