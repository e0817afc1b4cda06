/// The measurements, as a table in Markdown.
package enum BenchTable {
  static let labels = [
    "case", "ratio", "goal", "met", "Catalint", "the other", "work",
  ]

  package static func text(_ comparisons: [Comparison]) -> String {
    head + comparisons.map(row).joined()
  }

  /// The lines above those of comparisons.
  static let head = line(labels) + line(labels.map { _ in "---" })

  static func row(_ comparison: Comparison) -> String {
    line([
      comparison.name, "**\(Figure.ratio(comparison.ratio))**", comparison.goal.description,
      comparison.excess.map { "no, \(Figure.ratio($0))" } ?? "yes", comparison.own,
      comparison.other, Figure.ratio(comparison.work),
    ])
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |\n"
  }
}
