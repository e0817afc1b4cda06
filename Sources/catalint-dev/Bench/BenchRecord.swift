import Foundation

/// The ratios of work that a document records in its table.
package struct BenchRecord {
  /// By the names of cases.
  private let work: [String: Double]

  private static let block = GeneratedBlock(name: "bench", command: "make bench-record")

  package init(document: String) {
    var work: [String: Double] = [:]
    for line in document.components(separatedBy: "\n") {
      let cells = line.components(separatedBy: " | ")
      guard cells.count == BenchTable.labels.count, cells[0].hasPrefix("| "),
        let last = cells.last, let ratio = Double(last.prefix { $0 != " " })
      else { continue }
      work[String(cells[0].dropFirst(2))] = ratio
    }
    self.work = work
  }

  /// The document with these comparisons in its table, and when and where they were made.
  package static func document(
    _ document: String, with comparisons: [Comparison]
  ) throws -> String {
    try block.filled(with: circumstances + "\n\n" + BenchTable.text(comparisons), in: document)
  }

  /// The comparisons that got worse, in words: Catalint does more than `tolerance` times the
  /// recorded work.
  package func worse(_ comparisons: [Comparison], tolerance: Double) throws -> [String] {
    let known = comparisons.compactMap { comparison in
      work[comparison.name].map { (comparison, growth: comparison.growth(since: $0)) }
    }
    guard !known.isEmpty else { throw NothingInCommon() }
    return known.filter { $0.growth > tolerance }.map { comparison, growth in
      "worse than recorded: \(comparison.name): \(Figure.ratio(growth))"
    }
  }

  /// The document has none of the cases that were measured.
  package struct NothingInCommon: Error, CustomStringConvertible {
    package let description = "no case that was measured is recorded"
  }

  private static var circumstances: String {
    let day = Date.now.formatted(.iso8601.year().month().day())
    #if os(Linux)
      let system = "Linux"
    #else
      let system = "macOS"
    #endif
    #if arch(arm64)
      let architecture = "arm64"
    #else
      let architecture = "x86-64"
    #endif
    let processors = ProcessInfo.processInfo.activeProcessorCount
    return
      "Measured on \(day), on a machine with \(processors) processors, \(system), \(architecture)."
  }
}
