/// The index of authors.
struct AuthorsPage {
  let plan: CatalogPlan

  var text: String {
    var page = PageText()
    page.add("# 👥 Model Authors")
    page.add("Organizations that develop and train the models of this catalog.")
    page.add("## Author Overview")
    page.add(
      table: ["Author", "Models", "Hosted By", "Focus Area"],
      plan.authors.indices.map { number in
        let author = plan.authors[number]
        let hosts = Set(
          plan.modelsOfAuthor[number].flatMap { plan.models[$0].offers }.map(\.provider))
        return [
          "\(author.symbol) **[\(author.name)](\(author.id)/README.md)**",
          "\(plan.modelsOfAuthor[number].count)",
          hosts.sorted().map { plan.providers[$0].id }.joined(separator: ", "),
          "Models of every kind",
        ]
      })
    page.add("## By Category")
    for kind in PlannedCompany.kinds { add(kind, to: &page) }
    page.add(footer: "[← Back to Catalog](../README.md)", mark: "*_")
    return page.text
  }

  private func add(_ kind: String, to page: inout PageText) {
    let authors = plan.authors.indices.filter { plan.authors[$0].kind == kind }
    guard !authors.isEmpty else { return }
    page.add("### \(kind)")
    page.add(
      list: authors.map { number in
        let author = plan.authors[number]
        let count = plan.modelsOfAuthor[number].count
        return
          "**[\(author.name)](\(author.id)/README.md)** - \(count) model\(count == 1 ? "" : "s")"
          + " - \(author.sentence) | [Website](https://\(author.id).example.org)"
      })
  }
}
