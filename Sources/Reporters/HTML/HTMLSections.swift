import Diagnostics

/// A section for each rule, with its causes: the first finding of each, and the others in a block
/// that is closed at first.
struct HTMLSections {
  let content: HTMLContent

  func write(to sink: ReportSink) {
    var sources = SourceCache(content.report)
    var number = 0
    sink.write("<div id=\"rules\">\n")
    for (fold, listed) in zip(content.folds, content.listing.folds) {
      let rule = HTMLText.literal(fold.rule)
      let pages = HTMLText.count(CauseGroup.pages(of: fold.members), "page")
      let rationale = content.report.rules.first { $0.id == fold.rule }.map {
        HTMLText.prose($0.rationale)
      }
      sink.write(
        """
        <section class="\(fold.severity.rawValue)" id="rule-\(rule)" tabindex="-1">
        <h2>\(HTMLText.rule(fold.rule)) <small>\(HTMLText.count(fold.members.count, "finding")) on \(pages)</small></h2>
        <p>\(rationale ?? "")</p>

        """)
      for (cause, members) in zip(fold.causes, listed) where !members.isEmpty {
        let items = members.map { finding in
          number += 1
          return HTMLFinding(finding, number, page: content.listing.page(finding.path)).item(
            &sources)
        }
        sink.write(block(cause, items))
      }
      let causes = zip(fold.causes, listed).count { $1.isEmpty }
      let left = zip(fold.causes, listed).reduce(0) { $0 + ($1.1.isEmpty ? $1.0.members.count : 0) }
      if left > 0 {
        sink.write(omission("\(HTMLText.count(left, "finding")) of \(Count(causes, "more cause"))"))
      }
      sink.write("</section>\n")
    }
    sink.write("</div>\n")
  }

  private func block(_ cause: CauseGroup, _ items: [String]) -> String {
    let left = cause.members.count - items.count
    let ending = left > 0 ? omission("\(HTMLText.count(left, "more finding")) of this cause") : ""
    let others =
      items.count > 1
      ? cause.remainder.map {
        "<details><summary>\($0)</summary>\n<ol class=\"findings\">\n"
          + items.dropFirst().joined() + "</ol>\n\(ending)</details>\n"
      } ?? "" : ending
    return "<div class=\"cause\">\n<ol class=\"findings\">\n\(items[0])</ol>\n\(others)</div>\n"
  }

  /// A line about findings that are not listed.
  private func omission(_ what: String) -> String {
    "<p class=\"omission\">not listed: \(what)</p>\n"
  }
}
