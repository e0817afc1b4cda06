/// An author's page, which its twin repeats.
struct AuthorPage {
  let plan: CatalogPlan
  let number: Int

  private var author: PlannedCompany { plan.authors[number] }
  private var models: [PlannedModel] { plan.modelsOfAuthor[number].map { plan.models[$0] } }

  var folder: String { "authors/\(author.id)" }

  var text: String {
    let models = models
    let hosts = Self.hosts(of: models)
    var page = PageText()
    page.add(
      "# <img src=\"https://logos.example.org/\(author.id).svg\" alt=\"\(author.name) logo\""
        + " width=\"48\" height=\"48\" style=\"vertical-align: middle;\"> \(author.name)")
    page.add(author.sentence)
    page.add("## Organization Information")
    page.add(
      facts: ["Field", "Value"],
      [
        ("Author ID", "`\(author.id)`"), ("Type", author.kind),
        ("Website", "[https://\(author.id).example.org](https://\(author.id).example.org)"),
        ("Total Models", "\(models.count)"),
        ("Available On", "\(hosts.count) provider\(hosts.count == 1 ? "" : "s")"),
      ])
    page.add("## Models")
    for family in Set(models.map(\.family)).sorted() {
      add(family, models.filter { $0.family == family }, to: &page)
    }
    page.add("## Provider Availability")
    page.add("Models of this author are offered by:")
    page.add(
      list: hosts.map { host, count in
        let id = plan.providers[host].id
        let models = count == 1 ? "1 model" : "\(count) models"
        return "**[\(id)](../../providers/\(id)/README.md)** - \(models)"
      })
    page.add("### See Also")
    page.add(list: [
      "[All Authors](../README.md)", "[Browse by Provider](../../providers/README.md)",
      "[Model Comparison](../../models/README.md)",
    ])
    page.add(
      footer: "[← Back to Authors](../README.md) | [← Back to Catalog](../../README.md)", mark: "*_"
    )
    return page.text
  }

  private func add(_ family: String, _ models: [PlannedModel], to page: inout PageText) {
    page.add("### \(family)")
    page.add(
      table: ["Model", "Providers", "Context", "Capabilities"],
      models.map { model in
        let hosts = model.offers.map { plan.providers[$0.provider].id }
        return [
          "[\(model.title)](./models/\(model.path).md)", hosts.sorted().joined(separator: ", "),
          model.context > 0 ? Amount.rounded(model.context) : "N/A",
          model.abilities.words.joined(separator: ", "),
        ]
      })
  }

  /// The providers of models, by number, and how many each has.
  private static func hosts(of models: [PlannedModel]) -> [(host: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for offer in models.flatMap(\.offers) { counts[offer.provider, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
