internal import SourceText

/// The fields of the records of a set, with their types: a map whose keys are known when an
/// expression is checked. Each is a type of its own, also with the same fields as another.
package final class RecordType: Sendable {
  /// The name of the set that the records are of.
  package let name: String
  private let names: [String]
  private let types: [UTF8Key: ExpressionType]

  /// Of two fields with one name the first counts.
  package init(name: String, fields: [(name: String, type: ExpressionType)]) {
    self.name = name
    names = fields.map(\.name)
    types = Dictionary(fields.map { (UTF8Key(text: $0.name), $0.type) }) { first, _ in first }
  }

  /// The type of a field; nil where a record has none of this name.
  func type(of field: String) -> ExpressionType? { types[UTF8Key(text: field)] }

  /// What is wrong with the name of a field that a record does not have.
  func unknownField(_ field: String) -> String {
    let words = "record of '\(name)' has no field \(field.quotedForMessage)"
    if let nearest = Spelling.nearest(to: field, in: names) {
      return "\(words); did you mean \(nearest.quotedForMessage)?"
    }
    guard !names.isEmpty, names.count <= Self.fewNames else { return words }
    return "\(words); expected \(names.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// So many names are all shown.
  static let fewNames = 12
}

extension RecordType: Hashable {
  package static func == (left: RecordType, right: RecordType) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
