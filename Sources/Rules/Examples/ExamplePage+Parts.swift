/// The parts that the pages of many examples have, as the built-in contract describes them.
extension ExamplePage {
  /// Frontmatter with these lines.
  static func frontmatter(_ lines: String...) -> Self {
    "---\n\(lines.joined(separator: "\n"))\n---"
  }

  /// The frontmatter of an author's page of a model.
  static func frontmatter(title: String, author: String = "OpenAI") -> Self {
    .frontmatter("title: \"\(title)\"", "author: \"\(author)\"", "type: model")
  }

  /// The breadcrumb of a model, through the index of authors or of providers.
  static func breadcrumb(_ index: String, _ owner: String, _ model: String) -> Self {
    """
    [Catalog](../../../README.md) / [\(index)](../../README.md) / [\(owner)](../README.md) / **\(model)**
    """
  }

  /// A table of rows such as `Model | Context`, the header first.
  ///
  /// A row that has its outer pipes is not changed, so that marks can be around them.
  static func table(under heading: Self? = nil, _ rows: String...) -> Self {
    table(under: heading, rows: rows)
  }

  private static func table(under heading: Self?, rows: [String]) -> Self {
    var lines = rows.map { $0.hasPrefix("|") || $0.hasPrefix("⟦|") ? $0 : "| \($0) |" }
    let columns = lines[0].count { $0 == "|" } - 1
    lines.insert("|" + String(repeating: "---|", count: columns), at: 1)
    let table: Self = "\(lines.joined(separator: "\n"))"
    return heading.map { .page($0, table) } ?? table
  }

  /// The table of an author's page of a model.
  static func specifications(_ facts: KeyValuePairs<String, String>) -> Self {
    table(
      under: "## 📋 Technical Specifications",
      rows: ["Specification | Value"] + facts.map { "**\($0)** | \($1)" })
  }

  /// The list of a provider's page of a model.
  static func overview(_ facts: KeyValuePairs<String, String>) -> Self {
    let items = facts.map { "- **\($0)**: \($1)" }
    return .page("## 📋 Overview", "\(items.joined(separator: "\n"))")
  }

  /// The table of a model's providers.
  static func availability(_ rows: String...) -> Self {
    table(
      under: "## 🌐 Provider Availability",
      rows: ["Provider | Context | Pricing (Input/Output) | Notes"] + rows)
  }

  /// The table of a provider's prices.
  static func prices(_ rows: String...) -> Self {
    table(
      under: "### Token Pricing",
      rows: ["Input | Output | Reasoning | Cache Read | Cache Write"] + rows)
  }

  /// The table of an author's models.
  static func models(_ rows: String...) -> Self {
    table(under: "## Models", rows: ["Model | Providers | Context | Capabilities"] + rows)
  }

  /// The badges of an author's page of a model.
  static func capabilities(_ badges: KeyValuePairs<String, String>) -> Self {
    .badges(under: "## 🎯 Capabilities", badges)
  }

  /// Badges in a line, by their tooltips: `"Response streaming": "streaming-✓-cyan"`.
  ///
  /// A mark that begins in the tooltip and ends in the badge is around the whole.
  static func badges(
    under heading: Self, label: String? = nil, _ badges: KeyValuePairs<String, String>
  ) -> Self {
    let images = badges.map { tooltip, badge in
      let isMarked = tooltip.hasPrefix("⟦") && !tooltip.contains("⟧")
      let image =
        "![\(tooltip.dropFirst(isMarked ? 1 : 0))]"
        + "(https://img.shields.io/badge/\(badge.dropLast(isMarked ? 1 : 0)))"
      return isMarked ? "⟦\(image)⟧" : image
    }
    let start = label.map { "**\($0):** " } ?? ""
    return .page(heading, "\(start)\(images.joined(separator: " "))")
  }

  /// A small page of a model.
  static func model(_ id: String) -> Self {
    .page(.specifications(["Model ID": "`\(id)`"]), .availability())
  }
}
