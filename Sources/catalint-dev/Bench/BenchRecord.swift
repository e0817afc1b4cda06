import Foundation

/// The comparisons as a table, and the ratios of work in the table of a document.
struct BenchRecord {
  /// By the names of cases.
  private let work: [String: Double]

  private static let labels = ["case", "ratio", "goal", "met", "Catalint", "the other", "work"]

  init(document: String) {
    let rows = document.components(separatedBy: "\n").map { $0.components(separatedBy: " | ") }
    work = rows.reduce(into: [:]) { work, cells in
      guard cells.count == Self.labels.count, cells[0].hasPrefix("| ") else { return }
      work[String(cells[0].dropFirst(2))] = Double(cells[cells.count - 1].prefix { $0 != " " })
    }
  }

  /// The comparisons that got worse, in words: Catalint does more than `tolerance` times the
  /// recorded work.
  func worse(_ comparisons: [Comparison], tolerance: Double) throws -> [String] {
    let known = comparisons.compactMap { comparison in
      work[comparison.name].map {
        (name: comparison.name, growth: comparison.goal.growth(from: $0, to: comparison.work))
      }
    }
    guard !known.isEmpty else { throw NothingInCommon() }
    return known.filter { $0.growth > tolerance }.map { name, growth in
      "worse than recorded: \(name): \(Figure.ratio(growth))"
    }
  }

  /// The document has none of the cases that were measured.
  struct NothingInCommon: Error, CustomStringConvertible {
    let description = "no case that was measured is recorded"
  }

  static func table(_ comparisons: [Comparison]) -> String { head + comparisons.map(row).joined() }

  /// The lines above those of comparisons.
  static let head = line(labels) + line(labels.map { _ in "---" })

  static func row(_ comparison: Comparison) -> String {
    line([
      comparison.name, "**\(Figure.ratio(comparison.ratio))**", comparison.goal.description,
      comparison.excess.map { "no, \(Figure.ratio($0))" } ?? "yes", comparison.own,
      comparison.other, Figure.ratio(comparison.work),
    ])
  }

  static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  /// The document with these comparisons in its table, and when and where they were made.
  static func document(_ document: String, with comparisons: [Comparison]) throws -> String {
    let day = Date.now.formatted(.iso8601.year().month().day())
    let processors = ProcessInfo.processInfo.activeProcessorCount
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
    let place = "a machine with \(processors) processors, \(system), \(architecture)"
    return try GeneratedBlock(name: "bench", command: "make bench-record")
      .filled(with: "Measured on \(day), on \(place).\n\n\(table(comparisons))", in: document)
  }
}
