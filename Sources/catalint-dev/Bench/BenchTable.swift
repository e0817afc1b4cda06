/// What was measured, as a table in Markdown.
package enum BenchTable {
  static let labels = [
    "case", "ratio", "goal", "met", "Catalint", "the other", "work",
  ]

  package static func text(_ comparisons: [Comparison]) -> String {
    let rows = comparisons.map { comparison in
      [
        comparison.name, "**\(Figure.ratio(comparison.ratio))**", comparison.goal.description,
        comparison.excess.map { "no, \(Figure.ratio($0))" } ?? "yes", comparison.own,
        comparison.other, Figure.ratio(comparison.work),
      ]
    }
    let lines = [labels, labels.map { _ in "---" }] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
