internal import DataSyntax
internal import Patterns
internal import SourceText

/// One run of a schema over a value: either for the verdict alone, which ends at the first
/// failure, or for all failures.
struct Evaluation {
  let schema: Schema
  var isCollecting: Bool
  /// The failures, in no order.
  var failures: [SchemaFailure] = []
  /// The failure that ended the run before its end.
  private(set) var exhaustion: SchemaFailure.Kind?
  var path = InstancePath()
  private(set) var steps = EvaluationLimits.steps
  private var depth = 0
  /// The resources that were entered, outermost first; kept only where a `$dynamicRef` asks.
  private(set) var scope: [Int] = []
  private var matcher = PatternMatcher()
  /// The keyword being evaluated: `false` is reported under it.
  private(set) var keyword = SchemaKeyword.schema

  init(_ schema: Schema, isCollecting: Bool) {
    self.schema = schema
    self.isCollecting = isCollecting
  }

  /// Whether the value matches the schema. `outer` collects the parts that the schema evaluated;
  /// nil where they are not needed.
  mutating func evaluate(_ index: Int, _ value: DataNode, _ outer: inout EvaluatedParts?) -> Bool {
    if let form = schema.forms[index], depth < EvaluationLimits.depth - form.depth,
      form.accepts(value)
    {
      return spend(form.steps)
    }
    return evaluateKeywords(of: index, value, &outer)
  }

  private mutating func evaluateKeywords(
    of index: Int, _ value: DataNode, _ outer: inout EvaluatedParts?
  ) -> Bool {
    if case .unknown = value.content {
      // A value that could not be read has its own problem; nothing more is reported about it.
      outer?.insertAll()
      return true
    }
    let node = schema.nodes[index]
    guard !node.isFalse else {
      report(.notAllowed(FoundValue(value)), value.range, keyword, node.range, node)
      return false
    }
    guard !node.checks.isEmpty else { return true }
    guard enter(node) else { return false }
    let outerKeyword = keyword
    defer {
      keyword = outerKeyword
      leave()
    }
    var evaluated = outer != nil || node.needsEvaluated ? EvaluatedParts() : nil
    var isValid = true
    for check in node.checks {
      guard spend(EvaluationLimits.stepsOfKeyword) else { return false }
      keyword = check.keyword
      if holds(check, value, node, &evaluated) { continue }
      isValid = false
      guard isCollecting else { return false }
      // A value of the wrong type has no other failures.
      guard case .type = check.assertion else { continue }
      evaluated?.insertAll()
      break
    }
    // While failures are collected, parts that a failing schema evaluated count as evaluated, so
    // that one defect is not reported again as something unevaluated.
    if let evaluated { outer?.formUnion(evaluated) }
    return isValid
  }

  /// The same where the evaluated parts are not needed.
  mutating func evaluate(_ index: Int, _ value: DataNode) -> Bool {
    var nobody: EvaluatedParts?
    return evaluate(index, value, &nobody)
  }

  /// The verdict alone, whatever this run is for.
  mutating func fits(_ index: Int, _ value: DataNode, _ outer: inout EvaluatedParts?) -> Bool {
    let wasCollecting = isCollecting
    isCollecting = false
    defer { isCollecting = wasCollecting }
    return evaluate(index, value, &outer)
  }

  /// Evaluates one step below.
  mutating func evaluate(_ index: Int, _ value: DataNode, at step: InstancePath.Step) -> Bool {
    guard isCollecting else { return evaluate(index, value) }
    path.steps.append(step)
    defer { path.steps.removeLast() }
    return evaluate(index, value)
  }

  mutating func report(
    _ kind: SchemaFailure.Kind, _ range: ByteRange, _ keyword: SchemaKeyword,
    _ schemaRange: ByteRange, _ node: SchemaNode, at step: InstancePath.Step? = nil,
    related: ByteRange? = nil
  ) {
    guard isCollecting, failures.count < EvaluationLimits.failures else { return }
    let path = InstancePath(path.steps + (step.map { [$0] } ?? []))
    failures.append(
      SchemaFailure(
        kind, range: range, related: related, path: path, keyword: keyword,
        schemaPlace: SchemaPlace(path: schema.paths[node.document], range: schemaRange)))
  }

  /// Takes steps from the budget; false where it is used up, which ends all evaluation.
  mutating func spend(_ count: Int) -> Bool {
    steps -= count
    if steps < 0, exhaustion == nil { exhaustion = .tooMuchWork }
    return exhaustion == nil
  }

  /// Whether the pattern matches; false where matching exceeds the budget.
  mutating func matches(_ pattern: Pattern, _ text: String) -> Bool {
    guard let result = matcher.matches(text, pattern, steps: &steps) else {
      _ = spend(1)
      return false
    }
    return result
  }

  private mutating func enter(_ node: SchemaNode) -> Bool {
    guard exhaustion == nil else { return false }
    guard depth < EvaluationLimits.depth else {
      exhaustion = .tooDeep(limit: EvaluationLimits.depth)
      return false
    }
    depth += 1
    if schema.isDynamic { scope.append(node.resource) }
    return true
  }

  private mutating func leave() {
    depth -= 1
    if schema.isDynamic { scope.removeLast() }
  }
}
