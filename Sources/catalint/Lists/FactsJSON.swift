import Contract
import Linting
import Records
import Reporters
import SourceText

/// The facts of pages as JSON, each with its place.
enum FactsJSON {
  static func json(_ pages: [RecordExport.PageFacts]) -> String {
    var json = JSONWriter()
    json.array(pages) { json, page in
      json.object { json in
        json.member("path", page.path)
        if let kind = page.kind { json.member("kind", kind) }
        write(page.facts, to: &json)
        write(page.records, to: &json)
      }
    }
    return json.text
  }

  /// The records of a set, wherever they are in the data of the pages.
  static func json(records set: String, of pages: [RecordExport.PageFacts]) -> String {
    func all(
      _ records: [RecordExport.ExportedRecord], _ page: RecordExport.PageFacts
    ) -> [(RecordExport.PageFacts, RecordExport.ExportedRecord)] {
      records.flatMap { record in
        (record.set == set ? [(page, record)] : []) + all(record.records, page)
      }
    }
    var json = JSONWriter()
    json.array(pages.flatMap { all($0.records, $0) }) { json, found in
      let (page, record) = found
      json.object { json in
        json.member("path", page.path)
        if let kind = page.kind { json.member("kind", kind) }
        write(record, to: &json)
      }
    }
    return json.text
  }

  /// The records of a page or of another record, each with those inside it.
  private static func write(
    _ records: [RecordExport.ExportedRecord], to json: inout JSONWriter
  ) {
    if records.isEmpty { return }
    json.member("records") { json in
      json.array(records) { json, record in
        json.object { write(record, to: &$0) }
      }
    }
  }

  private static func write(_ record: RecordExport.ExportedRecord, to json: inout JSONWriter) {
    json.member("set", record.set)
    if let key = record.key { json.member("key", key) }
    write(record.facts, to: &json)
    write(record.records, to: &json)
  }

  private static func write(_ facts: [RecordExport.ExportedFact], to json: inout JSONWriter) {
    json.member("facts") { json in
      json.array(facts) { json, fact in json.object { write(fact, to: &$0) } }
    }
  }

  private static func write(_ fact: RecordExport.ExportedFact, to json: inout JSONWriter) {
    json.member("field", fact.field)
    json.member("text", fact.text)
    switch fact.value {
    case .text(let text): json.member("value", text)
    case .number(let number): json.member("value", Int(number))
    case .decimal(let digits): json.member("value", decimal: digits)
    case .boolean(let flag): json.member("value", flag)
    case .list(let items): json.member("value") { $0.array(items) { $0.string($1) } }
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
