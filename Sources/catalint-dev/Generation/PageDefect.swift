/// One plausible mistake on a page, as a text in place of another one.
package struct PageDefect {
  /// The defect, in words.
  package let name: String
  private let old: String
  private let new: String

  private init(_ name: String, _ old: String, _ new: String) {
    (self.name, self.old, self.new) = (name, old, new)
  }

  static let all = [
    PageDefect("a heading misspelt", "## 📋 Technical Specifications", "## 📋 Tecnical Specs"),
    PageDefect("a row's label misspelt", "| **Context Window** |", "| **Contxt Window** |"),
    PageDefect("a list's label misspelt", "- **Release Date**:", "- **Relase Date**:"),
    PageDefect("an unknown key", "\ntype: model", "\nkind: model"),
    PageDefect("a column misspelt", "| Tool Calling |", "| Tool Caling |"),
    PageDefect("a cell too few", "| 0.0-2.0 | ", "| "),
    PageDefect("a delimiter cell too few", "|---------|---------|", "|---------|"),
    PageDefect("a tick in words", "| ✅ |", "| yes |"),
    PageDefect(
      "a boolean misspelt", "| **Open Weights** | false |", "| **Open Weights** | flase |"),
    PageDefect("a decimal comma", "k tokens", ",5k tokens"),
    PageDefect("an unknown suffix", "M tokens", "Q tokens"),
    PageDefect("a price without currency", "| $", "| "),
    PageDefect("a unit misspelt", "/1M |", "/1m tok |"),
    PageDefect(
      "a wrong cost", "(5K in, 10K out) | 5k tokens | 10k tokens | $",
      "(5K in, 10K out) | 5k tokens | 10k tokens | $7"),
    PageDefect("a day that does not exist", "Date** | 2", "Date** | 2025-02-30 2"),
    PageDefect("a badge misspelt", "badge/streaming-", "badge/straeming-"),
    PageDefect("a badge with one underscore", "tool__choice", "tool_choice"),
    PageDefect(
      "a badge lost", "![Stop sequences](https://img.shields.io/badge/stop-core-blue) ", ""),
    PageDefect("a link to nowhere", "](../README.md)", "](../REDME.md)"),
    PageDefect("a link without destination", "](../README.md)", "]()"),
    PageDefect("a count that is too high", "| **Total Models** | ", "| **Total Models** | 1"),
    PageDefect("characters misread", "✅", "‚úÖ"),
    PageDefect("a zero-width space in an ID", "ID** | `", "ID** | `\u{200B}"),
    PageDefect("a merge left over", "\n## ", "\n<<<<<<< HEAD\n## "),
  ]

  /// `text` with one of the mistakes that can be made in it; nil where none can.
  static func any(in text: String, _ random: inout SplitMix) -> (text: String, defect: PageDefect)?
  {
    let start = random.number(below: all.count)
    for defect in all[start...] + all[..<start] where text.contains(defect.old) {
      return (text.replacing(defect.old, with: defect.new, maxReplacements: 1), defect)
    }
    return nil
  }
}
