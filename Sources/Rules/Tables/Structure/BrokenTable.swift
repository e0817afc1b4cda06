import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// Lines intended as a table that Markdown does not parse as one.
package enum BrokenTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "broken-table", "Lines intended as a table that are not shown as one",
    severity: .error, category: .tables, fixes: [.unsafe],
    rationale: """
      A table needs a header row and, on the next line, a delimiter row of the same width; each row
      is one line, and a blank line ends the table. Where one of these is broken, readers see
      paragraphs full of pipes, and no tool reads the facts in them.
      """,
    examples: [
      Example(
        "The delimiter row is missing", on: .authorModel,
        bad: """
          ⟦| Specification | Value |
          | **Model ID** | `gpt-4.1-mini` |⟧
          """,
        good: """
          | Specification | Value |
          |---------|---------|
          | **Model ID** | `gpt-4.1-mini` |
          """),
      Example(
        "The delimiter row is too short", on: .authorModel,
        bad: """
          ⟦| Specification | Value |
          |---|
          | **Model ID** | `gpt-4.1-mini` |⟧
          """,
        good: """
          | Specification | Value |
          |---------|---------|
          | **Model ID** | `gpt-4.1-mini` |
          """),
      Example(
        "The delimiter row twice", on: .authorModel,
        bad: """
          | Specification | Value |
          |---|---|
          ⟦|---|---|⟧
          | **Max Output** | 32k tokens |
          """,
        good: .table("Specification | Value", "**Max Output** | 32k tokens")),
      Example(
        "Two tables without a blank line between", on: "models/README.md",
        bad: """
          | Model | Input (per 1M) | Output (per 1M) |
          |---|---|---|
          ⟦| Family | Models |
          |---|---|⟧
          | Gemma | 7 |
          """,
        good: .page(
          .table("Model | Input (per 1M) | Output (per 1M)"),
          .table("Family | Models", "Gemma | 7"))),
      Example(
        "A row over several lines", on: "authors/list.md",
        bad: """
          | Author | Models |
          |---|---|
          ⟦| 🤖
          **OpenAI** | 69 |⟧
          """,
        fixed: "| 🤖 **OpenAI** | 69 |"),
      Example(
        "A row whose marks of emphasis are on lines of their own", on: "authors/list.md",
        bad: """
          | Author | Models |
          |---|---|
          ⟦| 🤖
          **
          [OpenAI](https://openai.com)
          ** | 69 |⟧
          """,
        fixed: "| 🤖 **[OpenAI](https://openai.com)** | 69 |"),
      Example(
        "A row that is indented", on: "authors/list.md",
        bad: """
          | Author | Models |
          |---|---|
          | OpenAI | 69 |
              ⟦| Meta | 12 |
          | Qwen | 30 |⟧
          """,
        good: .table("Author | Models", "OpenAI | 69", "Meta | 12", "Qwen | 30")),
      Example(
        "A row in a comment", on: .authorModel,
        bad: """
          | Specification | Value |
          |---|---|
          | **Model ID** | `gpt-4.1-mini` |
          <!-- | **Max Output** | 32k tokens | -->
          ⟦| **Release Date** | 2025-04-14 |⟧
          """,
        good: """
          | Specification | Value |
          |---|---|
          | **Model ID** | `gpt-4.1-mini` |
          | **Release Date** | 2025-04-14 |

          <!-- | **Max Output** | 32k tokens | -->
          """),
    ])

  package static let needs: PageFeatures = .tableDefects

  package static func check(_ page: Page, into findings: inout Findings) {
    for defect in page.syntax.tableDefects {
      let (message, related) = words(for: defect, on: page)
      findings.report(
        message, at: defect.range, related: related, fix: fix(for: defect, on: page))
    }
  }

  private static func words(
    for defect: TableDefect, on page: Page
  ) -> (Diagnostic.Message, [RelatedPlace]) {
    switch defect.kind {
    case .widthMismatch(_, let header, let row, let delimiter):
      let related = page.related(row, "it has \(delimiter)")
      let isOfHeader = page.haveRows(of: defect, cells: delimiter, after: row)
      return (isOfHeader ? .wrongHeader(header, delimiter) : .widthMismatch(header), [related])
    case .missingDelimiterRow: return (.missingDelimiterRow, [])
    case .malformedDelimiterRow(_, let row):
      return (.malformedDelimiterRow(page.source.text(row)), [page.related(row, "this line")])
    case .missingHeader: return (.missingHeader, [])
    case .detachedHeader(_, let gap, _), .detachedRows(let gap):
      return (.detached, [page.related(gap, "the blank line")])
    case .prefixedRows(let prefix):
      return (.prefixed(page.source.text(page.bytes.trimmed(prefix))), [])
    case .rowsAfterComment(let comment):
      return (.interrupted, [page.related(comment, "the comment")])
    case .joinedTables(_, let row):
      return (.joined, [page.related(row, "its delimiter row, shown as a row of dashes")])
    case .repeatedDelimiterRow: return (.repeated, [])
    case .tornRows(let rows): return (.torn(rows.count), [])
    }
  }

  private static func fix(for defect: TableDefect, on page: Page) -> Fix? {
    switch defect.kind {
    case .widthMismatch(_, let cells, let row, let delimiter):
      // A wider delimiter row would add a column without a value.
      if page.haveRows(of: defect, cells: delimiter, after: row) { return nil }
      return delimiterRow(cells, replacing: row, on: page)
    case .malformedDelimiterRow(let header, let row):
      return delimiterRow(page.syntax.cellCount(ofRow: header), replacing: row, on: page)
    case .missingDelimiterRow(let header):
      let row = delimiterRow(columns: page.syntax.cellCount(ofRow: header))
      return Fix(
        "add the delimiter row", safety: .unsafe,
        edits: [page.edit(ByteRange(at: header.end), page.lineEnding + row)])
    case .missingHeader, .rowsAfterComment: return nil
    case .detachedHeader(_, let gap, _), .detachedRows(let gap):
      return Fix(
        "delete the blank lines", safety: .unsafe, edits: [page.edit(gap, page.lineEnding)])
    case .prefixedRows(let prefix):
      return Fix(
        "delete what is before the first row", safety: .unsafe, edits: [page.edit(prefix, "")])
    case .joinedTables(let header, _):
      return Fix(
        "add a blank line above it", safety: .unsafe,
        edits: [page.edit(ByteRange(at: header.start), page.lineEnding)])
    case .repeatedDelimiterRow:
      return Fix(
        "delete it", safety: .unsafe, edits: [page.edit(page.line(at: defect.range.start), "")])
    case .tornRows(let rows):
      let gaps = rows.flatMap(\.gaps)
      return Fix(
        "put each row on one line", safety: .unsafe,
        edits: gaps.map { page.edit($0.range, $0.isInsideMarks ? "" : " ") })
    }
  }

  private static func delimiterRow(_ cells: Int, replacing row: ByteRange, on page: Page) -> Fix {
    Fix(
      "give the delimiter row \(cells) cells", safety: .unsafe,
      edits: [page.edit(row, delimiterRow(columns: cells))])
  }

  /// `|---------|---------|` for two columns.
  private static func delimiterRow(columns: Int) -> String {
    "|" + String(repeating: "---------|", count: columns)
  }
}

