import TestSupport
import Testing

/// Pages that have one part again and again: time is linear in how often.
@Suite(.takesLong, .serialized) struct RepeatedPartGrowthTests {
  private let path = "authors/openai/models/gpt-4.1-mini.md"

  private func expectLinear(
    _ rules: Set<String>, upTo count: Int, _ text: (Int) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Growth.expectLinear(
      rules.sorted().joined(separator: ", "), upTo: count, sourceLocation: sourceLocation,
      input: { SmallCatalog(texts: [path: text($0)]) },
      { #expect(!$0.diagnostics(rules).isEmpty, sourceLocation: sourceLocation) })
  }

  @Test func `sections that repeat one with many subsections`() {
    let heading = "## 📋 Technical Specifications\n\n"
    expectLinear(["duplicate-section"], upTo: 6_000) {
      heading + String(repeating: "### a\n\n", count: $0) + String(repeating: heading, count: $0)
    }
  }

  @Test func `copies of a section that have duplicates`() {
    let row = "| **Model ID** | `x` |\n"
    let table = "| Specification | Value |\n|---|---|\n" + row + row
    let section = "## 📋 Technical Specifications\n\n" + table + "\n"
    expectLinear(["duplicate-section", "duplicate-field"], upTo: 2_000) {
      String(repeating: section, count: $0)
    }
  }

  @Test func `the items of one badge`() {
    expectLinear(["duplicate-item"], upTo: 8_000) { count in
      let items = (0..<count).map { "a\($0)," }.joined()
      return "## 🎯 Capabilities\n\n![Supported input modalities]"
        + "(https://img.shields.io/badge/input-\(items)a0-teal)\n"
    }
  }
}
