internal import DataSyntax
internal import SourceText

/// The required shape of a keyword's value.
enum KeywordShape: Sendable {
  case schema
  /// A list of schemas, not empty.
  case schemas
  case schemaMap
  case text, uri, reference, anchor
  case number, positiveNumber, count
  case flag
  /// A type's name or a list of them.
  case types
  /// A list of names, none twice.
  case names
  case namesMap
  /// A mapping to booleans.
  case flags
  case list, anything

  /// What was expected instead of `value`; nil where the value is right. Subschemas are checked
  /// on their own.
  func expectation(against value: DataNode) -> (words: String, value: DataNode)? {
    // An unread value has its own problem.
    if case .unknown = value.content { return nil }
    switch self {
    case .schema, .anything: return nil
    case .schemas:
      let isRight = value.items?.isEmpty == false
      return isRight ? nil : ("a list of schemas, not empty", value)
    case .schemaMap: return value.mapping == nil ? ("a mapping to schemas", value) : nil
    case .text: return value.string == nil ? ("text", value) : nil
    case .uri: return isURI(value, isAbsolute: true) ? nil : ("a URI", value)
    case .reference: return isURI(value, isAbsolute: false) ? nil : ("a URI reference", value)
    case .anchor:
      return Self.isAnchor(value.string) ? nil : ("a name of letters, digits, '-', '_', '.'", value)
    case .number: return value.number == nil ? ("a number", value) : nil
    case .positiveNumber:
      let isRight = value.number.map { !$0.isNegative && !$0.isZero } == true
      return isRight ? nil : ("a number above 0", value)
    case .count:
      let isRight = value.number.map { !$0.isNegative && $0.isInteger } == true
      return isRight ? nil : ("a whole number, 0 or more", value)
    case .flag: return value.boolean == nil ? ("'true' or 'false'", value) : nil
    case .list: return value.items == nil ? ("a list", value) : nil
    case .types: return nil
    case .names: return Self.namesExpectation(value)
    case .namesMap:
      guard let mapping = value.mapping else { return ("a mapping to lists of names", value) }
      return mapping.entries.lazy.compactMap { Self.namesExpectation($0.value) }.first
    case .flags:
      guard let mapping = value.mapping else { return ("a mapping to 'true' or 'false'", value) }
      let wrong = mapping.entries.first { $0.value.boolean == nil }
      return wrong.map { ("'true' or 'false'", $0.value) }
    }
  }

  private func isURI(_ value: DataNode, isAbsolute: Bool) -> Bool {
    guard let text = value.string else { return false }
    return isAbsolute ? URIText.isURI(text) : URIText.isReference(text)
  }

  /// Core 2020-12, section 8.2.2: `^[A-Za-z_][-A-Za-z0-9._]*$`.
  private static func isAnchor(_ text: String?) -> Bool {
    guard let text, let first = text.utf8.first else { return false }
    return (first.isLetter || first == .underscore)
      && text.utf8.allSatisfy {
        $0.isAlphanumeric || $0 == .hyphen || $0 == .period || $0 == .underscore
      }
  }

  private static func namesExpectation(_ value: DataNode) -> (words: String, value: DataNode)? {
    guard let items = value.items else { return ("a list of names", value) }
    if let wrong = items.first(where: { $0.string == nil }) { return ("a name", wrong) }
    var seen: Set<UTF8Key> = []
    let second = items.first { !seen.insert(UTF8Key(text: $0.string ?? "")).inserted }
    return second.map { ("each name once", $0) }
  }
}

extension DataNode {
  /// The number, where the node is one.
  var number: DecimalNumber? {
    if case .number(let number)? = scalar?.value { number } else { nil }
  }

  /// The boolean, where the node is one.
  var boolean: Bool? {
    if case .boolean(let flag)? = scalar?.value { flag } else { nil }
  }
}
