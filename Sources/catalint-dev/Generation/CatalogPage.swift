/// The index of a whole catalog.
struct CatalogPage {
  let plan: CatalogPlan

  var text: String {
    var page = PageText()
    page.add("# 🌟 Starmap AI Model Catalog")
    page.add("Models, those who make them and those who serve them; all of them invented.")
    page.add("## 📊 Catalog Statistics")
    let contexts = plan.models.flatMap { model in model.offers.map { _ in model.context } }
    let priced = plan.models.flatMap(\.offers).count { $0.price != nil }
    page.add(
      facts: ["Metric", "Value"],
      [
        ("Total Models", "\(contexts.count)"), ("Providers", "\(plan.providers.count)"),
        ("Model Authors", "\(plan.authors.count)"),
        ("Models with Pricing", "\(priced) (\(Amount.share(priced, of: contexts.count)))"),
        ("Average Context", Amount.short(contexts.reduce(0, +) / contexts.count) + " tokens"),
      ])
    page.add("## 🚀 Quick Navigation")
    addProviders(to: &page)
    addAuthors(to: &page)
    addFeatured(to: &page)
    page.add("## 📚 Browse Options")
    page.add(list: [
      "🏢 **[By Provider](providers/README.md)** - Models by the company that serves them",
      "👥 **[By Author](authors/README.md)** - Models by the organization that made them",
      "📋 **[All Models](models/README.md)** - Every model,"
        + " by [family](models/README.md#model-families)",
    ])
    page.add(footer: "Last Updated: 2025-09-04")
    return page.text
  }

  private func addProviders(to page: inout PageText) {
    page.add("### Browse by Provider")
    page.add(
      table: ["Provider", "Models", "Latest Addition"],
      Self.byCount(plan.offersOfProvider.map(\.count)).map { number, count in
        let provider = plan.providers[number]
        let newest = plan.offersOfProvider[number].map { plan.models[$0.model] }
          .max { ($0.released, $0.title) < ($1.released, $1.title) }
        return [
          "\(provider.symbol) [\(provider.name)](providers/\(provider.id)/README.md)", "\(count)",
          newest?.title ?? "—",
        ]
      })
  }

  private func addAuthors(to page: inout PageText) {
    page.add("### Browse by Model Author")
    page.add(
      table: ["Author", "Models", "Description"],
      Self.byCount(plan.modelsOfAuthor.map(\.count)).prefix(10).map { number, count in
        let author = plan.authors[number]
        return [
          "\(author.symbol) [\(author.name)](authors/\(author.id)/README.md)", "\(count)",
          author.sentence,
        ]
      })
    page.add("[View all \(plan.authors.count) authors →](authors/README.md)")
  }

  private func addFeatured(to page: inout PageText) {
    page.add("## ⭐ Featured Models")
    page.add("### Latest & Greatest")
    let newest = plan.models.sorted { ($0.released, $0.title) > ($1.released, $1.title) }
    page.add(
      table: ["Model", "Provider", "Context", "Pricing"],
      newest.prefix(10).map { model in
        let author = plan.authors[model.author].id
        let price = model.offers[0].price
        return [
          "**[\(model.title)](authors/\(author)/models/\(model.path).md)**",
          plan.providers[model.offers[0].provider].name,
          model.context > 0 ? Amount.rounded(model.context) : "N/A",
          price.map { "\(Amount.price($0.input))/\(Amount.price($0.output))" } ?? "N/A",
        ]
      })
  }

  /// The numbers of those with the most first.
  private static func byCount(_ counts: [Int]) -> [(number: Int, count: Int)] {
    counts.enumerated().map { ($0, $1) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
