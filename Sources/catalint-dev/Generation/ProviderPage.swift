/// A provider's page, which its twin repeats.
struct ProviderPage {
  let plan: CatalogPlan
  let number: Int

  private var provider: PlannedCompany { plan.providers[number] }
  private var variable: String { provider.id.uppercased().replacing("-", with: "_") + "_API_KEY" }

  var folder: String { "providers/\(provider.id)" }

  var text: String {
    var page = PageText()
    page.add("# \(provider.name)")
    page.add(provider.sentence)
    addFacts(to: &page)
    addPolicies(to: &page)
    page.add("## Available Models")
    let offers = plan.offersOfProvider[number]
    for family in Set(offers.map { plan.models[$0.model].family }).sorted() {
      add(family, offers.filter { plan.models[$0.model].family == family }, to: &page)
    }
    addConfiguration(to: &page)
    page.add("### See Also")
    page.add(list: [
      "[All Providers](../README.md)", "[Browse by Author](../../authors/README.md)",
      "[Model Comparison](../../models/README.md)",
    ])
    page.add(footer: "[← Back to Providers](../README.md) | [← Back to Catalog](../../README.md)")
    return page.text
  }

  private func link(_ path: String) -> String {
    let address = "https://\(provider.id).example.com/\(path)"
    return "[\(address)](\(address))"
  }

  private func addFacts(to page: inout PageText) {
    page.add("## Provider Information")
    page.add(
      facts: ["Field", "Value"],
      [
        ("Provider ID", "`\(provider.id)`"),
        ("Total Models", "\(plan.offersOfProvider[number].count)"),
        ("Authentication", "API Key Required"), ("Environment Variable", "`\(variable)`"),
        ("Status Page", link("status")),
      ])
    page.add("## 🔗 API Endpoints")
    page.add("**Documentation**: \(link("docs"))")
    page.add("**Models API**: \(link("v1/models"))")
    page.add("**Chat Completions**: \(link("v1/chat/completions"))")
  }

  private func addPolicies(to page: inout PageText) {
    page.add("## 🔒 Privacy & Data Handling")
    page.add("**Privacy Policy**: \(link("privacy"))")
    page.add("**Terms of Service**: \(link("terms"))")
    page.add("**Retains User Data**: \(number % 2 == 0 ? "Yes" : "No")")
    page.add("**Trains on User Data**: No")
    page.add("## ⏱️ Data Retention Policy")
    page.add("**Policy Type**: Fixed Duration")
    page.add("**Retention Duration**: \(10 * (1 + number % 9)) days")
    page.add("## 🛡️ Content Moderation")
    page.add("**Requires Moderation**: No")
    page.add("**Content Moderated**: \(number % 3 == 0 ? "Yes" : "No")")
    page.add("## 🏢 Headquarters")
    page.add(provider.place)
  }

  private func add(
    _ family: String, _ offers: [(model: Int, offer: Int)], to page: inout PageText
  ) {
    page.add("### \(family)")
    page.add(
      table: ["Model", "Context", "Input", "Output", "Features"],
      offers.map { number, offer in
        let model = plan.models[number]
        let price = model.offers[offer].price
        return [
          "[\(model.title)](./models/\(model.path).md)",
          model.context > 0 ? Amount.rounded(model.context) : "N/A",
          price.map { Amount.price($0.input) } ?? "N/A",
          price.map { Amount.price($0.output) } ?? "N/A",
          model.abilities.symbols.joined(separator: " "),
        ]
      })
  }

  private func addConfiguration(to page: inout PageText) {
    page.add("## Configuration")
    page.add("### Authentication")
    page.add("Requests carry an API key. Put it into an environment variable:")
    page.add("```bash\nexport \(variable)=\"your-api-key-here\"\n```")
    page.add("### Using with Starmap")
    page.add("```bash\nstarmap list models --provider \(provider.id)\n```")
  }
}
