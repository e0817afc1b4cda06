import Contract
import DataSyntax
import Diagnostics
import JSONSchema
import Records
import SourceText

extension RecordViolation {
  /// Checks the records of the sets of a page.
  static func checkSets(of page: Page, into findings: inout Findings) {
    var misspelt: [ByteRange: Set<String>] = [:]
    for key in page.undeclaredKeys {
      if let meant = key.meant { misspelt[key.record, default: []].insert(meant) }
    }
    let missing = Set(page.dataFailures.compactMap(AbsentKey.init))
    let records = page.mergedRecords
    lazy var context = RecordContext(records)
    for record in records {
      check(record, of: page, misspelt, missing, in: context, into: &findings)
    }
  }

  /// A key that the schema of the data reports as missing in a record.
  private struct AbsentKey: Hashable {
    let record: ByteRange
    let key: String

    init(_ record: ByteRange, _ key: String) {
      self.record = record
      self.key = key
    }

    init?(_ failure: SchemaFailure) {
      guard let key = failure.kind.absentName else { return nil }
      self.init(failure.range, key)
    }
  }

  /// Checks a record of a set; `misspelt` are the keys of which records, by their places, may have
  /// a misspelling, which is reported itself, `missing` the keys that are reported as missing.
  private static func check(
    _ record: RecordFacts, of page: Page, _ misspelt: [ByteRange: Set<String>],
    _ missing: Set<AbsentKey>,
    in context: @autoclosure () -> RecordContext, into findings: inout Findings
  ) {
    guard let set = record.layout else { return }
    // What is after a syntax error, or what the page would inherit, is not known.
    let mayHaveMore =
      page.mayLackInheritedData || set.address != nil && page.data?.isComplete == false
    let misspelt = misspelt[record.range] ?? []
    if !mayHaveMore, let key = set.key, record.lacksKey, !set.has(key, at: misspelt),
      set.address(of: key).map({ missing.contains(AbsentKey(record.range, $0)) }) != true
    {
      let field = page.contract.fields[key]
      findings.report(
        .noKey(set.address(of: key) ?? field.title, set.name, context().suffix(of: record)),
        at: record.fact(of: key)?.range ?? record.range,
        element: "\(set.name) \(field.name)")
    }
    guard let schema = set.record?.schema, case let tree = RecordTree(page, of: record).root,
      !schema.allows(tree)
    else { return }
    let known = page.inherits ? InheritedFailures(record, schema, on: page) : nil
    let statesNothing =
      !record.isRow && record.allFacts.allSatisfy { $0.field == set.key }
    var absent: [(name: String, range: ByteRange)] = []
    for failure in schema.failures(in: tree)
    where known?.contains(failure) != true && !failure.isOfEmptyItem {
      if failure.isAboutAbsence, mayHaveMore { continue }
      if !misspelt.isEmpty,
        failure.kind.absentNames.contains(where: { name in
          page.contract.fields.firstIndex { $0.name == name }.map { set.has($0, at: misspelt) }
            == true
        })
      {
        continue
      }
      if record.lacksKey, failure.kind.absentName == set.key.map({ page.contract.fields[$0].name })
      {
        continue
      }
      // A column that is missing is reported once, for all rows.
      if record.isRow, let name = failure.kind.absentName, !page.states(name, in: record) {
        continue
      }
      let place = page.places(ofInherited: failure)
      if statesNothing, case .missing(let name, _) = failure.kind {
        absent.append((name, place?.range ?? failure.range))
        continue
      }
      findings.report(
        .message(failure, on: page, context().name(of: record) ?? set.name, in: set),
        at: place?.range ?? failure.range,
        element: "\(set.name) \(failure.kind.absentName ?? "\(failure.path)")")
    }
    guard let first = absent.first else { return }
    // All that a record without facts lacks is one defect.
    let names = absent.map(\.name)
    findings.report(
      .empty(
        context().name(of: record) ?? set.name, names.map { page.title(ofField: $0, in: set) }),
      at: first.range, element: "\(set.name) \(names.joined(separator: " "))")
  }
}

extension RecordSetLayout {
  /// Whether one of some keys is on the way to a field of its records.
  fileprivate func has(_ field: FieldIndex, at keys: Set<String>) -> Bool {
    !keys.isEmpty
      && fields.contains { address, own in
        own == field
          && address.steps.contains {
            if case .key(let name) = $0 { keys.contains(name) } else { false }
          }
      }
  }
}

extension RecordFacts {
  /// Whether it is in data, and has no value for the key of its set.
  fileprivate var lacksKey: Bool {
    guard let layout, layout.address != nil, !layout.isKeyed, let key = layout.key else {
      return false
    }
    return fact(of: key)?.isMissing != false && !uncertain.contains { $0.field == key }
  }
}

extension Page {
  /// Whether a record has a place for a field, with a value or without.
  fileprivate func states(_ name: String, in record: RecordFacts) -> Bool {
    record.allFacts.contains { contract.fields[$0.field].name == name }
  }
}

extension Diagnostic.Message {
  /// A record without the fields that it requires.
  fileprivate static func empty(_ record: String, _ titles: [String]) -> Self {
    let list =
      titles.dropLast().isEmpty
      ? titles.joined()
      : "\(titles.dropLast().joined(separator: ", ")) and \(titles[titles.count - 1])"
    return "\(record) has no \(term: list)"
  }

  fileprivate static func noKey(_ title: String, _ set: String, _ outer: String) -> Self {
    "a record of '\(term: set)'\(outer) has no \(term: title), which is its key"
  }
}
