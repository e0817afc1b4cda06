/// The index of models.
struct ModelsPage {
  let plan: CatalogPlan

  private typealias Entry = (model: PlannedModel, offer: PlannedOffer)

  var text: String {
    let entries: [Entry] = plan.models.flatMap { model in model.offers.map { (model, $0) } }
    var page = PageText()
    page.add("# 🤖 All Models")
    page.add("Complete listing of all \(entries.count) models in the Starmap catalog.")
    addStatistics(entries, to: &page)
    page.add("## Model Families")
    for (family, members) in Dictionary(grouping: entries, by: \.model.family)
      .sorted(by: { $0.key < $1.key })
    {
      add(family, members, to: &page)
    }
    addPrices(entries, to: &page)
    addContexts(entries, to: &page)
    addFeatures(entries, to: &page)
    page.add(footer: "[← Back to Catalog](../README.md)")
    return page.text
  }

  private func addStatistics(_ entries: [Entry], to page: inout PageText) {
    let counts = [
      ("📝 Text Generation", entries.count),
      ("👁️ Vision", entries.count { $0.model.abilities.input.contains("image") }),
      ("🎵 Audio", entries.count { $0.model.abilities.input.contains("audio") }),
      ("🔧 Function Calling", entries.count { $0.model.abilities.has("tool_calls") }),
    ]
    page.add("## Quick Stats")
    page.add(
      table: ["Capability", "Count", "Percentage"],
      counts.map { [$0, "\($1)", Amount.share($1, of: entries.count)] })
  }

  private func add(_ family: String, _ members: [Entry], to page: inout PageText) {
    page.add("### \(family) (\(members.count) model\(members.count == 1 ? "" : "s"))")
    let sorted = members.sorted {
      $0.model.title.utf8.lexicographicallyPrecedes($1.model.title.utf8)
    }
    let rows = sorted.prefix(10).map { model, offer in
      let author = plan.authors[model.author].id
      return [
        "[\(model.title)](../authors/\(author)/models/\(model.path).md)",
        plan.providers[offer.provider].name,
        model.context > 0 ? Amount.rounded(model.context) : "N/A",
        offer.price.map { "\(Amount.price($0.input))/\(Amount.price($0.output))" } ?? "N/A",
      ]
    }
    let rest = members.count > 10 ? [["_...and \(members.count - 10) more_", "", "", ""]] : []
    page.add(table: ["Model", "Provider", "Context", "Pricing"], rows + rest)
  }

  private func addPrices(_ entries: [Entry], to page: inout PageText) {
    let priced = entries.compactMap { model, offer in offer.price.map { (model, offer, $0) } }
      .sorted { ($1.2.input, $0.0.title) < ($0.2.input, $1.0.title) }
    page.add("## 💰 Pricing Comparison")
    page.add("Models by input price:")
    page.add(
      table: ["Model", "Input (per 1M)", "Output (per 1M)", "Cache Read", "Cache Write"],
      priced.prefix(30).map { model, offer, price in
        [
          "**\(model.title)**", Amount.price(price.input), Amount.price(price.output),
          offer.hasCache ? Amount.price(price.input / 2) : "-", "-",
        ]
      })
  }

  private func addContexts(_ entries: [Entry], to page: inout PageText) {
    let sorted = entries.filter { $0.model.context > 0 }
      .sorted { ($1.model.context, $0.model.title) < ($0.model.context, $1.model.title) }
    page.add("## 📏 Context Window Comparison")
    page.add("Models by context window:")
    page.add(
      table: ["Model", "Context Window", "Max Output", "Modalities"],
      sorted.prefix(30).map { model, _ in
        [
          "**\(model.title)**", Amount.rounded(model.context),
          model.output > 0 ? Amount.short(model.output) : "—",
          model.abilities.input.map {
            $0 == "pdf" ? "PDF" : $0.prefix(1).uppercased() + $0.dropFirst()
          }
          .joined(separator: ", "),
        ]
      })
  }

  private func addFeatures(_ entries: [Entry], to page: inout PageText) {
    page.add("## 🎯 Feature Comparison")
    page.add("What the models can do:")
    page.add(
      table: ["Model", "Modalities", "Tools", "Reasoning", "Advanced Controls"],
      entries.prefix(30).map { model, _ in
        [
          model.title, model.abilities.symbols.joined(separator: " "),
          model.abilities.has("tool_calls") ? "🔧 Tools" : "—",
          model.abilities.has("reasoning") ? "🧠 Basic" : "—",
          model.abilities.has("temperature") ? "🌡️ Sampling" : "—",
        ]
      })
  }
}
