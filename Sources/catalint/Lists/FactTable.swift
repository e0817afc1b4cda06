import Contract
import Linting
import Records
import SourceText

/// The facts of pages as a table: a line for each page, a column for each field that a page can
/// have by the contracts of the catalogs.
///
/// Of a field that a page states several times, the first occurrence is used, and of one whose
/// address has several values, all. A fact in a row with its own record, in the item of a list or
/// in one of several equal sections is about that, not about the page, and is left out.
struct FactTable {
  /// As in RFC 4180, with LF line ends.
  let csv: String

  init(_ pages: [RecordExport.PageFacts], by contracts: [Contract]) {
    self.init(pages.map { Line($0, $0.ownFacts) }, contracts.flatMap(\.fieldsOfPages))
  }

  /// A line for each record of a set, wherever it is in the data of the pages.
  init(records set: String, of pages: [RecordExport.PageFacts], by contracts: [Contract]) {
    let lines = pages.flatMap { page in page.records(of: set).map { Line(page, $0.facts) } }
    self.init(lines, contracts.flatMap { $0.fields(ofRecords: set) })
  }

  /// The facts of one line, by field.
  private struct Line {
    let path: String
    let kind: String
    let texts: [String: String]

    init(_ page: RecordExport.PageFacts, _ facts: [RecordExport.ExportedFact]) {
      path = page.path
      kind = page.kind ?? ""
      texts = facts.byField.mapValues { $0.map(FactTable.text).joined(separator: ", ") }
    }
  }

  private init(_ lines: [Line], _ fields: [FieldDefinition]) {
    let columns = fields.map(\.name).uniqued
    let rows = lines.map { line in [line.path, line.kind] + columns.map { line.texts[$0] ?? "" } }
    csv = ([["path", "kind"] + columns] + rows).map(Self.line).joined()
  }

  /// A list has one form, whether the page has it in a cell or in YAML.
  private static func text(of fact: RecordExport.ExportedFact) -> String {
    if fact.isNull { return "" }
    return if case .list(let items)? = fact.value { items.joined(separator: ", ") } else {
      fact.text
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { !",\"\n\r".utf8.contains($0) }
    return isPlain ? cell : "\"" + cell.replacing(ascii: .doubleQuote, with: "\"\"") + "\""
  }
}

extension RecordExport.PageFacts {
  /// The facts about the page itself.
  var ownFacts: [RecordExport.ExportedFact] {
    facts.filter { $0.row == nil && $0.section == nil && $0.place != .item }
  }

  /// The records of a set, wherever they are in the data of the page.
  func records(of set: String) -> [RecordExport.ExportedRecord] {
    func matching(_ records: [RecordExport.ExportedRecord]) -> [RecordExport.ExportedRecord] {
      records.flatMap { ($0.set == set ? [$0] : []) + matching($0.records) }
    }
    return matching(records)
  }
}

extension [RecordExport.ExportedFact] {
  /// The first fact of each field, with the others where the address of the field has several
  /// values.
  var byField: [String: [RecordExport.ExportedFact]] {
    var found: [String: [RecordExport.ExportedFact]] = [:]
    for fact in self {
      guard let first = found[fact.field]?.first else {
        found[fact.field] = [fact]
        continue
      }
      if first.isOneOfSeveral, fact.isOneOfSeveral { found[fact.field]?.append(fact) }
    }
    return found
  }
}
