package import Diagnostics
import PageSyntax
package import SourceText

/// All that one page means to the others: its place in the catalog, what it is called, its links, and
/// the facts that others tell as well.
package struct PageSummary: Sendable {
  /// Relative to the catalog's root.
  package let path: String
  /// The page kind's name; nil for a page of no kind.
  package let kind: String?
  /// Whether its bytes are text.
  let isReadable: Bool
  /// What the captures of its kind's pattern stand for in its path.
  let captures: PathCaptures
  /// What the page belongs to besides its kind, in its path: an author, a provider.
  package let owner: String
  /// The ID in its path, in normal form; nil where the path has none.
  package let normalID: String?
  /// The ID that the page tells; nil where it tells none, or one that its path contradicts.
  package let id: StatedID?
  /// The text of the first heading of level 1; the start of the page where there is none.
  package let heading: ByteRange
  /// What labels of links may call it.
  let names: [PageName]
  /// The places on it that a link can lead to, each with a line feed behind it.
  let anchors: String
  /// The relative links and images, in the order of the page.
  package let links: [PageLink]
  /// What it tells that matters to other pages, in the order of the page.
  package let facts: [FactSummary]
  /// The cells of rows about pages that tell nothing, in the order of the page.
  let blanks: [BlankCell]
  /// The tables that list pages.
  package let tables: [TableSummary]
  /// The badges that pages about the same thing have as well; nil where there are no such, or where
  /// they cannot be read.
  package let badges: BadgeSummary?
  /// The lines of a page that may have a twin; none of any other page.
  package let lines: [LineSummary]

  /// An ID and where the page tells it.
  package struct StatedID: Sendable {
    package let text: String
    package let range: ByteRange
  }

  package init(_ page: Page) {
    path = page.path
    kind = page.kind?.name
    isReadable = page.damage.encodingFault == nil
    captures = page.captures
    let (inPath, owner) = SummaryReader.captures(of: page)
    self.owner = owner
    normalID = inPath.map { IDGrammar.normalForm(of: $0.utf8) }
    id = SummaryReader.statedID(of: page, inPath: inPath)
    let title = SummaryReader.heading(of: page)
    heading = title?.range ?? ByteRange(at: 0)
    names = SummaryReader.names(of: page, title: title?.text, id: inPath)
    anchors = HeadingAnchors(of: page.syntax).text
    links = SummaryReader.links(of: page)
    let reader = FactSummaryReader(of: page, links: links)
    facts = reader?.facts() ?? []
    blanks = reader?.blanks() ?? []
    tables = reader?.tables() ?? []
    badges = BadgeSummary(of: page, heading: heading)
    lines = LineSummary.lines(of: page)
  }

  /// The places on it that a link can lead to.
  package var anchorNames: [Substring] { anchors.split(separator: "\n") }

  /// The page as findings on it name it.
  package var subject: Findings.Subject { .init(path: path, kind: kind ?? "") }
}
