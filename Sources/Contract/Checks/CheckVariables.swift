import Expressions

/// The variables of the checks of one sort of record, with the sources of their values.
package struct CheckVariables: Sendable {
  package private(set) var list: [CheckVariable] = []
  private(set) var declared = ExpressionVariables()
  /// The variable of each field of the record, by the field's index; -1 where it has none.
  package private(set) var ofFields: [Int]
  /// The variable of each field of the page around the record, likewise.
  package private(set) var ofPageFields: [Int]

  init(fieldCount: Int) {
    ofFields = Array(repeating: -1, count: fieldCount)
    ofPageFields = ofFields
  }

  /// The variable with a name.
  func index(of name: String) -> Int? { declared.index(of: name) }

  var names: [String] { declared.names }

  /// Adds a variable; the first of two with one name counts.
  mutating func add(
    _ name: String, _ source: CheckVariable.Source, _ type: ExpressionType, isMixed: Bool = false
  ) {
    guard declared.index(of: name) == nil else { return }
    let index = declared.declare(name, type)
    list.append(CheckVariable(name: name, source: source, isMixed: isMixed))
    switch source {
    case .field(let field): ofFields[field] = index
    case .pageField(let field): ofPageFields[field] = index
    case .today, .capture, .records: break
    }
  }
}

/// A variable of checks.
package struct CheckVariable: Sendable {
  /// Its name in expressions: `release_date`, `path.topic`.
  package let name: String
  package let source: Source
  /// Whether its value may be a boolean instead of a date.
  package let isMixed: Bool

  package enum Source: Sendable {
    /// A field of the record.
    case field(FieldIndex)
    /// A field of the page's own record, seen from a record inside the page.
    case pageField(FieldIndex)
    /// The value of a capture of the page's path.
    case capture(String)
    /// The day of the run.
    case today
    /// The records of a set inside the record.
    case records(RecordSetLayout)
  }
}

extension FieldDefinition {
  /// The type of its values in expressions.
  var expressionType: ExpressionType {
    switch type {
    case .id, .text, .link, .url: .string
    case .quantity: .int
    case .number, .price: .double
    case .date: mayBeBoolean ? .dyn : .timestamp
    case .timestamp: .timestamp
    case .boolean, .tick, .control: .bool
    case .list: .list(.string)
    }
  }

  /// Its name in expressions, which have no hyphens in names.
  package var variableName: String { CheckVariable.name(of: name) }
}

extension CheckVariable {
  /// A name in expressions, which have no hyphens in names.
  package static func name(of text: String) -> String {
    String(
      decoding: text.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }
}
