package import Catalog
package import Diagnostics

/// A page that names several providers of one offer.
package enum ProviderDisagrees: PageRule {
  package static let descriptor = RuleDescriptor(
    "provider-disagrees", "Provider is another one elsewhere on the page",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      Who offers the model stands in the breadcrumb, in the overview, above the prices and in the name
      of a folder. One model at two providers differs in prices and limits, and its pages are copied
      from each other: where a name was left behind, readers take the prices of one provider for those
      of another. Where all but one agree, that one is wrong; a folder may have another name than its
      provider, so it counts only where it has one of the names.
      """,
    examples: [
      Example(
        "Copied from another provider", path: "providers/groq/models/llama-3.3-70b-versatile.md",
        bad: """
          # llama-3.3-70b-versatile

          [Catalog](../../../README.md) / [Providers](../../README.md) / [Groq](../README.md) / **llama-3.3-70b-versatile**

          ## 📋 Overview

          - **ID**: `llama-3.3-70b-versatile`
          - **Provider**: [⟦Cerebras⟧](../README.md)

          """,
        good: """
          # llama-3.3-70b-versatile

          [Catalog](../../../README.md) / [Providers](../../README.md) / [Groq](../README.md) / **llama-3.3-70b-versatile**

          ## 📋 Overview

          - **ID**: `llama-3.3-70b-versatile`
          - **Provider**: [Groq](../README.md)

          """)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    NameComparison(of: .provider, on: page)?.report(into: &findings)
  }
}
