import Diagnostics

/// The head of the page: what was checked, and its health at a glance.
struct HTMLHead {
  let report: Report

  /// The title of the page, escaped.
  var title: String {
    let found = report.severityCounts
    return "\(HTMLText.literal(name)): \(found.isEmpty ? "no findings" : found)"
  }

  private var name: String {
    if let origin = report.origin { return origin.name }
    return report.root == "." ? "The catalog" : report.root
  }

  var text: String {
    """
    <header class="top">
    <p class="brand">Catalint report</p>
    <h1>\(HTMLText.literal(name))</h1>
    <ul class="meta">\(origin.map { "<li>\($0)</li>" }.joined())</ul>
    <dl class="cards">\(cards.map(card).joined())</dl>
    \(health)
    </header>

    """
  }

  /// When it was checked, in which state, and where.
  private var origin: [String] {
    let origin = report.origin
    let day = origin?.day.map(HTMLText.literal)
    return [
      day.map { "checked on <time datetime=\"\($0)\">\($0)</time>" },
      origin?.revision.map(HTMLText.literal),
      // '.' is of no use to a reader elsewhere.
      report.root == "." ? nil : "folder <code>\(HTMLText.literal(report.root))</code>",
    ]
    .compactMap(\.self)
  }

  private struct Card {
    let title: String
    let number: Int
    /// What the number consists of.
    let parts: [String]
  }

  private var cards: [Card] {
    let fixes = report.fixable + report.reviewable
    let silenced = report.suppressed.count + report.baselined.count
    var cards = [
      Card(title: "Pages", number: report.pages, parts: pages),
      Card(title: "Findings", number: report.diagnostics.count, parts: severities),
      Card(
        title: "Fixes", number: fixes,
        parts: parts([(report.fixable, "safe"), (report.reviewable, "to review")])),
    ]
    if silenced > 0 {
      let parts = parts([
        (report.suppressed.count, "suppressed"), (report.baselined.count, "in the baseline"),
      ])
      cards.append(Card(title: "Silenced", number: silenced, parts: parts))
    }
    return cards
  }

  /// The pages with findings, and the others; a change may also break pages that are not checked.
  private var pages: [String] {
    let found = CauseGroup.pages(of: report.diagnostics)
    return parts([
      (found, "with findings"), (max(0, report.pages - found), "without findings"),
    ])
  }

  private var severities: [String] {
    Severity.allCases.reversed().compactMap { severity in
      let count = report.count(of: severity)
      guard count > 0 else { return nil }
      let name = severity.rawValue
      let words =
        severity == .info ? "\(HTMLText.number(count)) info" : HTMLText.count(count, name)
      return "<span class=\"dot \(name)\">\(words)</span>"
    }
  }

  /// The numbers that are not zero, each with its words.
  private func parts(_ counts: [(number: Int, words: String)]) -> [String] {
    counts.filter { $0.number > 0 }.map { "\(HTMLText.number($0.number)) \($0.words)" }
  }

  private func card(_ card: Card) -> String {
    let parts = card.parts.map { "<dd>\($0)</dd>" }.joined()
    return "<div><dt>\(card.title)</dt><dd class=\"number\">\(HTMLText.number(card.number))</dd>"
      + "\(parts)</div>"
  }

  /// A bar of the pages by the most severe finding on each.
  private var health: String {
    let shares = CatalogHealth(report).shares
    let bar = shares.map { "<span class=\"\($0.name)\" style=\"flex: \($0.pages)\"></span>" }
    let legend = shares.map { "<li class=\"dot \($0.name)\">\($0.title)</li>" }
    return """
      <div class="bar" aria-hidden="true">\(bar.joined())</div>
      <p class="faint" id="health">Pages by the most severe finding on each:</p>
      <ul class="legend" aria-labelledby="health">\(legend.joined())</ul>
      """
  }
}
