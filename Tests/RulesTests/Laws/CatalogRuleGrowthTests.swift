import TestSupport
import Testing

/// Catalogs that contradict themselves everywhere: time is linear in the size of the catalog.
@Suite(.takesLong, .serialized) struct CatalogRuleGrowthTests {
  /// A catalog of some size.
  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let pages: @Sendable (Int) -> [String: String]
  }

  private static let models =
    "## Models\n\n| Model | Providers | Context | Capabilities |\n|---|---|---|---|\n"
  private static let availability =
    "## 🌐 Provider Availability\n\n| Provider | Context | Pricing (Input/Output) | Notes |\n|---|---|---|---|\n"

  private static func rows(_ count: Int, _ row: (Int) -> String) -> String {
    (0..<count).map { row($0) + "\n" }.joined()
  }

  static let shapes = [
    Shape(testDescription: "pages of two kinds that disagree in everything") { count in
      var pages: [String: String] = [:]
      for number in 0..<count {
        pages["authors/a/models/m\(number).md"] =
          "## 📋 Technical Specifications\n\n| Specification | Value |\n|---|---|\n| **Context Window** | 8k tokens |\n"
        pages["providers/p/models/m\(number).md"] =
          "## 📋 Overview\n\n- **Context Window**: \(number + 9)k tokens\n"
      }
      return pages
    },
    Shape(testDescription: "rows about one page, each with another value") { count in
      [
        "authors/a/models/m.md": "",
        "authors/a/README.md": models
          + rows(count * 4) { "| [m](models/m.md) | p | \($0 + 1)k | Text |" },
      ]
    },
    Shape(testDescription: "rows without a link, and pages without a row") { count in
      var pages = ["authors/a/README.md": models + rows(count) { "| x\($0) | p | 8k | Text |" }]
      for number in 0..<count { pages["authors/a/models/m\(number).md"] = "# m\(number)\n" }
      return pages
    },
    Shape(testDescription: "pages of one model at many providers, none of which is listed") {
      count in
      var pages = ["authors/a/models/m.md": availability + "| p | 8k | — | |\n"]
      for number in 0..<count { pages["providers/p\(number)/models/m.md"] = "# m\n" }
      return pages
    },
    Shape(testDescription: "sections with wrong counts") { count in
      [
        "models/README.md": "## Model Families\n\n"
          + rows(count) {
            "### F\($0) (3 models)\n\n| Model | Provider | Context | Pricing |\n|---|---|---|---|\n| b | p | 8k | — |\n| a | p | 8k | — |\n"
          }
      ]
    },
    Shape(testDescription: "twins of which every line differs") { count in
      [
        "authors/a/README.md": rows(count * 8) { "a\($0)" },
        "authors/a/_index.md": rows(count * 8) { "b\($0)" },
      ]
    },
  ]

  @Test(arguments: shapes)
  func `time is linear in the size of the catalog`(_ shape: Shape) {
    Growth.expectLinear(shape.testDescription, upTo: 400) {
      SmallCatalog(texts: shape.pages($0))
    } _: { catalog in
      #expect(!catalog.diagnostics().isEmpty)
    }
  }
}
