import MarkdownSyntax
import Records
import SourceText

/// The anchors on a page, or the texts of the headings that they are the names of: few pages have
/// links to their anchors, and pages of a kind have all headings but the first in common.
struct AnchorPlaces: Sendable {
  private let isOfHeadings: Bool
  /// The text of the first heading.
  private let first: StringPool.Place
  /// The others, or all anchors, each with a line feed after it.
  private let lines: StringPool.Place

  /// `misspelt` are the names of sections whose headings are misspelt: links to them are right.
  init(of page: ParsedPage, misspelt: [String], _ texts: inout TextCollector) {
    if misspelt.isEmpty, let (first, others) = page.headingTexts {
      isOfHeadings = true
      self.first = texts.place(of: first)
      lines = texts.place(of: others[...])
      return
    }
    var all = HeadingAnchors(of: page).bytes
    for name in misspelt {
      all += HeadingAnchors.slug(of: Array(name.utf8)[...])
      all.append(.lineFeed)
    }
    isOfHeadings = false
    first = .empty
    lines = texts.place(of: all[...])
  }

  /// The anchors.
  func names(in texts: StringPool) -> [Substring] {
    guard isOfHeadings else { return texts.text(lines).split(separator: "\n") }
    let others = texts[lines].split(separator: .lineFeed, omittingEmptySubsequences: false)
    let names = HeadingAnchors(ofHeadings: [texts[first]] + others.dropLast()).bytes
    return String(decoding: names, as: UTF8.self).split(separator: "\n")
  }
}
