import Contract
package import Diagnostics
package import Records
import SourceText

/// A badge that contradicts a table or a list badge about one capability.
package enum BadgeDisagreesWithTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "badge-disagrees-with-table", "Badge and table, or badge and list, contradict each other",
    severity: .error, category: .badges,
    rationale: """
      A page states each capability more than once: as a badge, as a tick in a table, as an item of
      the lists of input and output. Where one was changed and the others were not, readers who look
      at the badge and readers who look at the table choose differently.
      """,
    examples: [
      Example(
        "A badge without its tick", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ### Feature Overview

          ![Response streaming](https://img.shields.io/badge/⟦streaming⟧-✓-cyan)

          ### Response Delivery

          | Streaming |
          |---|
          | ❌ |

          """,
        good: """
          ### Feature Overview

          ![Response streaming](https://img.shields.io/badge/streaming-✓-cyan)

          ### Response Delivery

          | Streaming |
          |---|
          | ✅ |

          """),
      Example(
        "A tick without its badge", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ### Feature Overview

          ![Supports text generation and processing](https://img.shields.io/badge/text-✓-blue) ![Supported input modalities](https://img.shields.io/badge/input-text-teal)

          ### Core Features

          | Web Search |
          |---|
          | ⟦✅⟧ |

          """),
      Example(
        "All badges left out", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ### ⟦Feature Overview⟧

          ### Core Features

          | Web Search |
          |---|
          | ✅ |

          """),
      Example(
        "A badge and a list", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 🎯 Capabilities

          ![Supports text generation and processing](https://img.shields.io/badge/text-✓-blue) ![Can analyze and understand images](https://img.shields.io/badge/⟦vision⟧-✓-purple) ![Supported input modalities](https://img.shields.io/badge/input-text-teal) ![Supported output modalities](https://img.shields.io/badge/output-text-cyan)

          """,
        good: """
          ## 🎯 Capabilities

          ![Supports text generation and processing](https://img.shields.io/badge/text-✓-blue) ![Can analyze and understand images](https://img.shields.io/badge/vision-✓-purple) ![Supported input modalities](https://img.shields.io/badge/input-text,image-teal) ![Supported output modalities](https://img.shields.io/badge/output-text-cyan)

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    let there = page.badgeVocabularies
    missAll(but: there, on: page, into: &findings)
    for vocabulary in there {
      let compared = vocabulary.definitions.filter(\.hasCompanions)
      guard !compared.isEmpty else { continue }
      let comparison = BadgeComparison(page, vocabulary)
      for definition in compared { comparison.compare(definition, into: &findings) }
    }
  }

  /// Reports vocabularies without any badge on the page, once each.
  private static func missAll(
    but there: [BadgeVocabulary], on page: Page, into findings: inout Findings
  ) {
    var known = there
    for place in page.kind?.badges ?? [] where !known.contains(where: { $0 === place.vocabulary }) {
      guard let section = page.record.sections.first(where: { $0.layout == place.section }) else {
        continue
      }
      known.append(place.vocabulary)
      BadgeComparison(page, place.vocabulary).missAll(
        of: place.vocabulary, at: section.heading, into: &findings)
    }
  }
}
