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

  /// `lost` are the texts of headings that are misspelt, damaged or not shown: links to them are
  /// right.
  init(of page: ParsedPage, lost: [String], _ texts: inout TextCollector) {
    if page.nodes.isEmpty, lost.isEmpty {
      isOfHeadings = false
      first = .empty
      lines = .empty
      return
    }
    if lost.isEmpty, let (first, others) = page.headingTexts {
      isOfHeadings = true
      self.first = texts.place(of: first)
      lines = texts.place(of: others[...])
      return
    }
    var all = HeadingAnchors(of: page).bytes
    for text in lost {
      all += HeadingAnchors.slug(of: Array(text.utf8)[...])
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
