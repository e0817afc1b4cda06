import Contract
import Linting
import Records
import Reporters
import SourceText

/// The facts of pages as statements of SQL, for `sqlite3`: a table for each kind of page, and one
/// for each set of records on such pages.
///
/// A page is identified by its path, a record by its number on its page; a record inside another
/// one has the number of that one as its `parent`.
struct FactDatabase {
  let sql: String

  init(_ pages: [RecordExport.PageFacts], by contracts: [Contract]) {
    var tables = Tables(contracts)
    for page in pages {
      guard let kind = page.kind else { continue }
      let own = tables.number(of: kind)
      tables.all[own].add(Row(path: page.path), page.ownFacts)
      var last = 0
      // How deep records are inside others follows from the contract, which its reader limits.
      func add(_ records: [RecordExport.ExportedRecord], below parent: Int?) {
        for record in records {
          last += 1
          let number = last
          let table = tables.number(of: record.set, below: own)
          tables.all[table].add(
            Row(path: page.path, number: number, parent: parent), record.facts)
          add(record.records, below: number)
        }
      }
      add(page.records, below: nil)
    }
    let statements = tables.all.flatMap(\.statements)
    sql = (["BEGIN TRANSACTION;"] + statements + ["COMMIT;"]).joined(separator: "\n") + "\n"
  }
}

/// What identifies a row.
private struct Row {
  let path: String
  /// The number of a record on its page; nil for the page itself.
  var number: Int?
  var parent: Int?
}

/// The tables of all kinds of pages and sets of records, in the order of the contracts.
private struct Tables {
  var all: [Table] = []
  private var numbers: [[String]: Int] = [:]
  private var names = ColumnNames(["sqlite_master", "sqlite_schema"])

  init(_ contracts: [Contract]) {
    for contract in contracts {
      for kind in contract.kinds {
        let own = number(of: kind.name)
        all[own].add(kind.fieldsOfPage.map { contract.fields[$0] })
        for set in kind.allRecordSets.map(\.name).uniqued {
          all[number(of: set, below: own)]
            .add(kind.fields(ofRecords: set).map { contract.fields[$0] })
        }
      }
    }
  }

  /// The table of a kind, or of a set of records in pages of the kind of another table.
  mutating func number(of name: String, below table: Int? = nil) -> Int {
    let key = table.map { [all[$0].name, name] } ?? [name]
    if let known = numbers[key] { return known }
    let parent = table.map { all[$0].name }
    all.append(Table(name: names.add(parent.map { "\($0)_\(name)" } ?? name), parent: parent))
    numbers[key] = all.count - 1
    return all.count - 1
  }
}

/// The rows of one table.
private struct Table {
  let name: String
  /// The table with the pages of its records; nil for a table of pages.
  let parent: String?
  private var rows: [(row: Row, values: [String: String])] = []
  private var columns: [FieldDefinition] = []

  init(name: String, parent: String?) {
    self.name = name
    self.parent = parent
  }

  /// Adds columns for fields, each name once.
  mutating func add(_ fields: [FieldDefinition]) {
    var known = Set(columns.map(\.name))
    columns += fields.filter { known.insert($0.name).inserted }
  }

  /// Adds a row with the first value of each field, or a list of all where its address has several.
  mutating func add(_ row: Row, _ facts: [RecordExport.ExportedFact]) {
    let values = facts.filter { $0.value != nil }.byField.compactMapValues(\.literal)
    rows.append((row, values))
  }

  /// The statements that create the table, with a column for each field, and fill it.
  var statements: [String] {
    var names = ColumnNames(["path", "record", "parent"])
    var definitions =
      parent.map {
        [
          "path TEXT NOT NULL REFERENCES \($0.quoted(by: "\"")) (path)", "record INTEGER NOT NULL",
          "parent INTEGER",
        ]
      } ?? ["path TEXT NOT NULL PRIMARY KEY"]
    for column in columns {
      definitions.append("\(names.add(column.name).quoted(by: "\"")) \(column.type.affinity)")
    }
    if parent != nil { definitions.append("PRIMARY KEY (path, record)") }
    let table = name.quoted(by: "\"")
    return ["CREATE TABLE \(table) (\(definitions.joined(separator: ", ")));"]
      + rows.map { row, values in
        var cells = [row.path.quoted(by: "'")]
        if let number = row.number {
          cells += [String(number), row.parent.map { String($0) } ?? "NULL"]
        }
        cells += columns.map { values[$0.name] ?? "NULL" }
        return "INSERT INTO \(table) VALUES (\(cells.joined(separator: ", ")));"
      }
  }
}

/// Names of tables or columns, which differ in more than case.
private struct ColumnNames {
  private var known: Set<String>

  init(_ reserved: Set<String>) { known = reserved }

  /// A name with `_` for every character but letters and digits, and at the end of a name that is
  /// taken.
  mutating func add(_ name: String) -> String {
    var plain = String(
      decoding: name.utf8.map { $0.isAlphanumeric || !$0.isASCII ? $0 : .underscore },
      as: UTF8.self)
    if plain.lowercased().hasPrefix("sqlite_") || plain.isEmpty { plain = "_" + plain }
    while !known.insert(plain.lowercased()).inserted { plain += "_" }
    return plain
  }
}

extension ValueType {
  /// The type of a column.
  fileprivate var affinity: String {
    switch self {
    case .quantity, .boolean, .tick, .control: "INTEGER"
    case .number, .price: "REAL"
    case .id, .text, .date, .timestamp, .link, .url, .list: "TEXT"
    }
  }
}

extension [RecordExport.ExportedFact] {
  /// The values as one literal, several of them or a list as JSON; nil where a text has no value of
  /// the field's type.
  fileprivate var literal: String? {
    guard let first, first.isOneOfSeveral else { return self.first?.value?.literal }
    return ExportedValue.list(flatMap { $0.value?.texts ?? [] }).literal
  }
}

extension ExportedValue {
  /// The value as a literal, a list as JSON.
  fileprivate var literal: String {
    switch self {
    case .text(let text): return text.quoted(by: "'")
    case .number(let number): return String(number)
    case .decimal(let digits): return digits
    case .boolean(let flag): return flag ? "1" : "0"
    case .list(let items):
      var json = JSONWriter(isOneLine: true)
      json.array(items) { $0.string($1) }
      return String(json.text.dropLast()).quoted(by: "'")
    }
  }

  /// The items of a list; of any other value its text.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .number(let number): [String(number)]
    case .decimal(let digits): [digits]
    case .boolean(let flag): ["\(flag)"]
    case .list(let items): items
    }
  }
}

extension String {
  /// The text between quotes, with quotes in it doubled. A zero byte would end the statement.
  fileprivate func quoted(by quote: String) -> String {
    let plain = replacing(ascii: 0, with: "\u{FFFD}")
    return quote + plain.replacing(ascii: quote.utf8[quote.startIndex], with: quote + quote) + quote
  }
}
