/// An author's page of a model.
struct AuthorModelPage {
  let plan: CatalogPlan
  let number: Int

  private var model: PlannedModel { plan.models[number] }
  private var author: PlannedCompany { plan.authors[model.author] }

  var path: String { "authors/\(author.id)/models/\(model.path).md" }
  /// The way from the page's folder to its author's, which is longer for an ID with folders.
  private var up: String { String(repeating: "../", count: model.path.split(separator: "/").count) }

  var text: String {
    var page = PageText()
    page.add(frontmatter)
    page.add(
      "[Catalog](\(up)../../README.md) / [Authors](\(up)../README.md)"
        + " / [\(author.name)](\(up)README.md) / **\(model.title)**")
    page.add("# \(model.title)")
    if number % 3 == 0 { page.add(Prose.sentence(about: model)) }
    page.add("**Developed by**\n: \n[\(author.name)](\(up)README.md)")
    page.add("## 📋 Technical Specifications")
    page.add(
      facts: ["Specification", "Value"],
      [
        ("Model ID", "`\(model.id)`"),
        ("Context Window", model.context > 0 ? "\(Amount.short(model.context)) tokens" : nil),
        ("Max Output", model.output > 0 ? "\(Amount.short(model.output)) tokens" : nil),
        ("Release Date", model.released), ("Open Weights", "\(model.hasOpenWeights)"),
      ])
    page.add("## 🎯 Capabilities")
    page.add(BadgeWords.line(of: model.abilities))
    addProviders(to: &page)
    page.add("### 🔗 Related Resources")
    page.add(list: [
      "[All \(author.name) Models](\(up)README.md)",
      "[Model Comparison](\(up)../../models/README.md)",
    ])
    addOthers(to: &page)
    page.add(footer: "Last Updated: 2025-09-04 04:38:40 UTC", mark: "*")
    return page.text
  }

  /// With lines of spaces in it, as its program writes it, on every other page.
  private var frontmatter: String {
    let gap = number % 2 == 0 ? "  \n" : ""
    let keys = ["title: \"\(model.title)\"\n", "author: \"\(author.name)\"\n", "type: model\n"]
    return "---\n\(gap)\(keys.joined(separator: gap))\(gap)---"
  }

  private func addProviders(to page: inout PageText) {
    page.add("## 🌐 Provider Availability")
    page.add("This model is offered by:")
    page.add(
      table: ["Provider", "Context", "Pricing (Input/Output)", "Notes"],
      model.offers.map { offer in
        let provider = plan.providers[offer.provider]
        let target = "\(up)../../providers/\(provider.id)/models/\(model.path).md"
        return [
          "[\(provider.name)](\(target))", model.context > 0 ? Amount.rounded(model.context) : "—",
          offer.price.map { "\(Amount.price($0.input)) / \(Amount.price($0.output))" } ?? "—", "",
        ]
      })
  }

  /// Up to five of the author's other models, and how many more there are.
  private func addOthers(to page: inout PageText) {
    let others = plan.modelsOfAuthor[model.author].lazy.filter { $0 != number }.prefix(5)
    guard !others.isEmpty else { return }
    let rest = plan.modelsOfAuthor[model.author].count - 1 - others.count
    page.add("### Other Models by This Author")
    page.add(
      list: others.map { plan.models[$0].title } + [rest > 0 ? "_...and \(rest) more_" : nil])
  }
}
