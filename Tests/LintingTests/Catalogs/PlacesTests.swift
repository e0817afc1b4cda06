import Contract
import Diagnostics
import Linting
import TestSupport
import Testing

/// The places where links have to work, and the decision between them.
@Suite struct PlacesTests {
  private static let starmap = SmallCatalog.starmap

  private static func contract(
    of contract: Contract = starmap, _ places: String..., chosen: Bool = true
  ) -> Contract {
    contract.with(
      renderers: contract.renderers.filter { places.contains($0.name) }, chosen: chosen)
  }

  @Test(arguments: ["github", "site"])
  func `the clean catalog has no finding in one place alone`(place: String) throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = SmallCatalog(
      sample.pages, contract: Self.contract(of: sample.contract, place))
    #expect(catalog.diagnostics().map(\.message.text) == [])
  }

  @Test func `an index and its twin are one page, also where only one of them is read`() {
    let texts = [
      "README.md": "# Catalog\n\n[Authors](authors/)\n", "_index.md": "# Catalog\n",
      "authors/README.md": "# Authors\n", "authors/_index.md": "# Authors\n\nMore.\n",
    ]
    let catalog = SmallCatalog(
      texts.mapValues { Array($0.utf8) }, contract: Self.contract("github"))
    #expect(
      catalog.diagnostics(["orphan-page", "twins-differ"]).map { "\($0.rule) \($0.path)" }
        == ["twins-differ README.md", "twins-differ authors/README.md"])
  }

  // MARK: - The decision

  private static let rules: Set<String> = [
    "places-disagree", "link-breaks-on-github", "link-breaks-on-site", "broken-link",
  ]

  /// A catalog of models, each with a link to their author that works on GitHub alone, and another
  /// line.
  private func models(
    _ count: Int, link: String = "[Up](../)", more: String = "", contract: Contract = starmap
  ) -> SmallCatalog {
    var pages = ["README.md": "# Catalog\n", "authors/meta/README.md": "# Meta\n"]
    for number in 0..<count {
      pages["authors/meta/models/llama-\(number).md"] = "# llama\n\n\(link)\n\n\(more)\n"
    }
    return SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract)
  }

  private func rules(_ catalog: SmallCatalog, reportsAll: Bool = false) -> [String: Int] {
    catalog.verdict(Self.rules, reportsAll: reportsAll).diagnostics
      .reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }

  @Test func `many links that are wrong in one place are one finding`() throws {
    let catalog = models(20, more: "[b](nothing.md)")
    #expect(rules(catalog) == ["places-disagree": 1, "broken-link": 20])
    #expect(
      rules(catalog, reportsAll: true) == [
        "places-disagree": 1, "broken-link": 20, "link-breaks-on-site": 20,
      ])
    let found = try #require(
      catalog.diagnostics(Self.rules).first { $0.rule == "places-disagree" })
    #expect(found.path == "README.md" && found.consequenceCount == 20)
    #expect(
      found.message.text == """
        links are right in one place and wrong in another (wrong are 20 on the site); decide where \
        they have to work by a line in the configuration: 'links: {places: [github]}', 'links: \
        {places: [site]}', or 'links: {places: [github, site]}' to see each of them; 20 findings \
        follow from this
        """)
    #expect(
      found.related.map(\.message) == [
        "'[Up](../)' and 19 more like it: right on GitHub, wrong on the site"
      ])
  }

  @Test func `a few such links, or few among many, are findings of their own`() {
    #expect(rules(models(19)) == ["link-breaks-on-site": 19])
    let others = Array(repeating: "[a](../README.md)", count: 10).joined(separator: "\n")
    let resolving = Self.starmap.with(
      renderers: Self.starmap.renderers.map { place in
        guard case .served(let site) = place.links else { return place }
        return place.with(.served(site.with(.resolve)))
      })
    #expect(
      rules(models(20, more: others, contract: resolving)) == ["link-breaks-on-site": 20])
  }

  @Test func `where the places are chosen, every link is judged by them`() {
    let both = Self.contract("github", "site")
    #expect(rules(models(20, contract: both)) == ["link-breaks-on-site": 20])
    #expect(rules(models(20, contract: Self.contract("github"))) == [:])
    #expect(rules(models(20, contract: Self.contract("site"))) == ["broken-link": 20])
  }

  @Test func `links to files of Markdown are a question of the site's render hook`() {
    let found = models(20, link: "[Meta](../README.md)").diagnostics(Self.rules)
    #expect(
      found.map { $0.message.text.contains("'links: {markdown: {site: resolve}}' if the site") }
        == [true])
  }

  @Test func `only links of rules that run are counted`() {
    let catalog = models(20)
    #expect(
      catalog.diagnostics(Self.rules.subtracting(["link-breaks-on-site"])).map(\.rule) == [])
    #expect(catalog.diagnostics(["link-breaks-on-site"]).count == 20)
  }

  @Test func `a suppressed decision represents no findings`() {
    var pages = models(20).pages
    pages["README.md"]? += "\n<!-- catalint-disable-file places-disagree -->\n".utf8
    #expect(rules(SmallCatalog(pages)) == ["link-breaks-on-site": 20])
  }

  @Test func `a catalog without a page at its root is judged at the first such page`() {
    var pages = models(20).pages
    pages["README.md"] = nil
    let found = SmallCatalog(pages).diagnostics(Self.rules)
    #expect(found.map(\.path) == ["authors/meta/models/llama-0.md"])
  }
}
