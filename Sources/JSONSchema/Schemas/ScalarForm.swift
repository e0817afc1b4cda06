internal import DataSyntax

/// A schema that says nothing but the types of a value, the least number that it may be and that a
/// text or a list may not be empty: nearly all schemas of scalars, and many of lists. What it accepts
/// is valid; anything else is evaluated keyword by keyword.
struct ScalarForm: Sendable {
  private var types: TypeSet
  private var least: Int?
  private var mayBeEmpty = true
  private var mayBeEmptyList = true
  /// The steps that the evaluation of its keywords takes.
  private(set) var steps = 0
  /// How deeply schemas refer to each other in it.
  private(set) var depth = 1

  /// More references are followed one by one.
  private static let mostReferences = 4

  /// The forms of schemas, by their index; nil for those that say more.
  static func all(of nodes: [SchemaNode]) -> [ScalarForm?] {
    nodes.indices.map { ScalarForm(of: $0, among: nodes) }
  }

  private init?(of index: Int, among nodes: [SchemaNode]) {
    types = TypeSet(SchemaType.allCases)
    var node = nodes[index]
    while node.checks.count == 1, case .reference(let target) = node.checks[0].assertion {
      guard depth <= Self.mostReferences else { return nil }
      depth += 1
      steps += EvaluationLimits.stepsOfKeyword
      node = nodes[target]
    }
    guard !node.isFalse, !node.checks.isEmpty else { return nil }
    for check in node.checks {
      steps += EvaluationLimits.stepsOfKeyword
      switch check.assertion {
      case .type(let types): self.types = types
      case .bound(let bound) where !bound.isMaximum && !bound.isExclusive && least == nil:
        guard let limit = bound.limit.integer else { return nil }
        least = limit
      case .count(let bound) where check.keyword == .minLength && bound.limit <= 1:
        mayBeEmpty = bound.limit < 1
      case .count(let bound) where check.keyword == .minItems && bound.limit <= 1:
        mayBeEmptyList = bound.limit < 1
      default: return nil
      }
    }
  }

  /// Whether a value certainly matches.
  func accepts(_ value: DataNode) -> Bool {
    guard let type = SchemaType(of: value), types.contains(type) else { return false }
    let scalar: DataScalar
    switch value.content {
    case .scalar(let found): scalar = found
    case .sequence(let items): return mayBeEmptyList || !items.isEmpty
    case .mapping, .unknown: return true
    }
    switch scalar.kind {
    case .integer, .fraction:
      guard let least, case .number(let number) = scalar.value else { return true }
      return number.isAtLeast(least)
    case .string: return mayBeEmpty || !scalar.text.isEmpty
    // Whether it is a text depends on the keyword `format`.
    case .dateTime: return false
    default: return true
    }
  }
}

extension DecimalNumber {
  /// Whether it is certainly not less than a number.
  fileprivate func isAtLeast(_ least: Int) -> Bool {
    least <= 0 ? !isNegative : integer.map { $0 >= least } == true
  }
}
