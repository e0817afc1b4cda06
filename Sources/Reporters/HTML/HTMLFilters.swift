import Diagnostics

/// The filters, which the script implements: the page hides them until it runs.
struct HTMLFilters {
  let content: HTMLContent

  var text: String {
    """
    <form class="filters" role="search" aria-label="Filters" hidden>
    <label class="wide">Text <input type="search" name="text" placeholder="words in findings"></label>
    <label>Page <input type="search" name="page" list="paths" placeholder="path or folder"></label>
    <label>Rule <select name="rule"><option value="">all rules</option>
    \(rules)</select></label>
    <label>Fix <select name="fix"><option value="">any</option>\(fixes)</select></label>
    <fieldset><legend>Severity</legend>\(severities)</fieldset>
    <fieldset class="views"><legend>Group by</legend>\
    <label><input type="radio" name="view" value="rule" checked> rule</label>\
    <label><input type="radio" name="view" value="page"> page</label></fieldset>
    <p class="result"><output></output> <button type="reset" hidden>Clear filters</button></p>
    <datalist id="paths">\(paths)</datalist>
    </form>

    """
  }

  /// Each category with its rules.
  private var rules: String {
    Category.allCases.map { category in
      let members = content.folds.filter { $0.members[0].category == category }
      guard !members.isEmpty else { return "" }
      let total = members.reduce(0) { $0 + $1.members.count }
      let name = category.rawValue
      let options = members.map { fold in
        let rule = HTMLText.literal(fold.rule)
        return "<option value=\"\(rule)\">\(rule) (\(HTMLText.number(fold.members.count)))</option>"
      }
      return "<optgroup label=\"\(name)\">"
        + "<option value=\"category \(name)\">all of \(name) (\(HTMLText.number(total)))</option>"
        + options.joined() + "</optgroup>\n"
    }
    .joined()
  }

  private var fixes: String {
    let (safe, risky) = (content.report.fixable, content.report.reviewable)
    return [
      ("safe", "safe", safe), ("unsafe", "to review", risky),
      ("none", "none", content.report.diagnostics.count - safe - risky),
    ]
    .filter { $0.2 > 0 }
    .map { "<option value=\"\($0.0)\">\($0.1) (\(HTMLText.number($0.2)))</option>" }.joined()
  }

  private var severities: String {
    Severity.allCases.reversed().filter { content.report.count(of: $0) > 0 }
      .map { severity in
        let name = severity.rawValue
        return "<label class=\"\(name)\"><input type=\"checkbox\" name=\"severity\""
          + " value=\"\(name)\" checked> <span class=\"dot\">\(name)</span>"
          + " <span class=\"faint\">\(HTMLText.number(content.report.count(of: severity)))</span></label>"
      }
      .joined()
  }

  /// The paths of pages, in the order of their numbers.
  private var paths: String {
    content.listing.pages.map { "<option value=\"\(HTMLText.literal($0))\">" }.joined()
  }
}
