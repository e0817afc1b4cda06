/// A provider's page of a model.
struct ProviderModelPage {
  let plan: CatalogPlan
  let number: Int
  let offer: PlannedOffer

  private var model: PlannedModel { plan.models[number] }
  private var author: PlannedCompany { plan.authors[model.author] }
  private var provider: PlannedCompany { plan.providers[offer.provider] }

  var path: String { "providers/\(provider.id)/models/\(model.path).md" }
  /// The way from the page's folder to its provider's.
  private var up: String { String(repeating: "../", count: model.path.split(separator: "/").count) }

  var text: String {
    var page = PageText()
    page.add("# \(model.title)")
    page.add(
      "[Catalog](\(up)../../README.md) / [Providers](\(up)../README.md)"
        + " / [\(provider.name)](\(up)README.md) / **\(model.title)**")
    if number % 4 == 0 { page.add(Prose.sentence(about: model)) }
    addOverview(to: &page)
    let controls = BadgeWords.paragraphs(of: model.abilities)
    if !controls.isEmpty { page.add("## 🔬 Technical Specifications") }
    for paragraph in controls { page.add(paragraph) }
    page.add("## 🎯 Capabilities")
    page.add("### Feature Overview")
    page.add(BadgeWords.line(of: model.abilities))
    TickTables(model: model).add(to: &page)
    PriceTables(offer: offer, provider: provider.name).add(to: &page)
    page.add("## 📋 Metadata")
    page.add("**Created**: 2025-09-04 04:38:24 UTC")
    page.add("**Last Updated**: 2025-09-04 04:38:24 UTC")
    page.add("---")
    page.add("### Navigation")
    page.add(list: [
      "[More models by \(provider.name)](\(up)README.md)",
      "[More models by \(author.name)](\(up)../../authors/\(author.id)/README.md)",
      "[All Providers](\(up)../README.md)", "[Back to Catalog](\(up)../../README.md)",
    ])
    page.add(footer: "Last Updated: 2025-09-04 04:38:40 UTC")
    return page.text
  }

  private func addOverview(to page: inout PageText) {
    let facts: [(String, String?)] = [
      ("ID", "`\(model.id)`"), ("Provider", "[\(provider.name)](\(up)README.md)"),
      ("Authors", "[\(author.name)](\(up)../../authors/\(author.id)/README.md)"),
      ("Release Date", model.released), ("Knowledge Cutoff", model.cutoff),
      ("Open Weights", "\(model.hasOpenWeights)"),
      ("Context Window", model.context > 0 ? "\(Amount.whole(model.context)) tokens" : nil),
      ("Max Output", model.output > 0 ? "\(Amount.whole(model.output)) tokens" : nil),
    ]
    page.add("## 📋 Overview")
    page.add(list: facts.map { label, value in value.map { "**\(label)**: \($0)" } })
  }
}
