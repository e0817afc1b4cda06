internal import DataSyntax
internal import Patterns
internal import SourceText

extension Evaluation {
  mutating func holdsScalar(
    _ check: Check, _ scalar: DataScalar, _ value: DataNode, _ node: SchemaNode
  ) -> Bool {
    switch scalar.value {
    case .string: holdsText(check, scalar.text, value, node)
    case .dateTime: holdsDate(check, scalar.text, value, node)
    case .number(let number): holdsNumber(check, number, value, node)
    default: holdsGeneral(check, value, node)
    }
  }

  /// A date or a time without quotes is a text only by a schema that has a format for it.
  private mutating func holdsDate(
    _ check: Check, _ text: String, _ value: DataNode, _ node: SchemaNode
  ) -> Bool {
    guard case .type(let types) = check.assertion, types.contains(.string),
      !schema.hasDateFormat(node)
    else { return holdsText(check, text, value, node) }
    report(
      .type(FoundValue(value), expected: types.types), value.range, check.keyword, check.range,
      node)
    return false
  }

  private mutating func holdsNumber(
    _ check: Check, _ number: DecimalNumber, _ value: DataNode, _ node: SchemaNode
  ) -> Bool {
    let kind: SchemaFailure.Kind
    switch check.assertion {
    case .bound(let bound):
      let isBeyond = bound.isMaximum ? bound.limit < number : number < bound.limit
      guard isBeyond || (bound.isExclusive && number == bound.limit) else { return true }
      kind = .bound(
        FoundValue(value), limit: bound.limit.plainText, isMaximum: bound.isMaximum,
        isExclusive: bound.isExclusive)
    case .multipleOf(let divisor):
      guard spend(number.digits.utf8.count), !divisor.divides(number) else {
        return exhaustion == nil
      }
      kind = .multipleOf(FoundValue(value), divisor: divisor.number.plainText)
    default: return holdsGeneral(check, value, node)
    }
    report(kind, value.range, check.keyword, check.range, node)
    return false
  }

  private mutating func holdsText(
    _ check: Check, _ text: String, _ value: DataNode, _ node: SchemaNode
  ) -> Bool {
    let kind: SchemaFailure.Kind
    switch check.assertion {
    case .count(let bound) where check.keyword == .maxLength || check.keyword == .minLength:
      // Validation 2020-12, section 6.3: characters are Unicode scalars.
      guard spend(text.utf8.count) else { return false }
      let count = text.unicodeScalars.count
      guard !bound.allows(count) else { return true }
      kind = .length(
        FoundValue(value), count: count, limit: bound.limit, isMaximum: bound.isMaximum)
    case .pattern(let pattern):
      guard !matches(pattern, text) else { return true }
      kind = .pattern(FoundValue(value), pattern: pattern.text)
    case .format(let format):
      guard spend(text.utf8.count * 10) else { return false }
      guard !format.matches(text) else { return true }
      kind = .format(FoundValue(value), format)
    default: return holdsGeneral(check, value, node)
    }
    report(kind, value.range, check.keyword, check.range, node)
    return false
  }
}

extension CountBound {
  func allows(_ count: Int) -> Bool { isMaximum ? count <= limit : count >= limit }
}
