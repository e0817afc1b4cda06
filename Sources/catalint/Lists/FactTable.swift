import Contract
import Linting
import Records

/// The facts of pages as a table: a line for each page, a column for each field that one of them
/// has.
///
/// Of a field that a page states several times, the first occurrence is used. A fact in a row with
/// its own record, in the item of a list or in one of several equal sections is about that, not
/// about the page, and is left out.
struct FactTable {
  /// As in RFC 4180, with LF line ends.
  let csv: String

  init(_ pages: [RecordExport.PageFacts], fields: [String]) {
    let records = pages.map { page in
      Dictionary(
        page.facts.filter { $0.row == nil && $0.section == nil && $0.place != .item }
          .map { ($0.field, Self.text(of: $0)) },
        uniquingKeysWith: { first, _ in first })
    }
    let columns = fields.filter { field in records.contains { $0[field] != nil } }
    var lines = [Self.line(["path", "kind"] + columns)]
    for (page, record) in zip(pages, records) {
      lines.append(Self.line([page.path, page.kind ?? ""] + columns.map { record[$0] ?? "" }))
    }
    csv = lines.joined()
  }

  /// A list reads alike, however the page writes it: in a cell, or in YAML.
  private static func text(of fact: RecordExport.ExportedFact) -> String {
    if case .list(let items)? = fact.value { items.joined(separator: ", ") } else { fact.text }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { !",\"\n\r".utf8.contains($0) }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
