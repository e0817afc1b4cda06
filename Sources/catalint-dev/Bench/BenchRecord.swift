import Foundation

/// Writes comparisons as tables of a document, and reads the recorded work from such a table.
struct BenchRecord {
  /// By the names of cases.
  private let work: [String: Double]

  private static let labels = ["case", "ratio", "Catalint", "the other", "work"]

  init(document: String) {
    let rows = document.components(separatedBy: "\n").map { $0.components(separatedBy: " | ") }
    work = rows.reduce(into: [:]) { work, cells in
      guard cells.count == Self.labels.count, cells[0].hasPrefix("| ") else { return }
      work[String(cells[0].dropFirst(2))] = Double(cells[cells.count - 1].prefix { $0 != " " })
    }
  }

  /// A message for each comparison that got worse: Catalint does more than `tolerance` times the
  /// recorded work.
  func regressions(_ comparisons: [Comparison], tolerance: Double) throws -> [String] {
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

  /// The results.
  static func table(_ comparisons: [Comparison]) -> String {
    head(labels) + comparisons.map { line(results($0)) }.joined()
  }

  /// The goals, and whether the results meet them.
  static func goals(_ comparisons: [Comparison]) -> String {
    let rows = comparisons.map { line([$0.name] + verdict($0)) }
    return head(["case"] + verdictLabels) + rows.joined()
  }

  /// The lines above those of comparisons that are printed as they are made.
  static let printedHead = head(labels + verdictLabels)

  /// A comparison with its goal.
  static func printedRow(_ comparison: Comparison) -> String {
    line(results(comparison) + verdict(comparison))
  }

  private static let verdictLabels = ["goal", "met"]

  private static func results(_ comparison: Comparison) -> [String] {
    [
      comparison.name, "**\(Figure.ratio(comparison.ratio))**", comparison.own, comparison.other,
      Figure.ratio(comparison.work),
    ]
  }

  private static func verdict(_ comparison: Comparison) -> [String] {
    [comparison.goal.description, comparison.excess.map { "no, \(Figure.ratio($0))" } ?? "yes"]
  }

  static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  static func head(_ labels: [String]) -> String { line(labels) + line(labels.map { _ in "---" }) }

  /// The document with the goals of these comparisons in its table.
  static func document(_ document: String, withGoalsOf comparisons: [Comparison]) throws -> String {
    try GeneratedBlock(name: "goals", command: "make bench-record")
      .filled(with: goals(comparisons), in: document)
  }

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
