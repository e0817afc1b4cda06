package import Catalog
import Contract
package import Diagnostics
package import Records

/// A page with conflicting names for its provider.
package enum ProviderDisagrees: PageRule, CatalogRule {
  package static let descriptor = RuleDescriptor(
    "provider-disagrees", "Conflicting providers on one page",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      The provider is in the breadcrumb, in the overview, above the prices and in the name of a
      folder. Pages are copied from one provider to another, and where the old name was left, readers
      take the prices and limits of one for those of the other. Where all but one agree, that one is
      wrong. A folder's name may differ from its provider's, so it counts only where it is one of the
      names. Where all agree on the owner of another folder, all of them are wrong.
      """,
    examples: [
      Example(
        "Copied from another provider", on: "providers/groq/models/llama-3.3-70b-versatile.md",
        bad: .page(
          "# llama-3.3-70b-versatile", .breadcrumb("Providers", "Groq", "llama-3.3-70b-versatile"),
          .overview([
            "ID": "`llama-3.3-70b-versatile`",
            "Provider": "[⟦Cerebras⟧](../README.md)",
          ])),
        fixed: "Groq"),
      Example(
        "Another provider all over the page", on: .providerModel,
        bad: .page(
          "# gpt-4.1-mini",
          .overview(["ID": "`gpt-4.1-mini`", "Provider": "⟦Groq⟧"])),
        good: .page(
          "# gpt-4.1-mini",
          .overview(["ID": "`gpt-4.1-mini`", "Provider": "OpenAI"])),
        others: [
          "providers/openai/README.md": "# OpenAI", "providers/groq/README.md": "# Groq",
        ]),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    NameComparison(of: .provider, on: page)?.report(into: &findings)
  }

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    ForeignOwner.report(.provider, in: index, into: &findings)
  }
}