extension Page {
  /// Whether a broken table has rows below its delimiter row, and all have this number of cells.
  fileprivate func haveRows(of defect: TableDefect, cells: Int, after row: ByteRange) -> Bool {
    let rows = bytes[row.end..<max(row.end, defect.range.end)].split(whereSeparator: \.isLineEnd)
    return !rows.isEmpty
      && rows.allSatisfy {
        syntax.cellCount(ofRow: bytes.trimmed(ByteRange($0.startIndex, $0.endIndex))) == cells
      }
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongHeader(_ header: Int, _ rows: Int) -> Self {
    "no table is shown: the header has \(cells(header)), all rows below it \(rows)"
  }

  fileprivate static func widthMismatch(_ header: Int) -> Self {
    "no table is shown: the header has \(cells(header)), the delimiter row a different number"
  }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  fileprivate static let missingDelimiterRow: Self =
    "no table is shown: the delimiter row '|---|' is missing below the header"

  fileprivate static func malformedDelimiterRow(_ row: String) -> Self {
    "no table is shown: '\(row)' is not a delimiter row; expected cells of '---'"
  }

  fileprivate static let missingHeader: Self =
    "no table is shown: there is no header row above the delimiter row"

  fileprivate static let detached: Self = "rows are cut off from their table by a blank line"

  /// `prefix` is what is before the first row, without spaces.
  fileprivate static func prefixed(_ prefix: String) -> Self {
    prefix.isEmpty
      ? "rows are cut off from their table, since the first one is indented like code"
      : "rows are cut off from their table by '\(prefix)' before the first one"
  }

  fileprivate static let interrupted: Self =
    "rows are cut off from their table by a comment, which ends a table"

  fileprivate static let joined: Self =
    "header of a second table is a row of the table above it: a blank line is missing"

  fileprivate static let repeated: Self =
    "second delimiter row, which is shown as a row of dashes"

  fileprivate static func torn(_ rows: Int) -> Self {
    """
    \(rows == 1 ? "1 row is" : "\(rows) rows are") split over several lines; \
    a row has to be one line
    """
  }
}
