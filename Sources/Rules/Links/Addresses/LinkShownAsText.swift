import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// Brackets and parentheses of a link that Markdown does not parse as one.
package enum LinkShownAsText: PageRule {
  package static let descriptor = RuleDescriptor(
    "link-shown-as-text", "Link syntax that is shown as text",
    severity: .warning, category: .links, fixes: [.unsafe],
    rationale: """
      A link that is not closed, or whose label has no definition, is not a link: readers see its
      brackets, and no other check sees its target. Only texts that are surely intended as links are
      reported: brackets with a path, an address or a label with words, brackets around all of an
      item or a cell, a relative path, a note without its text, a link of another markup. Tasks and
      brackets in prose and code are not reported.
      """,
    examples: [
      Example(
        "No closing parenthesis", on: .author, bad: "⟦[All Authors](../README.md⟧",
        fixed: "[All Authors](../README.md)", others: [.authors: ""]),
      Example(
        "A label without a definition", on: .author,
        bad: .page(
          "See ⟦[the site][openia]⟧[^1] - [ ] open `[a][b]`", "[^1]: The site of OpenAI.",
          "[openai]: https://openai.com"),
        fixed: "[the site][openai]"),
      Example(
        "A space in an address", on: .author,
        bad: "[Documentation](⟦https:// docs.openai.com⟧)", fixed: "https://docs.openai.com"),
      Example(
        "A path", on: .author, bad: "- All Authors: ⟦../README.md⟧ and `../README.md`",
        good: "- [All Authors](../README.md) and `../README.md`", others: [.authors: ""]),
      Example(
        "A note without its text", on: .author,
        bad: .page(
          "Prices without tax⟦[^tax]⟧, as of today[^day].", "[^day]: The day of the release.")),
      Example(
        "Brackets around an item", on: .author, bad: "- ⟦[[All Authors]]⟧\n- [x] done",
        fixed: "[All Authors](../README.md)", others: [.authors: ""]),
      Example(
        "Links of other markups", on: .author,
        bad: "[Models]⟦({{< ref \"models\" >}})⟧ and ⟦<Link to=\"/\">⟧Catalog</Link>"),
      Example(
        "A page that ends in a link", on: .author, bad: .page("## Links", "⟦[All Auth⟧")),
      Example(
        "No opening bracket", on: .author, bad: "Back to all authors⟦](../README.md)⟧"),
      Example(
        "A definition below a line of text", on: .author,
        bad: "By OpenAI.\n⟦[openai]: https://openai.com⟧",
        fixed: "\n[openai]: https://openai.com"),
    ])

  /// The most labels that a label is compared with.
  private static let mostCompared = 50

  package static let needs: PageFeatures = .markdown

  package static func check(_ page: Page, into findings: inout Findings) {
    // Other rules report an address of a badge that is not shown, and that a link is missing where
    // the contract requires one.
    let badges = page.contents.badges.filter { $0.tooltip == nil }.map(\.range)
    let reported = (page.unlinkedTexts + badges).joined()
    reportSpaces(on: page, besides: badges, into: &findings)
    let links = page.shownLinks.filter { !reported.overlap($0.range) }
    for link in links { findings.report(message(for: link, on: page), at: link.range) }
    // A path may be part of a link that is reported already.
    var others = (links.map(\.range) + page.separatedLinks + reported).sorted()[...]
    for link in page.shownAddresses where page.isLink(link) {
      while let other = others.first, other.end <= link.range.start { others.removeFirst() }
      if let other = others.first, other.overlaps(link.range) { continue }
      findings.report(message(for: link, on: page), at: link.range)
    }
  }

  /// Reports web addresses with spaces; `broken-link` reports paths with spaces.
  private static func reportSpaces(
    on page: Page, besides badges: [ByteRange], into findings: inout Findings
  ) {
    for destination in page.destinations where destination.isOnTheWeb {
      guard case .failedLink = destination.kind, !badges.contains(destination.range) else {
        continue
      }
      let address = page.source.text(destination.range)
      let repaired = address.replacing("// ", with: "//")
      findings.report(
        .shown(page.source.text(destination.whole), "has a space in its address"),
        at: destination.range, element: page.element(of: destination),
        fix: repaired.contains(" ")
          ? nil : .write(repaired, .unsafe, page.edit(destination.range, repaired)))
    }
  }

  private static func message(for link: ShownLink, on page: Page) -> Diagnostic.Message {
    let text = page.source.text(link.range)
    switch link.kind {
    case .unclosed: return .shown(text, "has no ')' at its end")
    case .unopened: return .shown(text, "has no '[' at its start")
    case .unclosedText: return .shown(text, "has no ']' after its text")
    case .cutOff: return .shown(text, "ends with the page")
    case .malformed: return .shown(text, "is malformed")
    case .definition: return .definition(text)
    case .path: return .path(text)
    case .note: return .note(text)
    case .brackets: return .brackets(text)
    case .template: return .otherMarkup(text)
    case .component: return .otherMarkup(text)
    case .undefined(let label):
      let label = page.source.text(label)
      let labels = page.syntax.nodes.lazy.filter { $0.kind == .definition }
        .prefix(mostCompared).map { page.source.text($0.content) }
      return .undefined(text, label, nearest: Spelling.nearest(to: label, in: labels))
    }
  }
}

extension Page {
  /// Whether it is reported: a template tag only where some renderer shows files unchanged.
  fileprivate func isLink(_ link: ShownLink) -> Bool {
    guard case .template = link.kind else { return true }
    return contract.renderers.contains { if case .files = $0.links { true } else { false } }
  }
}

extension Diagnostic.Message {
  fileprivate static func path(_ text: String) -> Self {
    "path '\(text)' is shown as text; expected a link to it"
  }

  fileprivate static func note(_ text: String) -> Self {
    "note '\(text)' has no text on this page, so its brackets are shown"
  }

  fileprivate static func brackets(_ text: String) -> Self {
    "'\(text)' has brackets, but no destination; expected a link"
  }

  fileprivate static func otherMarkup(_ text: String) -> Self {
    "'\(text)' is a link of another markup, not of Markdown"
  }

  fileprivate static func shown(_ text: String, _ defect: Self) -> Self {
    "link '\(text)' \(defect), so it is shown as text"
  }

  fileprivate static func definition(_ text: String) -> Self {
    "definition '\(text)' is shown as text; expected a blank line above it, and nothing after it"
  }

  fileprivate static func undefined(_ text: String, _ label: String, nearest: String?) -> Self {
    let message: Self =
      "link '\(text)' is shown as text, since the label '\(label)' has no definition"
    if let nearest { return "\(message); did you mean '\(nearest)'?" }
    return message
  }
}
