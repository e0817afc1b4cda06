package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A catalog whose links mostly work in one renderer and not in another.
package enum PlacesDisagree: VerdictRule {
  package static let descriptor = RuleDescriptor(
    "places-disagree", "Links that work in one of the contract's places, and not in another",
    severity: .warning, category: .links, traits: [.followsLinks],
    rationale: """
      The contract says that pages are read in several places, such as GitHub and a site, and a
      relative link may work in one of them only. Where that is so for at least 20 links, and for a
      tenth of all, no page is damaged: one template wrote them, for one place. Where links have to
      work is one decision for the maintainer, in the configuration:

      - `links: {places: [github]}` or `links: {places: [site]}`, with a place of the contract, for
        links that have to work there only. What is wrong there is then an error.
      - `links: {markdown: {site: resolve}}` where a link to a `.md` file works on the site, since the
        site's render hook follows it.
      - `links: {places: [github, site]}` for links that have to work in both. Each wrong one is then
        a finding of its own. Without a decision, `--no-group` shows these too.
      """,
    examples: [
      Example(
        "Links for a site", on: .catalog, bad: "# ⟦Catalog⟧",
        others: Dictionary(
          uniqueKeysWithValues: (1...20).map {
            ("authors/openai/models/gpt-\($0).md", "[Up](../)")
          } + [("authors/openai/README.md", "# OpenAI")]))
    ])

  /// The fewest links that are a decision rather than defects, and how many there may be for each.
  private static let fewest = 20
  private static let mostForEach = 10

  package static func check(
    _ found: FoundFindings, in index: CatalogIndex, into findings: inout Findings
  ) {
    guard !index.contract.hasChosenRenderers else { return }
    let rules: Set = [LinkBreaksOnGithub.descriptor.id, LinkBreaksOnSite.descriptor.id]
    let breaking = found.catalog.filter { rules.contains($0.rule) }
    let all = index.pages.reduce(0) { $0 + $1.links.count }
    guard breaking.count >= fewest, breaking.count * mostForEach >= all else { return }
    let pages = Set(breaking.lazy.map { UTF8Key(text: $0.path) })
    guard let place = place(of: pages, in: index) else { return }
    let links = DisagreeingLinks(of: breaking, in: index)
    findings.report(
      .disagree(links, index.contract.renderers), at: place.heading, on: place.subject,
      related: links.examples, consequences: .findings(rules: rules, pages: pages))
  }

  /// The page at the catalog's root; without one, the first page with such a link.
  private static func place(of pages: Set<UTF8Key>, in index: CatalogIndex) -> PageSummary? {
    index.pages.first { $0.kind != nil && RelativePath.folder(of: $0.path).isEmpty }
      ?? index.pages.first { pages.contains(UTF8Key(text: $0.path)) }
  }
}

extension Diagnostic.Message {
  fileprivate static func disagree(_ links: DisagreeingLinks, _ places: [Renderer]) -> Self {
    let wrong = places.indices.filter { links.counts[$0] > 0 }
      .map { "\(links.counts[$0]) on \(places[$0].title)" }
    let hooks = places.indices.filter { links.toMarkdown[$0] * 2 > links.counts[$0] }.map {
      "'links: {markdown: {\(places[$0].name): resolve}}' if \(places[$0].title) follows links to "
        + "'.md' files"
    }
    let choices = places.map { "'links: {places: [\($0.name)]}'" } + hooks
    return """
      links are right in one place and wrong in another (wrong are \(wrong.joined(separator: ", "))); \
      decide where they have to work by a line in the configuration: \
      \(choices.joined(separator: ", ")), or 'links: {places: \
      [\(places.map(\.name).joined(separator: ", "))]}' to see each of them
      """
  }
}
