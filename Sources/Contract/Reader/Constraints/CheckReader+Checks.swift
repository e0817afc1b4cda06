import DataSyntax
import Diagnostics
import Expressions
import SourceText

/// Reads one check, for the records of one sort.
extension CheckReader {
  mutating func check(_ node: DataNode, _ site: CheckSite) -> RecordCheck? {
    guard problems.count < FileProblems.most else { return nil }
    let condition = node["if"].map { ($0, expression($0, site)) }
    guard let part = node["assert"], let assertion = expression(part, site) else { return nil }
    if let condition, condition.1 == nil { return nil }
    let list = site.variables.list
    if assertion.variables.isEmpty, condition?.1?.variables.isEmpty != false {
      note("the check uses no field, so it is the same for all records", at: part.range)
    }
    let message = node["message"].flatMap { self.message($0, site) }
    let place = node["at"].flatMap { self.place($0, site) }
    let names = assertion.variables + (condition?.1?.variables ?? [])
    let id =
      node["id"]?.string
      ?? names.reduce(into: [String]()) { words, index in
        let word = Self.id(of: list[index].name)
        if !words.contains(word) { words.append(word) }
      }.joined(separator: "-")
    let text = Texts(
      condition: condition?.1?.text.onOneLine, assertion: assertion.text.onOneLine,
      message: node["message"]?.string)
    let title =
      node["title"]?.string ?? message?.title
      ?? "Record for which this is false: \(text.assertion)"
    guard let rule = rule(id, title, node, site, text) else { return nil }
    return RecordCheck(
      rule: rule, condition: condition?.1, assertion: assertion, place: place,
      message: message
        ?? CheckMessage(falseAssertion: text.assertion, assertion.variables, among: list),
      among: list)
  }

  private mutating func expression(_ node: DataNode, _ site: CheckSite) -> CheckedExpression? {
    guard let text = node.scalar?.text else { return nil }
    let places = ScalarPlaces(node, in: bytes)
    let (expression, found) = CheckedExpression.compile(
      text, variables: site.variables.declared, expecting: .bool,
      place: { places.range(ofBytes: $0) })
    for problem in found { note(problem.message, at: problem.range) }
    return expression
  }

  private mutating func message(_ node: DataNode, _ site: CheckSite) -> CheckMessage? {
    guard let text = node.string else { return nil }
    var found: [CheckMessage.Problem] = []
    let message = CheckMessage(text, variables: site.variables, problems: &found)
    let places = ScalarPlaces(node, in: bytes)
    for problem in found { note(problem.message, at: places.range(ofBytes: problem.range)) }
    return message
  }

  /// The field that a text names, as in the contract or as a variable.
  private mutating func place(_ node: DataNode, _ site: CheckSite) -> FieldIndex? {
    guard let name = node.string else { return nil }
    let list = site.variables.list
    if let index = site.variables.index(of: CheckVariable.name(of: name)),
      case .field(let field) = list[index].source
    {
      return field
    }
    let names = list.compactMap { variable in
      if case .field(let field) = variable.source { fields[field].name } else { nil }
    }
    note(
      "the record has no field '\(name)'; \(ContractReader.hint(name, among: names))",
      at: node.range)
    return nil
  }

  private struct Texts {
    let condition: String?
    let assertion: String
    let message: String?
  }

  /// The number of the rule with an id; nil, and a problem, where another check has it.
  private mutating func rule(
    _ id: String, _ title: String, _ node: DataNode, _ site: CheckSite, _ text: Texts
  ) -> Int? {
    if let other = known[id] {
      if other.place == node.range { return other.number }
      let hint = node["id"] == nil ? "; give one of them an 'id' of its own" : ""
      note(
        "two checks have the id '\(id)'\(hint)",
        at: node["id"]?.range ?? node["assert"]?.range ?? node.range)
      return nil
    }
    let number = rules.count
    known[id] = (number, node.range)
    var paragraphs: [String] = []
    if let own = node["rationale"]?.string { paragraphs.append(own) }
    paragraphs.append("A check of the contract '\(contract)' for \(site.title):")
    var lines = text.condition.map { ["    if: \($0)"] } ?? []
    lines.append("    assert: \(text.assertion)")
    if let message = text.message { lines.append("    message: \(message.onOneLine)") }
    paragraphs.append(lines.joined(separator: "\n"))
    rules.append(
      RuleDescriptor(
        ContractChecks.prefix + id,
        title,
        severity: node["severity"]?.string.flatMap { Severity(rawValue: $0) } ?? .error,
        category: node["category"]?.string.flatMap { Category(rawValue: $0) } ?? .records,
        traits: [.judgesText], rationale: paragraphs.joined(separator: "\n\n"), examples: []))
    return number
  }

  /// A name as a part of an id: `path-topic` for `path.topic`.
  private static func id(of name: String) -> String {
    name.utf8.split { !$0.isAlphanumeric }
      .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }.joined(separator: "-")
  }
}

extension String {
  /// The text with every run of white space as one space.
  fileprivate var onOneLine: String {
    split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
