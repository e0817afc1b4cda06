import Expressions

/// The variables of the checks of one sort of record, with the sources of their values.
package struct CheckVariables: Sendable {
  package private(set) var list: [CheckVariable] = []
  private(set) var declared = ExpressionVariables()
  /// The variable of each field of the record.
  private(set) var fields = FieldSlots()
  /// The variable of each field of the page around the record.
  private(set) var pageFields = FieldSlots()
  private var keys = NamedKeys()

  /// The variable with a name.
  func index(of name: String) -> Int? { declared.index(of: name) }

  /// The names that two things have.
  var problems: [String] { keys.problems }

  /// How much memory it takes, in variables.
  var size: Int { list.count + fields.size + pageFields.size }

  /// Adds a field of the record, or of the page around it.
  mutating func add(_ field: CheckedField, _ definition: FieldDefinition, ofPage: Bool = false) {
    let name = (ofPage ? "page." : "") + definition.variableName
    let variable = CheckVariable(
      name: name, source: ofPage ? .pageField(field.field) : .field(field.field),
      isMixed: definition.mayBeBoolean, isSeveral: field.isSeveral)
    let index = add(
      variable, definition.expressionType(of: field), "the field '\(definition.name)'",
      shown: definition.variableName)
    guard let index else { return }
    if ofPage { pageFields.add(field, index) } else { fields.add(field, index) }
  }

  /// Adds a set of records of the record, or of the page around it.
  mutating func add(_ shape: RecordShape, ofPage: Bool = false) {
    let key = CheckVariable.name(of: shape.set.name)
    let name = (ofPage ? "page." : "") + key
    let variable = CheckVariable(
      name: name, source: ofPage ? .pageRecords(shape) : .records(shape), isMixed: shape.isMixed)
    _ = add(variable, .list(.record(shape.type)), "the set '\(shape.set.name)'", shown: key)
  }

  /// Adds the day of the run.
  mutating func addToday() {
    _ = add(CheckVariable(name: "today", source: .today), .timestamp, "the day of the run")
  }

  /// Adds a part of the path.
  mutating func add(capture: String) {
    let variable = CheckVariable(
      name: "path.\(CheckVariable.name(of: capture))", source: .capture(capture))
    _ = add(variable, .string, "'{\(capture)}' of the path")
  }

  /// `shown` is the name in messages, where it is another.
  private mutating func add(
    _ variable: CheckVariable, _ type: ExpressionType, _ owner: String, shown: String? = nil
  ) -> Int? {
    guard keys.add(variable.name, owner, shown: shown) else { return nil }
    list.append(variable)
    return declared.declare(variable.name, type)
  }
}

/// A variable of checks.
package struct CheckVariable: Sendable {
  /// Its name in expressions: `release_date`, `path.topic`.
  package let name: String
  package let source: Source
  /// Whether its value, or one in it, may be a boolean instead of a date.
  let isMixed: Bool
  /// Whether it is a list of all values of a field.
  package let isSeveral: Bool

  init(name: String, source: Source, isMixed: Bool = false, isSeveral: Bool = false) {
    self.name = name
    self.source = source
    self.isMixed = isMixed
    self.isSeveral = isSeveral
  }

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
    case records(RecordShape)
    /// The records of a set of the page, seen from a record inside the page.
    case pageRecords(RecordShape)
  }

  /// The set whose records it has.
  package var shape: RecordShape? {
    switch source {
    case .records(let shape), .pageRecords(let shape): shape
    case .field, .pageField, .capture, .today: nil
    }
  }

  /// Whether it is a field of the page around the record.
  var isOfPageAround: Bool { if case .pageField = source { true } else { false } }

  /// The field of the record that it is.
  package var field: FieldIndex? { if case .field(let field) = source { field } else { nil } }

  /// A name in expressions, which have no hyphens in names.
  package static func name(of text: String) -> String {
    String(
      decoding: text.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }
}

extension FieldDefinition {
  /// The type of its values in a record in expressions.
  func expressionType(of field: CheckedField) -> ExpressionType {
    // The items of several lists are one list.
    field.isSeveral && type != .list ? .list(expressionType) : expressionType
  }

  private var expressionType: ExpressionType {
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
