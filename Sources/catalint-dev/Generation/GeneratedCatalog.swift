/// A catalog of any size, as varied as a real one: the same seed gives the same bytes.
package struct GeneratedCatalog {
  /// A page's path from the root, and its text.
  package typealias File = (path: String, text: String)

  private let plan: CatalogPlan
  private let seed: UInt64
  /// Of how many pages in a thousand something is wrong with one.
  private let defects: Int

  /// `defects` is the share of pages that get a defect, from 0 to 1.
  package init(pages: Int, seed: UInt64, defects: Double) {
    var random = SplitMix(seed: seed)
    plan = CatalogPlan(pages: pages, &random)
    self.seed = seed
    self.defects = Int(defects * 1000)
  }

  /// The configuration that its links are right by.
  package static let configuration = """
    # The catalog's links lead where they lead in a repository, on the site too.
    version: 1
    links:
      markdown: {site: resolve}

    """

  /// Passes each page to `body`, with its defect: one after the other, as there can be many.
  package func forEachPage(_ body: (File, PageDefect?) throws -> Void) rethrows {
    var random = SplitMix(seed: ~seed)
    func give(_ path: String, _ text: String) throws {
      let isBroken = random.number(below: 1000) < defects
      let found = isBroken ? PageDefect.any(in: text, &random) : nil
      try body((path, found?.text ?? text), found?.defect)
    }
    func give(twins folder: String, _ text: String, title: String? = nil) throws {
      let prefix = folder.isEmpty ? "" : "\(folder)/"
      try give("\(prefix)README.md", text)
      let frontmatter = title.map { "---\ntitle: \"\($0)\"\nweight: 1\n---\n\n" } ?? ""
      try give("\(prefix)_index.md", frontmatter + text)
    }
    try give(twins: "", CatalogPage(plan: plan).text, title: "Starmap AI Model Catalog")
    try give(twins: "authors", AuthorsPage(plan: plan).text, title: "Model Authors")
    try give(twins: "providers", ProvidersPage(plan: plan).text, title: "AI Model Providers")
    try give(twins: "models", ModelsPage(plan: plan).text, title: "All Models")
    for number in plan.authors.indices {
      let page = AuthorPage(plan: plan, number: number)
      try give(twins: page.folder, page.text)
    }
    for number in plan.providers.indices {
      let page = ProviderPage(plan: plan, number: number)
      try give(twins: page.folder, page.text)
    }
    for (number, model) in plan.models.enumerated() {
      let page = AuthorModelPage(plan: plan, number: number)
      try give(page.path, page.text)
      for offer in model.offers {
        let page = ProviderModelPage(plan: plan, number: number, offer: offer)
        try give(page.path, page.text)
      }
    }
  }
}
