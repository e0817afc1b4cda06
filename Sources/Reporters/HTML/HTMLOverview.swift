import Diagnostics

/// The table of rules, and a line about findings that are not listed; the script makes the table of
/// pages.
struct HTMLOverview {
  let content: HTMLContent

  var text: String {
    """
    <h2 id="overview">Overview</h2>
    \(omission)<div class="table" role="region" aria-labelledby="overview" tabindex="0">
    <table id="rules-table"><caption class="unseen">Findings by rule</caption>
    <thead><tr><th scope="col">Rule</th><th scope="col" class="title">What it finds</th>\
    \(numbers("th scope=\"col\"", ["Findings", "Pages", "Safe fixes"]))</tr></thead>
    <tbody>\(content.folds.map(row).joined())</tbody>
    <tfoot><tr><th scope="row">All</th><td class="title"></td>\
    \(numbers("td", Self.counts(content.report.diagnostics)))</tr></tfoot></table>
    <table id="pages-table" hidden><caption class="unseen">Findings by page</caption>
    <thead><tr><th scope="col">Page</th>\
    \(numbers("th scope=\"col\"", ["Errors", "Warnings", "Info", "Safe fixes"]))</tr></thead>
    <tbody></tbody>
    <tfoot><tr><th scope="row">All</th>\(numbers("td", ["", "", "", ""]))</tr></tfoot></table>
    </div>

    """
  }

  private var omission: String {
    guard content.listing.count < content.report.diagnostics.count else { return "" }
    return
      "<p class=\"notice\">This page lists \(HTMLText.number(content.listing.count)) of "
      + "\(HTMLText.count(content.report.diagnostics.count, "finding")), the most severe first. Filters, and "
      + "the view by page, have only these. A report in JSON has them all.</p>\n"
  }

  private func row(_ fold: RuleFold) -> String {
    let rule = HTMLText.literal(fold.rule)
    let title = content.report.rules.first { $0.id == fold.rule }?.title ?? ""
    return """
      <tr data-rule="\(rule)"><th scope="row" class="\(fold.severity.rawValue)">\
      <a class="dot" href="#rule-\(rule)">\(rule)</a></th>\
      <td class="title">\(HTMLText.literal(title))</td>\
      \(numbers("td", Self.counts(fold.members)))</tr>

      """
  }

  /// Findings, their pages, and safe fixes.
  private static func counts(_ members: [Diagnostic]) -> [String] {
    let fixes = members.count { $0.fix?.safety == .safe }
    return [members.count, CauseGroup.pages(of: members), fixes].map(HTMLText.number)
  }

  private func numbers(_ tag: String, _ texts: [String]) -> String {
    let name = tag.prefix { $0 != " " }
    return texts.map { "<\(tag) class=\"count\">\($0)</\(name)>" }.joined()
  }
}
