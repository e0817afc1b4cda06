import Expressions

/// What expressions see of the records of a set: a map of the fields of each, and of the sets in
/// it.
package final class RecordShape: Sendable {
  package let set: RecordSetLayout
  /// The keys of such a map: first the fields, then the sets.
  package let names: [String]
  /// The index of each field among the keys.
  package let fields: FieldSlots
  /// The sets inside each record, in the order of their keys.
  package let sets: [RecordShape]
  let type: RecordType
  /// Whether a value in it may be a boolean instead of a date.
  let isMixed: Bool
  /// What is wrong with the names of fields and sets.
  let problems: [String]

  init(
    of set: RecordSetLayout, _ fields: [CheckedField], _ sets: [RecordShape],
    _ definitions: [FieldDefinition]
  ) {
    var keys = NamedKeys()
    var slots = FieldSlots()
    var types: [(name: String, type: ExpressionType)] = []
    for field in fields where slots[field.field] == nil {
      let definition = definitions[field.field]
      guard keys.add(definition.variableName, "the field '\(definition.name)'") else { continue }
      slots.add(field, types.count)
      types.append((definition.variableName, definition.expressionType(of: field)))
    }
    var inner: [RecordShape] = []
    for shape in sets {
      let name = CheckVariable.name(of: shape.set.name)
      guard keys.add(name, "the set '\(shape.set.name)'") else { continue }
      inner.append(shape)
      types.append((name, .list(.record(shape.type))))
    }
    self.set = set
    self.sets = inner
    self.fields = slots
    names = types.map(\.name)
    problems = keys.problems + inner.flatMap(\.problems)
    type = RecordType(name: set.name, fields: types)
    isMixed =
      fields.contains { definitions[$0.field].mayBeBoolean } || inner.contains(where: \.isMixed)
  }
}

/// Names in expressions, each of one thing.
struct NamedKeys {
  private var owners: [String: String] = [:]
  /// The names that two things have.
  private(set) var problems: [String] = []

  /// Whether a name was free; else, what has it is a problem.
  mutating func add(_ name: String, _ owner: String, shown: String? = nil) -> Bool {
    guard let other = owners[name] else {
      owners[name] = owner
      return true
    }
    problems.append(
      "\(other) and \(owner) are both '\(shown ?? name)' in expressions; give one of them another name"
    )
    return false
  }
}
