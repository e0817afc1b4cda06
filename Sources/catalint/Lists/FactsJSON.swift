import Contract
import Linting
import Records
import Reporters
import SourceText

/// The facts of pages as JSON, each with its place.
enum FactsJSON {
  static func json(_ pages: [RecordExport.PageFacts]) -> String {
    var json = JSONWriter()
    json.objects(pages) { json, page in
      write(page, to: &json)
      write(page.facts, page.records, to: &json)
    }
    return json.text
  }

  /// The records of a set, wherever they are in the data of the pages.
  static func json(records set: String, of pages: [RecordExport.PageFacts]) -> String {
    var json = JSONWriter()
    json.objects(pages.flatMap { page in page.records(of: set).map { (page, $0) } }) {
      json, found in
      write(found.0, to: &json)
      write(found.1, to: &json)
    }
    return json.text
  }

  /// The members that identify a page.
  private static func write(_ page: RecordExport.PageFacts, to json: inout JSONWriter) {
    json.member("path", page.path)
    if let kind = page.kind { json.member("kind", kind) }
  }

  private static func write(_ record: RecordExport.ExportedRecord, to json: inout JSONWriter) {
    json.member("set", record.set)
    if let key = record.key { json.member("key", key) }
    write(record.facts, record.records, to: &json)
  }

  /// The facts and records of a page or of another record.
  private static func write(
    _ facts: [RecordExport.ExportedFact], _ records: [RecordExport.ExportedRecord],
    to json: inout JSONWriter
  ) {
    json.objects("facts", facts) { write($1, to: &$0) }
    if !records.isEmpty { json.objects("records", records) { write($1, to: &$0) } }
  }

  private static func write(_ fact: RecordExport.ExportedFact, to json: inout JSONWriter) {
    json.member("field", fact.field)
    json.member("text", fact.text)
    switch fact.value {
    case .text(let text): json.member("value", text)
    case .number(let number): json.member("value", Int(number))
    case .decimal(let digits): json.member("value", decimal: digits)
    case .boolean(let flag): json.member("value", flag)
    case .list(let items): json.array("value", items) { $0.string($1) }
    case nil: break
    }
    if let destination = fact.destination { json.member("destination", destination) }
    json.member("place", fact.place.rawValue)
    if let section = fact.section { json.member("section", section) }
    if let row = fact.row { json.member("row", row) }
    json.member("line", fact.line)
    json.member("startByte", fact.range.start)
    json.member("endByte", fact.range.end)
  }
}
