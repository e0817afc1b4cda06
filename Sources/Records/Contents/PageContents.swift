package import SourceText

/// What a page contains by its contract: records and their facts, badges, tables, sections and
/// labels, each with its place.
package struct PageContents: Sendable {
  /// The page's own record first, then the others in the order of the page.
  package var records = [Record(subject: .page, parent: nil, set: nil)]
  /// The facts of all records, in the order of the page.
  package var facts: [Fact] = []
  /// Facts that exist and have no certain value: in rows with another number of cells than their
  /// table, where it is not certain which column a cell belongs to, and of data of another shape.
  package var uncertain: [Fact] = []
  /// The values in data that have another shape than the contract expects.
  package var misshapenValues: [MisshapenValue] = []
  /// Whether a value in data is of another shape than one of its addresses expects, even where
  /// another address reads it, or could not be read.
  var hasUnreadValues = false
  /// Whether a row has another number of cells than its header.
  package var hasDoubtfulRows = false
  package var badges: [BadgeFact] = []
  /// The tables that match one in the contract, in order.
  package var tables: [MatchedTable] = []
  /// Whether two of them match the same one.
  package var mayRepeatTables = false
  /// Whether a table of one record, or one that links to pages, has several rows.
  package var mayRepeatRows = false

  /// Tables with the columns of one that the contract has in another section, which is on the page:
  /// none of their rows is read.
  package var strayTables: [MatchedTable] = []
  /// The paragraphs above the first section that are breadcrumbs; the first is read.
  package var breadcrumbs: [Breadcrumb] = []

  /// The last paragraph, where it lacks a label of the footer.
  package var incompleteFooter: ByteRange?
  /// The parts of the page below each of its headings, in order.
  package var sections: [PageSection] = []
  /// Whether a heading is underlined.
  package var hasUnderlinedHeadings = false
  /// Whether there is code between fences.
  package var hasFencedCode = false
  /// The last comment that is not closed, by its node.
  package var unclosedComment: Int?
  /// Whether the columns of a table, or the labels of a list or of rows, may not be exactly those
  /// of the contract.
  var mayHaveUnusualColumns = false
  var mayHaveUnusualFields = false
}
