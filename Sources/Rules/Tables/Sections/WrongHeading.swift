import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A page without a title, with several, or with one of another level.
package enum WrongHeading: PageRule {
  package static let descriptor = RuleDescriptor(
    "wrong-heading", "Page title that is missing, duplicate or of the wrong level",
    severity: .warning, category: .tables, fixes: [.unsafe],
    rationale: """
      The first heading of level 1 is the title of the page. Without it, or where it has another
      level, the page has no title on GitHub, and links cannot name it. With a second one, what
      follows looks like another page.
      """,
    examples: [
      Example(
        "A number sign too many", on: .authorModel,
        bad: .page(.frontmatter(title: "gpt-4.1-mini"), "## ⟦gpt-4.1-mini⟧"),
        good: .page(.frontmatter(title: "gpt-4.1-mini"), "# gpt-4.1-mini")),
      Example(
        "No title", on: .authorModel,
        bad: .page(.frontmatter(title: "gpt-4.1-mini"), "⟦## 📋 Technical Specifications⟧"),
        good: .page(
          .frontmatter(title: "gpt-4.1-mini"), "# gpt-4.1-mini", "## 📋 Technical Specifications")),
      Example(
        "A sentence underlined", on: "providers/openai/README.md",
        bad: .page("# OpenAI", "⟦Maker of the GPT models⟧\n====="),
        good: .page("# OpenAI", "Maker of the GPT models")),
    ])

  package static let needs: PageFeatures = .headingField

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let field = page.kind?.heading else { return }
    let titles = page.contents.sections.filter { $0.level == 1 }
    guard let title = titles.first else {
      let meant = page.headingMeant(byTitle: field)
      let unshown = page.syntax.unshownHeadings.filter { $0.level == 1 }
      // `#1 on a list` is a title only where nothing else may be one.
      let lost = unshown.first { page.isTitle($0, field) } ?? (meant == nil ? unshown.first : nil)
      if let heading = lost {
        findings.report(
          page.message(about: heading, level: 1), at: heading.range,
          fix: page.fix(heading, level: 1))
      } else if let heading = meant {
        findings.report(
          .level(page.source.text(heading.heading), heading.level), at: heading.heading,
          fix: page.fix(levelOf: heading, 1))
      } else {
        findings.report(.missing, at: page.titlePlace)
      }
      return
    }
    // `misplaced-section` reports a section of the kind.
    for other in titles.dropFirst() where other.layout == nil {
      findings.report(
        .another(page.source.text(other.heading)), at: other.heading,
        related: [page.related(title.heading, "the first one")])
    }
  }
}

extension Page {
  /// The heading with the page's title, or else the first if it opens none of the kind's sections.
  fileprivate func headingMeant(byTitle field: FieldIndex) -> PageSection? {
    let unknown = contents.sections.filter { $0.layout == nil }
    let titles = factIndex[field].map { text(of: $0) }
    return unknown.first { titles.contains(source.text($0.heading)) }
      ?? contents.sections.first.flatMap { $0.layout == nil ? $0 : nil }
  }

  /// Whether a heading that is not shown is above all sections, or has the page's title.
  fileprivate func isTitle(_ heading: UnshownHeading, _ field: FieldIndex) -> Bool {
    contents.sections.first.map { heading.range.start < $0.heading.start } != false
      || factIndex[field].contains { bytes(of: $0).elementsEqual(bytes[heading.text.offsets]) }
  }

  /// Writes the number signs of a level; nil for an underlined heading.
  func fix(levelOf section: PageSection, _ level: Int) -> Fix? {
    let line = line(at: section.heading.start)
    let indent = bytes[line.offsets].prefix { $0 == .space }.count
    let signs = ByteRange(line.start + indent, line.start + indent + section.level)
    guard signs.end < section.heading.start, bytes[signs.offsets].allSatisfy({ $0 == .hash }) else {
      return nil
    }
    let text = String(repeating: "#", count: level)
    return .write(text, .unsafe, edit(signs, text))
  }
}

extension Diagnostic.Message {
  fileprivate static var missing: Self { "the page has no title; expected a heading of level 1" }

  fileprivate static func level(_ heading: String, _ level: Int) -> Self {
    "the title '\(heading)' is a heading of level \(level); expected level 1"
  }

  fileprivate static func another(_ heading: String) -> Self {
    "'\(heading)' is a second title; expected one heading of level 1"
  }
}
