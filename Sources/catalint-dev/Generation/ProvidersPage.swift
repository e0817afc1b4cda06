/// The index of providers.
struct ProvidersPage {
  let plan: CatalogPlan

  var text: String {
    var page = PageText()
    page.add("# 🏢 AI Model Providers")
    page.add("Companies that serve the models of this catalog through an API.")
    page.add("## Provider Comparison")
    page.add(
      table: ["Provider", "Models", "Free Tier", "API Key Required", "Status Page"],
      plan.providers.enumerated().map { number, provider in
        [
          "**[\(provider.name)](\(provider.id)/README.md)**",
          "\(plan.offersOfProvider[number].count)", number % 2 == 0 ? "❌" : "✅", "✅",
          "[Status](https://\(provider.id).example.com/status)",
        ]
      })
    addModels(to: &page)
    page.add("## Provider Details")
    for number in plan.providers.indices { addDetails(of: number, to: &page) }
    page.add(footer: "[← Back to Catalog](../README.md)")
    return page.text
  }

  private func addModels(to page: inout PageText) {
    page.add("## 🌟 Top Models Across Providers")
    let offers = plan.models.sorted { $0.title < $1.title }
      .flatMap { model in model.offers.map { (model, $0) } }
    let shown = offers.prefix(20).map { model, offer in
      [
        "**\(model.title)**", plan.providers[offer.provider].name,
        model.context > 0 ? Amount.rounded(model.context) : "—",
        offer.price.map { Amount.price($0.input) } ?? "—",
        offer.price.map { Amount.price($0.output) } ?? "—",
        model.abilities.symbols.joined(separator: " "),
      ]
    }
    let rest = offers.count - shown.count
    page.add(
      table: ["Model", "Provider", "Context", "Input", "Output", "Features"],
      shown + (rest > 0 ? [["_...and \(rest) more_", "", "", "", "", ""]] : []))
  }

  private func addDetails(of number: Int, to page: inout PageText) {
    let provider = plan.providers[number]
    let offers = plan.offersOfProvider[number]
    let variable = provider.id.uppercased().replacing("-", with: "_") + "_API_KEY"
    page.add("### [\(provider.name)](\(provider.id)/README.md)")
    page.add(provider.sentence + ".")
    let featured = offers.prefix(3).map { "  - \(plan.models[$0.model].title)" }
    let all = "  - [View all \(offers.count) models →](\(provider.id)/README.md)"
    page.add(list: [
      "**Models**: \(offers.count) available", "**API Key**: Required (`\(variable)`)",
      "**Status**: [Check current status](https://\(provider.id).example.com/status)",
      "**Featured Models**:\n" + (featured + [all]).joined(separator: "\n"),
    ])
  }
}
